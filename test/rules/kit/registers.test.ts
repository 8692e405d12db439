import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { budgetKey, registerLookup } from '../../../rules/kit/registers.ts'
import type { RegisterRow } from '../../../schemas/registers/kinds.ts'
import type { Plate, UnitCode } from '../../../schemas/values/ids.ts'
import { type IsoMoment, isoDate } from '../../../schemas/values/isoDate.ts'
import { rowReader } from '../../../schemas/readRow.ts'
import { registerKinds } from '../../../schemas/registers/kinds.ts'
import { type Cells, cellsOf } from '../../support/rows.ts'

const readVehicle = rowReader(registerKinds.vehicle)
const readBudget = rowReader(registerKinds.budget)

const vehicle = (unit: string, cells: Cells = {}): RegisterRow<'vehicle'> => {
  const read = readVehicle(cellsOf({ plate: '豫A12345', unit, ...cells }))
  if (!read.ok) throw new Error('not read')
  return read.row
}
const plate = '豫A12345' as Plate
const holderOn = (rows: readonly RegisterRow<'vehicle'>[], ...moments: readonly string[]) => {
  const { vehicle: index } = registerLookup({ vehicle: rows })
  return moments.map((moment) => index?.on(plate, moment as IsoMoment)?.unit)
}

describe('a register', () => {
  it('gives the row that held on the date, both ends included, at any time of the day', () => {
    const rows = [
      vehicle('U001', { validFrom: '2015-01-01', validUntil: '2019-12-31' }),
      vehicle('U002', { validFrom: '2021-01-01' }),
    ]
    const moments = [
      '2014-12-31',
      '2015-01-01',
      '2019-12-31 23:59',
      '2020-01-01',
      '2020-12-31 23:59',
      '2021-01-01 00:00',
    ]
    expect(holderOn(rows, ...moments)).toEqual([undefined, 'U001', 'U001', undefined, undefined, 'U002'])
  })

  it('takes an absent end for an open one', () => {
    expect(holderOn([vehicle('U001')], '1949-10-01', '2099-12-31')).toEqual(['U001', 'U001'])
    expect(holderOn([vehicle('U001', { validUntil: '2019-12-31' })], '1949-10-01', '2020-01-01')).toEqual([
      'U001',
      undefined,
    ])
  })

  it('lets the newer of two rows speak where both hold, in whatever order they were written', () => {
    const rows = [
      vehicle('U001'),
      vehicle('U002', { validFrom: '2015-01-01' }),
      vehicle('U003', { validFrom: '2018-01-01', validUntil: '2018-12-31' }),
    ]
    fc.assert(
      fc.property(fc.shuffledSubarray(rows, { minLength: rows.length }), (turned) => {
        expect(holderOn(turned, '2014-12-31', '2017-12-31', '2018-06-01', '2019-01-01')).toEqual([
          'U001',
          'U002',
          'U003',
          'U002',
        ])
      }),
    )
  })

  it('knows what it holds at some date from what it never held', () => {
    const { vehicle: index } = registerLookup({ vehicle: [vehicle('U001', { validUntil: '2015-12-31' })] })
    expect(index?.has(plate)).toBe(true)
    expect(index?.on(plate, isoDate('2016-01-01'))).toBeUndefined()
    expect(index?.has('豫B00000' as Plate)).toBe(false)
  })

  it('that nobody loaded is absent, which is not the same as empty', () => {
    const none = registerLookup({})
    expect([none.unit, none.official, none.vehicle, none.budget]).toEqual([undefined, undefined, undefined, undefined])
    expect(none.standard).toEqual([])
    const empty = registerLookup({ unit: [], official: [], vehicle: [], budget: [] })
    expect([empty.unit, empty.official, empty.vehicle, empty.budget].map((index) => index?.rows)).toEqual([
      [],
      [],
      [],
      [],
    ])
  })

  it('of budgets is asked by unit, year and line', () => {
    const read = readBudget(cellsOf({ unit: 'U001', year: '2025', line: '公务接待', amount: '1000' }))
    if (!read.ok) throw new Error('not read')
    const { budget } = registerLookup({ budget: [read.row] })
    const unit = 'U001' as UnitCode
    const on = isoDate('2025-01-01')
    expect(budget?.on(budgetKey(unit, 2025, 'reception'), on)?.amount).toBe(100_000)
    expect(budget?.on(budgetKey(unit, 2024, 'reception'), on)).toBeUndefined()
    expect(budget?.on(budgetKey(unit, 2025, 'training'), on)).toBeUndefined()
  })
})
