import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { monthPeriod, quarterPeriod, shiftMonth, yearPeriod } from '../../../rules/kit/periods.ts'
import { addDays, dateOfDayNumber, dayNumber } from '../../../schemas/values/calendarArithmetic.ts'
import { isoDate } from '../../../schemas/values/isoDate.ts'

const someDay = fc
  .integer({ min: dayNumber(isoDate('1900-01-01')), max: dayNumber(isoDate('2199-12-31')) })
  .map(dateOfDayNumber)
const someDistance = fc.integer({ min: -400, max: 400 })

describe('months', () => {
  it('follow one another without a gap: the day after a month is in the next', () => {
    fc.assert(
      fc.property(someDay, (day) => {
        const month = monthPeriod(day)
        let next = day
        for (let days = 0; monthPeriod(next) === month; days++) {
          expect(days).toBeLessThanOrEqual(31)
          next = addDays(next, 1)
        }
        expect(monthPeriod(next)).toBe(shiftMonth(month, 1))
        expect(shiftMonth(monthPeriod(next), -1)).toBe(month)
      }),
    )
  })

  it('can be counted on and back', () => {
    fc.assert(
      fc.property(someDay, someDistance, someDistance, (day, one, other) => {
        const month = monthPeriod(day)
        expect(shiftMonth(shiftMonth(month, one), other)).toBe(shiftMonth(month, one + other))
        expect(shiftMonth(month, 0)).toBe(month)
      }),
    )
  })
})

describe.each([
  { name: 'months', of: monthPeriod },
  { name: 'quarters', of: quarterPeriod },
  { name: 'years', of: yearPeriod },
])('$name', ({ of }) => {
  it('order as text in the order of time', () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: 367, max: 40_000 }), (day, days) => {
        expect(of(day) < of(addDays(day, days))).toBe(true)
        expect(of(day) <= of(addDays(day, 1))).toBe(true)
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
  })
})
