import { describe, expect, it } from 'vitest'
import { catalogue } from '../../../rules/catalogue.ts'
import { chineseCalendar } from '../../../rules/calendar/calendar.ts'
import { factLayouts } from '../../../rules/kit/factLayout.ts'
import { judgePages } from '../../../rules/kit/judgePages.ts'
import { registerLookup } from '../../../rules/kit/registers.ts'
import type { StoredFact } from '../../../rules/kit/windowTypes.ts'
import { vehicleMonth } from '../../../rules/pages/families.ts'
import { rowReader } from '../../../schemas/readRow.ts'
import type { RecordKind, RecordRow } from '../../../schemas/records/kinds.ts'
import { recordReaders } from '../../../schemas/records/readers.ts'
import { recordTraits } from '../../../schemas/records/traits.ts'
import { registerKinds } from '../../../schemas/registers/kinds.ts'

const rules = catalogue.windowRules.filter((rule) => rule.family === vehicleMonth)
const car = rowReader(registerKinds.vehicle)(
  (field) => ({ plate: '鲁A12345', unit: 'U001', ratedLPer100km: '8', tankL: '55' })[field] ?? '',
)
if (!car.ok) throw new Error('register')
const environment = { registers: registerLookup({ vehicle: [car.row] }), calendar: chineseCalendar() }

function factOf<Kind extends RecordKind>(kind: Kind, cells: Readonly<Record<string, string>>, row: number): StoredFact {
  const read = recordReaders[kind]()((field) => cells[field] ?? '')
  if (!read.ok) throw new Error(JSON.stringify(read.faults))
  const record: RecordRow<Kind> = read.row
  const layout = factLayouts(kind, rules)[0]!
  const values = layout.values(record)
  return {
    kind,
    batch: 'b',
    sheet: '',
    row,
    content: String(row),
    unit: recordTraits[kind].unit(record),
    on: recordTraits[kind].on(record),
    fields: Object.fromEntries(layout.columns.map((name, index) => [name, values[index]])),
  }
}

const common = { unitCode: 'U001', plate: '鲁A12345' }
const fill = (row: number, at: string, odo: string, litres: string) =>
  factOf(
    'vehicleCost',
    { ...common, voucherNo: `V-${row}`, at, costKind: '燃油', product: '92号汽油', litres, odo, amount: '300' },
    row,
  )
const trip = (row: number, departAt: string, odoStart: string, odoEnd: string) =>
  factOf('trip', { ...common, purpose: '下乡', departAt, returnAt: departAt, to: '甲镇', odoStart, odoEnd }, row)

/** Fills and trips of one car over three months, with a break at each turn of a month. */
const facts = [
  fill(1, '2019-03-30 10:00', '1000', '40'),
  trip(2, '2019-03-30 10:00', '1000', '1010'),
  fill(3, '2019-04-01 10:00', '1010', '40'),
  trip(4, '2019-04-01 10:00', '1090', '1100'),
  fill(5, '2019-04-30 22:00', '1500', '30'),
  fill(6, '2019-05-01 10:00', '1510', '40'),
  trip(7, '2019-05-01 10:00', '1600', '1610'),
]
const pages = Map.groupBy(facts, ({ on }) => on.slice(0, 7))
const judge = () => judgePages(vehicleMonth, rules, pages, environment, () => true)

describe('pages of a car', () => {
  it('give every flag to the page of the record that tips it, once', () => {
    const told = [...judge().flags].flatMap(([period, flags]) =>
      flags.map(({ rule, window, at }) => ({ period, on: at.on, text: `${period} ${rule.id} ${window}` })),
    )
    expect(told.every(({ period, on }) => on.startsWith(period))).toBe(true)
    expect(new Set(told.map(({ text }) => text)).size).toBe(told.length)
    expect(told.map(({ text }) => text)).toContain('2019-04 vehicle.odometer-break 鲁A12345 2019-04-01 10:00')
    expect(told.map(({ text }) => text)).toContain('2019-05 vehicle.fill-over-distance 鲁A12345 2019-05-01 10:00 V-6')
  })

  it('do not count the trips that only explain a bill', () => {
    const { coverage } = judge()
    expect(coverage['vehicle.fuel-without-trip']).toMatchObject({ pass: 3, flagged: 1, undetermined: {} })
    expect(coverage['vehicle.no-trip-log']).toMatchObject({ pass: 4, flagged: 0 })
    expect(coverage['vehicle.odometer-break']).toMatchObject({ pass: 0, flagged: 3 })
  })

  it('name their flags without batch or row', () => {
    const renumbered = Map.groupBy(
      facts.map((fact) => ({ ...fact, batch: 'another', row: fact.row + 100 })),
      ({ on }) => on.slice(0, 7),
    )
    const windows = (some: typeof pages) =>
      [...judgePages(vehicleMonth, rules, some, environment, () => true).flags.values()]
        .flat()
        .map(({ rule, window }) => `${rule.id} ${window}`)
        .toSorted()
    expect(windows(renumbered)).toEqual(windows(pages))
  })
})
