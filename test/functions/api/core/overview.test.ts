import { describe, expect, it } from 'vitest'
import { overviewOf } from '../../../../functions/api/core/overview.ts'
import { publicMoneyOf } from '../../../../functions/api/core/publicMoney.ts'
import { fen } from '../../../../schemas/values/fen.ts'
import type { UnitCode } from '../../../../schemas/values/ids.ts'
import { isoDate } from '../../../../schemas/values/isoDate.ts'

const today = isoDate('2025-04-01')
const row = (changes: object = {}) => ({
  unit: 'U001' as UnitCode,
  rule: 'r1',
  grade: 'breach' as const,
  on: '2025-03-04 12:00',
  due: undefined,
  excess: undefined,
  state: 'open' as const,
  stale: false,
  until: undefined,
  ...changes,
})

describe('the overview', () => {
  it('of nothing is nothing, not an error', () => {
    const { all, units, months, rules } = overviewOf([], today)
    expect(all).toEqual({ breach: 0, missingEvidence: 0, lead: 0, overdue: 0, excess: 0 })
    expect([units, months, rules]).toEqual([[], [], []])
  })

  it('counts by unit, month and rule, the fullest unit first and the months in order', () => {
    const overview = overviewOf(
      [
        row({ excess: 100 }),
        row({ unit: 'U002', grade: 'lead', on: '2025-02-28' }),
        row({ unit: 'U002', rule: 'r2', excess: 250 }),
      ],
      today,
    )
    expect(overview.all).toEqual({ breach: 2, missingEvidence: 0, lead: 1, overdue: 0, excess: 350 })
    expect(overview.units.map(({ group, breach, lead }) => [group, breach, lead])).toEqual([
      ['U002', 1, 1],
      ['U001', 1, 0],
    ])
    expect(overview.months.map(({ group }) => group)).toEqual(['2025-02', '2025-03'])
    expect(overview.rules.map(({ group }) => group)).toEqual(['r1', 'r2'])
  })

  it('is overdue from the day after it was due', () => {
    expect(overviewOf([row({ due: '2025-04-01' })], today).all.overdue).toBe(0)
    expect(overviewOf([row({ due: '2025-03-31' })], today).all.overdue).toBe(1)
  })

  it('counts what was dismissed or superseded apart and nowhere else', () => {
    const overview = overviewOf([row({ state: 'dismissed', excess: 9 }), row({ state: 'superseded' })], today)
    expect(overview).toMatchObject({
      dismissed: 1,
      superseded: 1,
      undecided: 0,
      units: [],
      all: { breach: 0, excess: 0 },
    })
  })

  it('tells how far it is: a decision whose evidence changed is none, and a parked one comes back on its day', () => {
    const states = [
      row(),
      row({ state: 'confirmed' }),
      row({ state: 'confirmed', stale: true }),
      row({ state: 'rectified' }),
      row({ state: 'closed' }),
      row({ state: 'parked', until: '2025-04-01' }),
    ]
    expect(overviewOf(states, today)).toMatchObject({ undecided: 3, upheld: 2, closed: 1 })
  })
})

describe('public money', () => {
  const budget = (unit: string, amount: number, adjusted?: number, line = 'reception') => ({
    unit: unit as UnitCode,
    year: 2024,
    line: line as 'reception',
    amount: fen(amount),
    adjusted: adjusted === undefined ? undefined : fen(adjusted),
  })
  const published = (unit: string, spent: number) => ({
    unit: unit as UnitCode,
    year: 2024,
    line: 'reception' as const,
    spent: fen(spent),
  })

  it('compares with the adjusted budget, and exactly the budget is within it', () => {
    const [line] = publicMoneyOf(
      [budget('U001', 100, 120), budget('U002', 100)],
      [published('U001', 120), published('U002', 101)],
    )
    expect(line).toMatchObject({ budget: 220, spent: 221, units: 2, over: [{ unit: 'U002', budget: 100, spent: 101 }] })
  })

  it('names a unit that has only one of the numbers and adds it up nowhere; zero is a number', () => {
    const [line] = publicMoneyOf([budget('U001', 100), budget('U002', 0)], [published('U002', 0), published('U003', 7)])
    expect(line).toMatchObject({ budget: 0, spent: 0, units: 1, over: [], incomplete: ['U001', 'U003'] })
  })

  it('leaves out lines that are not of the three', () => {
    expect(publicMoneyOf([budget('U001', 100, undefined, 'meetings')], [])).toEqual([])
    expect(publicMoneyOf([], [])).toEqual([])
  })
})
