import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  dateOf,
  daysInMonth,
  hasTime,
  isIsoDate,
  isIsoDateTime,
  isIsoMoment,
  isLeapYear,
  isoDate,
  isoMonth,
  monthOf,
  yearOf,
} from '../../../schemas/values/isoDate.ts'

const two = (value: number): string => String(value).padStart(2, '0')

describe('a date', () => {
  it('is a day of the calendar, as the platform has it in UTC', () => {
    const part = fc.integer({ min: 0, max: 40 })
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 9999 }), part, part, (year, month, day) => {
        const made = new Date(Date.UTC(year, month - 1, day))
        const exists = made.getUTCFullYear() === year && made.getUTCMonth() === month - 1 && made.getUTCDate() === day
        expect(isIsoDate(`${year}-${two(month)}-${two(day)}`)).toBe(exists)
      }),
      { numRuns: 1000 },
    )
  })

  it.each([
    '2025-3-4',
    '2025-03-04 ',
    ' 2025-03-04',
    '2025/03/04',
    '2025-03',
    '2025-0a-04',
    '20250304',
    '',
    20_250_304,
    null,
  ])('is not %j', (value) => {
    expect(isIsoDate(value)).toBe(false)
    expect(isIsoMoment(value)).toBe(false)
  })

  it('is refused loudly where it must be one', () => {
    expect(isoDate('2024-02-29')).toBe('2024-02-29')
    expect(() => isoDate('2025-02-29')).toThrow('not a calendar date: 2025-02-29')
  })

  it('has leap years by the Gregorian rule', () => {
    expect([1900, 2000, 2023, 2024, 2100].map(isLeapYear)).toEqual([false, true, false, true, false])
    expect([daysInMonth(2024, 2), daysInMonth(2025, 2), daysInMonth(2025, 4), daysInMonth(2025, 12)]).toEqual([
      29, 28, 30, 31,
    ])
    expect([daysInMonth(2025, 0), daysInMonth(2025, 13)]).toEqual([0, 0])
  })
})

describe('a date with its time', () => {
  it.each(['2025-03-04 00:00', '2025-03-04 23:59', '2025-03-04 23:59:59', '2025-03-04 09:30:00'])('is %j', (value) => {
    expect(isIsoDateTime(value)).toBe(true)
    expect(isIsoMoment(value)).toBe(true)
    expect(isIsoDate(value)).toBe(false)
  })

  it.each([
    '2025-03-04',
    '2025-03-04 24:00',
    '2025-03-04 09:60',
    '2025-03-04 9:30',
    '2025-03-04T09:30',
    '2025-02-29 09:30',
    '2025-03-04 09:30:60',
    '2025-03-04 09:30 ',
  ])('is not %j', (value) => {
    expect(isIsoDateTime(value)).toBe(false)
  })

  it('comes apart into its date, month and year', () => {
    const at = '2025-03-04 09:30'
    if (!isIsoDateTime(at)) throw new Error(at)
    expect([dateOf(at), monthOf(at), yearOf(at), hasTime(at)]).toEqual(['2025-03-04', '2025-03', 2025, true])
    const on = isoDate('2025-03-04')
    expect([dateOf(on), monthOf(on), yearOf(on), hasTime(on)]).toEqual(['2025-03-04', '2025-03', 2025, false])
  })
})

describe('a month', () => {
  it('has two digits and is one of twelve', () => {
    expect(isoMonth('2025-12')).toBe('2025-12')
    for (const text of ['2025-13', '2025-00', '2025-1', '2025', '']) expect(() => isoMonth(text)).toThrow(RangeError)
  })
})
