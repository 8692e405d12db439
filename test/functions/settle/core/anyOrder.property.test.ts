import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { judgeRecords } from '../../../../functions/check/core/judgeRecords.ts'
import { gatherPages } from '../../../../functions/settle/core/gatherGroups.ts'
import { settleGroup } from '../../../../functions/settle/core/settleGroup.ts'
import { chineseCalendar } from '../../../../rules/calendar/calendar.ts'
import { catalogue } from '../../../../rules/catalogue.ts'
import { registerLookup } from '../../../../rules/kit/registers.ts'
import { pageFamilies } from '../../../../rules/pages/families.ts'
import * as samples from '../../../../samples/generator/county.ts'
import { countyOptions } from '../../../../samples/generator/options.ts'
import type { RecordRow } from '../../../../schemas/records/kinds.ts'
import { isoDate } from '../../../../schemas/values/isoDate.ts'
import { type MemoryPageStore, memoryPageStore } from './memoryPageStore.ts'

/** The kinds that window rules read. */
type Kinds = 'reception' | 'trip' | 'vehicleCost' | 'expense' | 'eventReport'
type Sample = { readonly [Kind in Kinds]: readonly RecordRow<Kind>[] }

const options = countyOptions({
  units: 3,
  officials: 12,
  vehicles: 3,
  receptions: 160,
  trips: 90,
  vehicleCosts: 90,
  expenses: 40,
  eventReports: 40,
  plantedReceptions: 0.2,
  plantedOthers: 0.2,
})
const county = samples.makeCounty(options)
const environment = { registers: registerLookup(county.registers), calendar: chineseCalendar() }
const rowsOf = <Row>(made: Iterable<{ readonly row: Row }>): readonly Row[] => [...made].map(({ row }) => row)

/**
 * A county of few units, so that everything meets: every fourth letter has the same number, whatever its year; every
 * second bill of a car tells the day alone; and every third event is of the same person and kind.
 */
const sample: Sample = {
  reception: rowsOf(samples.receptions(county, options)).map((row, index) => ({
    ...row,
    ...(index % 4 === 0 && { letterNo: '5号' as typeof row.letterNo, letterDate: undefined }),
  })),
  trip: rowsOf(samples.trips(county, options)),
  vehicleCost: rowsOf(samples.vehicleCosts(county, options)).map((row, index) =>
    index % 2 === 0 ? { ...row, at: isoDate(`${row.at.slice(0, 8)}15`) } : row,
  ),
  expense: rowsOf(samples.expenses(county, options)),
  eventReport: rowsOf(samples.eventReports(county, options)).map((row, index, all) =>
    index % 3 === 0 ? { ...all[0]!, eventDate: row.eventDate } : row,
  ),
}

/** Settles some records as one batch, through the real check and settle cores. */
async function settleBatch(
  batch: string,
  part: { readonly [Kind in Kinds]: readonly number[] },
  stores: Map<string, MemoryPageStore>,
  now: () => string,
): Promise<void> {
  const blocks = (Object.keys(part) as Kinds[]).flatMap((kind) => blocksOf(kind, batch, part[kind]))
  for (const { family: name, group, periods } of gatherPages(blocks)) {
    const family = pageFamilies[name]
    const store = stores.get(`${name}|${group}`) ?? memoryPageStore()
    stores.set(`${name}|${group}`, store)
    await store.contribute([...periods].map(([period, own]) => ({ batch, period, blocks: own })))
    const rules = catalogue.windowRules.filter((rule) => rule.family === family)
    const work = { family, group, touched: new Set(periods.keys()), batch }
    await settleGroup(work, { store, rules, environment, idOf: (identity) => `${name}-${group}-${identity}`, now })
  }
}

function blocksOf<Kind extends Kinds>(kind: Kind, batch: string, indexes: readonly number[]) {
  const work = judgeRecords(kind, catalogue, environment)
  const rows: readonly RecordRow<Kind>[] = sample[kind]
  for (const [row, index] of indexes.entries())
    work.add(rows[index]!, { batch, sheet: kind, row, content: `${kind} ${index}` })
  return work.pages.byPartition(1).get(0) ?? []
}

/** Which batch each record is in, and the order in which the batches settle. */
interface Split {
  readonly batchOf: readonly number[]
  readonly order: readonly number[]
}

async function findingsAfter({ batchOf, order }: Split) {
  const stores = new Map<string, MemoryPageStore>()
  const contents = new Map<string, string>()
  let minutes = 0
  const now = (): string => new Date(Date.UTC(2026, 0, 1, 0, ++minutes)).toISOString()
  for (const batch of order) {
    const name = `b${batch}`
    const mine = (kind: Kinds): readonly number[] =>
      sample[kind].flatMap((_, index) => (batchOf[index % batchOf.length] === batch ? [index] : []))
    const part = {
      reception: mine('reception'),
      trip: mine('trip'),
      vehicleCost: mine('vehicleCost'),
      expense: mine('expense'),
      eventReport: mine('eventReport'),
    }
    for (const [kind, indexes] of Object.entries(part))
      for (const [row, index] of indexes.entries()) contents.set(`${name} ${kind} ${row}`, `${kind} ${index}`)
    await settleBatch(name, part, stores, now)
  }
  const open = [...stores.values()].flatMap(({ kept }) => [...kept.values()]).filter(({ state }) => state === 'open')
  return {
    ids: open.map(({ id }) => id).toSorted(),
    said: open
      .map(({ rule, unit, key, period, grade, values, excess, sources }) =>
        JSON.stringify({
          rule,
          unit,
          key,
          period,
          grade,
          values,
          excess,
          records: sources.map(({ batch, sheet, row }) => contents.get(`${batch} ${sheet} ${row}`)),
        }),
      )
      .toSorted(),
  }
}

const someSplit = fc.integer({ min: 1, max: 5 }).chain((batches) =>
  fc.record({
    batchOf: fc.array(fc.nat(batches - 1), { minLength: 7, maxLength: 40 }),
    order: fc.shuffledSubarray(
      Array.from({ length: batches }, (_, batch) => batch),
      { minLength: batches },
    ),
  }),
)

describe('the findings of the whole catalogue', () => {
  it('are the same however the records are cut into batches, and in whatever order these settle', async () => {
    const whole = await findingsAfter({ batchOf: [0], order: [0] })
    expect(whole.said.length).toBeGreaterThan(100)
    expect(new Set(whole.ids).size).toBe(whole.ids.length)
    const windowRules = new Set(catalogue.windowRules.map(({ id }) => id))
    const told = new Set(whole.said.map((text) => JSON.parse(text).rule).filter((rule) => windowRules.has(rule)))
    expect(told.size).toBeGreaterThan(12)
    await fc.assert(
      fc.asyncProperty(someSplit, async (split) => {
        expect(await findingsAfter(split)).toEqual(whole)
      }),
      { numRuns: 15 },
    )
  })
})
