import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  dateOfDayNumber,
  dayNumber,
  daysBetween,
  minuteNumber,
  weekday,
} from '../../../schemas/values/calendarArithmetic.ts'
import { isIsoDateTime, isoDate } from '../../../schemas/values/isoDate.ts'

const dayMilliseconds = 86_400_000
const firstDay = Date.parse('0001-01-01T00:00:00Z') / dayMilliseconds
const lastDay = Date.UTC(9999, 11, 31) / dayMilliseconds
const anyDay = fc.integer({ min: firstDay, max: lastDay })
/** The oracle: the platform's calendar, in UTC. */
const oracle = (day: number) => new Date(day * dayMilliseconds)
const oracleDate = (day: number) => isoDate(oracle(day).toISOString().slice(0, 10))

describe('day numbers', () => {
  it.each([
    ['1970-01-01', 0],
    ['1969-12-31', -1],
    ['1970-03-01', 59],
    ['2000-02-29', 11_016],
    ['2000-03-01', 11_017],
    ['2025-01-01', 20_089],
  ])('%s is day %d', (date, day) => {
    expect(dayNumber(isoDate(date))).toBe(day)
    expect(dateOfDayNumber(day)).toBe(date)
  })

  it('agree with the calendar of the platform from year 1 to year 9999', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(dateOfDayNumber(day)).toBe(oracleDate(day))
        expect(dayNumber(oracleDate(day))).toBe(day)
      }),
      { numRuns: 2000 },
    )
  })

  it('agree with it on every day of the turn of two centuries', () => {
    for (const year of [1900, 2000]) {
      const start = Date.UTC(year - 1, 11, 1) / dayMilliseconds
      const days = Array.from({ length: 500 }, (_unused, index) => start + index)
      expect(days.map(dateOfDayNumber)).toEqual(days.map(oracleDate))
    }
  })

  it('do not count the time of day', () => {
    const at = '2025-03-04 23:59'
    if (!isIsoDateTime(at)) throw new Error(at)
    expect(dayNumber(at)).toBe(dayNumber(isoDate('2025-03-04')))
  })
})

describe('days', () => {
  it('are added over months, leap days and years', () => {
    expect(addDays(isoDate('2024-02-28'), 1)).toBe('2024-02-29')
    expect(addDays(isoDate('2025-02-28'), 1)).toBe('2025-03-01')
    expect(addDays(isoDate('1900-02-28'), 1)).toBe('1900-03-01')
    expect(addDays(isoDate('2024-12-31'), 1)).toBe('2025-01-01')
    expect(addDays(isoDate('2025-01-01'), -1)).toBe('2024-12-31')
  })

  it('between two dates are what must be added to the earlier one', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (from, to) => {
        const [a, b] = [oracleDate(from), oracleDate(to)]
        expect(daysBetween(a, b)).toBe(to - from)
        expect(addDays(a, daysBetween(a, b))).toBe(b)
      }),
    )
  })

  it('beyond the last date there is are refused', () => {
    expect(() => addDays(isoDate('9999-12-31'), 1)).toThrow(RangeError)
  })

  it('stand in the week where the calendar of the platform has them, Monday first', () => {
    expect(weekday(isoDate('2025-03-03'))).toBe(1)
    expect(weekday(isoDate('2025-03-09'))).toBe(7)
    fc.assert(fc.property(anyDay, (day) => weekday(oracleDate(day)) === (oracle(day).getUTCDay() || 7)))
  })
})

describe('minutes', () => {
  it('agree with the clock of the platform', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 1439 }), (day, minute) => {
        const at = new Date(day * dayMilliseconds + minute * 60_000).toISOString().slice(0, 16).replace('T', ' ')
        if (!isIsoDateTime(at)) throw new Error(at)
        expect(minuteNumber(at)).toBe(day * 1440 + minute)
      }),
    )
  })
})
