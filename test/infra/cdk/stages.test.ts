import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chosenStage, StageSettingsError } from '../../../infra/chosenStage.ts'
import { type StageInput, stageSettings } from '../../../infra/stageSettings.ts'
import { stages } from '../../../infra/stages.ts'
import { closedStage, openStage } from './stageInputs.ts'

const withoutSignIn: StageInput = { ...closedStage, signIn: undefined }

/** Messages by setting of what is wrong with a stage; empty when it can be deployed. */
const wrongWith = (stage: unknown): string[] => {
  const parsed = stageSettings.safeParse(stage)
  return parsed.success ? [] : parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
}

describe('a stage', () => {
  it.each([closedStage, openStage])('that is complete can be deployed', (stage) => {
    expect(wrongWith(stage)).toEqual([])
  })

  it('without an issuer is refused unless it says that it is open', () => {
    expect(wrongWith(withoutSignIn)).toEqual([expect.stringMatching(/^signIn: no OpenID issuer is set/)])
    expect(wrongWith({ ...openStage, openForDevelopment: false })).toContainEqual(expect.stringMatching(/^signIn: /))
  })

  it('cannot be open and name an issuer', () => {
    expect(wrongWith({ ...openStage, signIn: closedStage.signIn })).toEqual([
      expect.stringMatching(/^openForDevelopment/),
    ])
  })

  it.each([
    [{ issuer: 'http://id.example', audience: ['a'], scopes: ['s'] }, 'signIn.issuer'],
    [{ issuer: 'https://id.example', audience: [], scopes: ['s'] }, 'signIn.audience'],
    [{ issuer: 'https://id.example', audience: ['a'], scopes: [] }, 'signIn.scopes'],
  ])('asks for a whole sign-in: %o', (signIn, setting) => {
    expect(wrongWith({ ...closedStage, signIn })).toEqual([expect.stringContaining(setting)])
  })

  it('locks for good only when it says compliance, and never while it is open', () => {
    const silent = stageSettings.parse({ ...closedStage, evidenceLock: { days: 30 } })
    expect(silent.evidenceLock.mode).toBe('governance')
    expect(wrongWith({ ...openStage, evidenceLock: { mode: 'compliance', days: 1 } })).toEqual([
      expect.stringMatching(/^evidenceLock\.mode/),
    ])
  })

  it('with real data has somebody to tell and keeps logs half a year', () => {
    expect(wrongWith({ ...closedStage, alarmEmail: undefined, monthlyBudget: undefined })).toEqual([
      expect.stringMatching(/^alarmEmail: nobody/),
    ])
    expect(wrongWith({ ...closedStage, logDays: 90 })).toEqual([expect.stringMatching(/^logDays/)])
    expect(wrongWith({ ...closedStage, logDays: 180 })).toEqual([])
  })

  it('with a budget has somebody to warn', () => {
    const budget = { monthlyBudget: { amount: 1, currency: 'USD' } } as const
    expect(wrongWith({ ...openStage, ...budget })).toEqual([expect.stringMatching(/^alarmEmail: a budget/)])
    expect(wrongWith({ ...openStage, ...budget, alarmEmail: 'operators@example.org' })).toEqual([])
  })

  it.each([
    [59, false],
    [60, true],
    [3_600, true],
    [3_601, false],
  ])('with upload addresses good for %i seconds: %s', (uploadUrlSeconds, fine) => {
    expect(wrongWith({ ...closedStage, uploadUrlSeconds }).length === 0).toBe(fine)
  })

  it.each(['https://review.example/', 'https://review.example/app', 'review.example', '*', ''])(
    'with the console at "%s" is refused: a browser would never send that origin',
    (consoleOrigin) => {
      expect(wrongWith({ ...closedStage, consoleOrigin })).toEqual([expect.stringMatching(/^consoleOrigin/)])
    },
  )

  it('takes the origin of any web address', () => {
    fc.assert(
      fc.property(fc.webUrl(), (address) => {
        expect(wrongWith({ ...closedStage, consoleOrigin: new URL(address).origin })).toEqual([])
      }),
    )
  })

  it('with a misspelt setting is refused rather than deployed without it', () => {
    expect(wrongWith({ ...closedStage, alarmMail: 'operators@example.org' })).toHaveLength(1)
  })
})

describe('choosing a stage', () => {
  it('gives the name and the checked settings', () => {
    const { name, settings } = chosenStage('here', { here: closedStage })
    expect(name).toBe('here')
    expect(settings.throttle).toEqual({ perSecond: 50, burst: 100 })
  })

  it.each([undefined, 7, '', 'nowhere', 'toString'])('%o is answered with the names there are', (name) => {
    expect(() => chosenStage(name, { here: closedStage, there: openStage })).toThrow(StageSettingsError)
    expect(() => chosenStage(name, { here: closedStage, there: openStage })).toThrow(/-c stage=<name>: here, there/)
  })

  it('that cannot be deployed lists everything to set, by name', () => {
    const bare = { ...withoutSignIn, alarmEmail: undefined, monthlyBudget: undefined, logDays: 30 } as const
    const choose = () => chosenStage('here', { here: bare })
    expect(choose).toThrow(StageSettingsError)
    expect(choose).toThrow(/infra\/stages\.ts:\n {2}- signIn: .+\n {2}- alarmEmail: .+\n {2}- logDays: /)
  })
})

describe('the stages of the repository', () => {
  it('can be tried out as they are only for development', () => {
    expect(chosenStage('development', stages).settings.openForDevelopment).toBe(true)
    for (const name of ['test', 'production'])
      expect(() => chosenStage(name, stages)).toThrow(/signIn: .+\n.+alarmEmail: /)
  })

  it('never lock for good before somebody decides so', () => {
    for (const stage of Object.values(stages)) expect(stage.evidenceLock.mode ?? 'governance').toBe('governance')
  })
})
