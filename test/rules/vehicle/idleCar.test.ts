import { describe, expect, it } from 'vitest'
import type { StoredFact } from '../../../rules/kit/windowTypes.ts'
import idleCar from '../../../rules/vehicle/idle-car/rule.ts'
import type { RegisterRow } from '../../../schemas/registers/kinds.ts'
import type { UnitCode } from '../../../schemas/values/ids.ts'
import { isoDate } from '../../../schemas/values/isoDate.ts'
import { environmentOf } from '../../support/environment.ts'

const car = { plate: '鲁A12345', unit: 'U001', validFrom: isoDate('2019-01-01') } as unknown as RegisterRow<'vehicle'>
const trip = (date: string, row: number): StoredFact => ({
  kind: 'trip',
  batch: 'b1',
  sheet: '一',
  row,
  content: `c${row}`,
  unit: 'U001' as UnitCode,
  on: isoDate(date),
  fields: { plate: '鲁A12345' },
})
const leads = (...dates: readonly string[]) =>
  idleCar
    .judgeAll(
      dates.map((date, index) => trip(date, index + 1)),
      environmentOf({ vehicle: [car] }),
    )
    .flags.map(({ window, flag, records }) => ({ window, zh: flag.zh, rows: records.map(({ row }) => row) }))

describe('an idle car', () => {
  it('is one lead for months in a row, with every trip it rests on', () => {
    expect(leads('2019-02-08', '2019-03-08', '2019-04-08')).toEqual([
      { window: '鲁A12345 2019-02', zh: '鲁A12345自2019-02至2019-04连续3个月每月出车少于2次，共3次', rows: [1, 2, 3] },
    ])
  })

  it('is two leads when a busy month stands between', () => {
    const found = leads('2019-02-08', '2019-03-08', '2019-03-09', '2019-04-08')
    expect(found.map(({ window }) => window)).toEqual(['鲁A12345 2019-02', '鲁A12345 2019-04'])
    expect(found[0]?.zh).toBe('鲁A12345在2019-02出车1次，少于2次')
  })

  it('is the same lead when a later month joins the run, whatever silence lies between', () => {
    expect(leads('2019-02-08', '2019-05-08').map(({ window }) => window)).toEqual(['鲁A12345 2019-02'])
    expect(leads('2019-02-08').map(({ window }) => window)).toEqual(['鲁A12345 2019-02'])
  })
})
