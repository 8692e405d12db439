import { describe, expect, it } from 'vitest'
import { firstDayOut } from '../../../rules/vehicle/daysOut.ts'
import { addDays } from '../../../schemas/values/calendarArithmetic.ts'
import { type IsoDateTime, isoDate } from '../../../schemas/values/isoDate.ts'

const at = (day: string): IsoDateTime => `${day} 08:00` as IsoDateTime
const on = (wanted: string) => (day: string) => day === wanted

describe('the days a car is out', () => {
  it('reach from departure to return, both included', () => {
    const found = (day: string) => firstDayOut(at('2019-04-12'), at('2019-04-15'), on(day))
    expect(['2019-04-11', '2019-04-12', '2019-04-15', '2019-04-16'].map(found)).toEqual([
      undefined,
      '2019-04-12',
      '2019-04-15',
      undefined,
    ])
  })

  it('end where nobody knows the day, unless an earlier one decides', () => {
    const known = (day: string) => (day > '2026-12-31' ? undefined : day === '2026-12-30')
    expect(firstDayOut(at('2026-12-30'), at('2027-01-01'), known)).toBe('2026-12-30')
    expect(firstDayOut(at('2026-12-31'), at('2027-01-01'), known)).toMatchObject({ reasonKey: 'calendarUnknown:2027' })
  })

  it('are none of a log with wrong dates', () => {
    const wrong = { reasonKey: 'notUsable:returnAt' }
    const first = isoDate('2019-01-01')
    expect(firstDayOut(at('2019-01-02'), at('2019-01-01'), on(''))).toMatchObject(wrong)
    expect(firstDayOut(at('2019-01-02'), at('2019-01-01'), on('2019-01-02'))).toBe('2019-01-02')
    expect(firstDayOut(first, addDays(first, 365), on(''))).toBeUndefined()
    expect(firstDayOut(first, addDays(first, 366), on(''))).toMatchObject(wrong)
  })
})
