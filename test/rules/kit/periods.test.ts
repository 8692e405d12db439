import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  monthPeriod,
  quarterPeriod,
  shiftMonth,
  shiftQuarter,
  shiftYear,
  yearPeriod,
} from '../../../rules/kit/periods.ts'
import { addDays, dateOfDayNumber, dayNumber } from '../../../schemas/values/calendarArithmetic.ts'
import { isoDate } from '../../../schemas/values/isoDate.ts'

const someDay = fc
  .integer({ min: dayNumber(isoDate('1900-01-01')), max: dayNumber(isoDate('2199-12-31')) })
  .map(dateOfDayNumber)
const someDistance = fc.integer({ min: -400, max: 400 })

const calendars = [
  { name: 'months', of: monthPeriod, shift: shiftMonth, longest: 31 },
  { name: 'quarters', of: quarterPeriod, shift: shiftQuarter, longest: 92 },
  { name: 'years', of: yearPeriod, shift: shiftYear, longest: 366 },
]

describe.each(calendars)('$name', ({ of, shift, longest }) => {
  it('follow one another without a gap: the day after a period is in the next', () => {
    fc.assert(
      fc.property(someDay, (day) => {
        const period = of(day)
        let next = day
        for (let days = 0; of(next) === period; days++) {
          expect(days).toBeLessThanOrEqual(longest)
          next = addDays(next, 1)
        }
        expect(of(next)).toBe(shift(period, 1))
        expect(shift(of(next), -1)).toBe(period)
      }),
    )
  })

  it('can be counted on and back', () => {
    fc.assert(
      fc.property(someDay, someDistance, someDistance, (day, one, other) => {
        const period = of(day)
        expect(shift(shift(period, one), other)).toBe(shift(period, one + other))
        expect(shift(period, 0)).toBe(period)
      }),
    )
  })

  it('order as text in the order of time', () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: 1, max: 400 }), (day, distance) => {
        expect(of(day) < shift(of(day), distance)).toBe(true)
      }),
    )
  })
})

describe('a period', () => {
  it('is written as people write it', () => {
    const day = isoDate('2025-03-31')
    expect([monthPeriod(day), quarterPeriod(day), yearPeriod(day)]).toEqual(['2025-03', '2025-Q1', '2025'])
    expect(quarterPeriod(isoDate('2025-04-01'))).toBe('2025-Q2')
    expect(['2025-09-30', '2025-10-01', '2025-12-31'].map((date) => quarterPeriod(isoDate(date)))).toEqual([
      '2025-Q3',
      '2025-Q4',
      '2025-Q4',
    ])
  })

  it('goes over the turn of the year', () => {
    expect([shiftMonth('2025-01', -1), shiftMonth('2025-12', 1)]).toEqual(['2024-12', '2026-01'])
    expect([shiftQuarter('2025-Q1', -1), shiftQuarter('2025-Q4', 1)]).toEqual(['2024-Q4', '2026-Q1'])
  })
})
