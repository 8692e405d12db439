import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { placeName } from '../../functions/api/core/drawSample.ts'
import { usualPatience } from '../../functions/shared/findings/list/freshIndex.ts'
import { wilson } from '../../functions/shared/quality/wilson.ts'
import { type Stack, startStack } from '../../infra/local/startStack.ts'
import { unitCodeSchema } from '../../schemas/batch.ts'
import type { ControlSample } from '../../schemas/controlSample.ts'
import { reception } from '../../schemas/records/reception.ts'
import { findings, upload } from './county.ts'
import { cleanBill, csv } from './sheets.ts'

process.env['POWERTOOLS_LOG_LEVEL'] = 'SILENT'
/** Every tenth meal has too many at table; those of April are of another month. */
const bills = (unit: string, count: number) =>
  Array.from({ length: count }, (_, index) => {
    const month = `2025-${index % 7 === 6 ? '04' : '03'}`
    const date = `${month}-${String(10 + (index % 3)).padStart(2, '0')}`
    return {
      ...cleanBill,
      voucherNo: `${unit}-${index}`,
      unitCode: unit,
      date,
      letterNo: `函${unit}${index}`,
      letterDate: `${month}-01`,
      approvedAt: `${month}-01 09:00`,
      guestUnit: `某县${unit}局${index}`,
      vendor: `某食堂${unit}${index}`,
      amount: `${491 + index}`,
      companions: index % 10 === 0 ? '9' : '3',
      invoiceNo: `${unit === 'U001' ? 20_000_000 : 30_000_000 + index}${index}`,
      invoiceDate: date,
      paidOn: `${month}-25`,
    }
  })

let stack: Stack
const send = (as: string, method: string, path: string, body?: object) =>
  stack.as(as)(path, {
    method,
    ...(body && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
  })
interface Seen {
  readonly sample: ControlSample
  readonly result: {
    readonly reviewed: number
    readonly missedRows: number
    readonly estimate: { readonly missed: number; readonly low: number; readonly high: number }
    readonly rules: readonly unknown[]
  }
  readonly keptFrom: readonly string[]
}
const draw = async (ask: object, as = 'rulekeeper1') => {
  const answer = await send(as, 'POST', '/quality/control-samples', { kind: 'reception', period: '2025-03', ...ask })
  expect(answer.status, await answer.clone().text()).toBe(201)
  return ((await answer.json()) as Seen).sample
}
const placesOf = ({ strata }: ControlSample) => strata.flatMap(({ drawn }) => drawn.map(placeName))

beforeAll(async () => {
  stack = await startStack({ events: { retryDelaySeconds: () => 0 } })
  await upload(stack, 'unit', '单位代码,单位名称\nU001,某局\nU002,某委\nU003,某办\n')
  for (const [unit, count] of [
    ['U001', 40],
    ['U003', 20],
  ] as const) {
    const about = { unit: unitCodeSchema.parse(unit), period: '2025-Q1' }
    await upload(stack, 'reception', csv(reception, bills(unit, count)), about)
  }
  await wait(usualPatience)
})
afterAll(() => stack.stop())

describe('a control sample', () => {
  it('holds unflagged records of the period only, so many of every unit, and says from how many', async () => {
    const sample = await draw({ perUnit: 50, seed: 'all' })
    const flagged = new Set(
      (await findings(stack)).flatMap(({ sources }) => (sources.length > 10 ? [] : sources.map(placeName))),
    )
    expect(flagged.size).toBeGreaterThan(0)
    expect(placesOf(sample).filter((place) => flagged.has(place))).toEqual([])
    const inMarch = 40 + 20 - 5 - 2
    expect(sample.records).toBe(inMarch)
    expect(sample.flagged).toBeGreaterThan(0)
    expect(sample.strata.map(({ unit }) => unit)).toEqual(['U001', 'U003'])
    for (const { population, drawn } of sample.strata) expect(drawn).toHaveLength(population)
    expect(sample.strata.reduce((sum, { population }) => sum + population, 0)).toBe(inMarch - sample.flagged)
    expect(sample.strata.flatMap(({ drawn }) => drawn).every(({ on }) => on.startsWith('2025-03'))).toBe(true)
  })

  it('is the same for the same seed, larger with the smaller in it, and another for another seed', async () => {
    const [one, again, larger, other] = await Promise.all([
      draw({ perUnit: 4, seed: 'a' }),
      draw({ perUnit: 4, seed: 'a' }),
      draw({ perUnit: 8, seed: 'a' }),
      draw({ perUnit: 4, seed: 'b' }),
    ])
    expect(placesOf(again)).toEqual(placesOf(one))
    expect(placesOf(larger)).toEqual(expect.arrayContaining(placesOf(one)))
    expect(placesOf(other)).not.toEqual(placesOf(one))
  })

  it('of one unit holds that unit’s; of an empty period there is none', async () => {
    expect((await draw({ unit: 'U001' })).strata.map(({ unit }) => unit)).toEqual(['U001'])
    const body = { kind: 'reception', period: '2023' }
    expect((await send('rulekeeper1', 'POST', '/quality/control-samples', body)).status).toBe(404)
  })

  it('is judged row by row, once each, never by who must keep out, and estimates what is missed', async () => {
    const sample = await draw({ perUnit: 3, seed: 'judged' }, 'officer1')
    const path = `/quality/control-samples/${sample.id}`
    const say = (as: string, place: object, verdict: object) =>
      send(as, 'POST', `${path}/verdicts`, {
        ...(({ batch, sheet, row }: Record<string, unknown>) => ({ batch, sheet, row }))(place as never),
        ...verdict,
      })
    const [first, second, third] = sample.strata[0]!.drawn
    const own = sample.strata[1]!.drawn[0]!
    const seen = (await (await send('officer1', 'GET', path)).json()) as Seen
    expect(seen.keptFrom).toEqual(sample.strata[1]!.drawn.map(placeName))
    expect(seen.result).toMatchObject({ reviewed: 0, estimate: { missed: 0 } })
    expect(seen.result.estimate.high).toBe(sample.strata.reduce((sum, { population }) => sum + population, 0))

    expect((await say('officer1', own, { verdict: 'nothingWrong' })).status).toBe(403)
    expect((await say('reporting1', first!, { verdict: 'nothingWrong' })).status).toBe(403)
    expect((await say('officer1', { ...first, row: 999 }, { verdict: 'nothingWrong' })).status).toBe(404)
    expect((await say('officer1', first!, { verdict: 'missed' })).status).toBe(400)
    expect((await say('officer1', first!, { verdict: 'nothingWrong' })).status).toBe(201)
    expect((await say('officer1', first!, { verdict: 'nothingWrong' })).status).toBe(409)
    const twice = await Promise.all(['officer1', 'officer2'].map((as) => say(as, second!, { verdict: 'nothingWrong' })))
    expect(twice.map(({ status }) => status).toSorted()).toEqual([201, 409])
    const missed = { verdict: 'missed', rule: 'reception.meal-cap', text: '菜单所列远超标准' }
    const answer = (await (await say('officer2', third!, missed)).json()) as Seen
    const { population } = sample.strata[0]!
    const other = sample.strata[1]!.population
    const { share = 0, low, high } = wilson(1, 3)
    expect(answer.result).toMatchObject({
      reviewed: 3,
      missedRows: 1,
      rules: [{ rule: 'reception.meal-cap', missed: 1 }],
    })
    expect(answer.result.estimate.missed).toBeCloseTo(share * population)
    expect(answer.result.estimate.low).toBeCloseTo(low * population)
    expect(answer.result.estimate.high).toBeCloseTo(high * population + other)
  })

  it('stands in the list, and all of it in the audit trail', async () => {
    const { samples } = (await (await send('auditor1', 'GET', '/quality/control-samples')).json()) as {
      samples: ControlSample[]
    }
    expect(samples.length).toBeGreaterThan(6)
    expect(samples[0]!.ask.seed).toBe('judged')
    const { entries } = (await (await send('administrator1', 'GET', '/audit?limit=200')).json()) as {
      entries: { act: string }[]
    }
    const times = (act: string) => entries.filter((entry) => entry.act === act).length
    expect(times('controlSampleDrawn')).toBe(samples.length)
    expect(times('sampleRowJudged')).toBe(3)
  })
})

describe('the precision of rules', () => {
  it('counts what is asked for', async () => {
    const answer = await send('auditor1', 'GET', '/quality/precision?grade=breach')
    expect(answer.status).toBe(200)
  })
})
