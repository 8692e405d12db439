import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { monthsOfPeriod, periodsOverlap, spanOfPeriod } from '../../../schemas/values/period.ts'

const period = fc
  .record({
    year: fc.integer({ min: 2011, max: 2030 }),
    part: fc.constantFrom('', '-Q1', '-Q2', '-Q3', '-Q4', '-01', '-02', '-03', '-06', '-07', '-12'),
  })
  .map(({ year, part }) => `${year}${part}`)

describe('a reported period', () => {
  it.each([
    ['2024', '2024-01-01', '2024-12-31'],
    ['2024-Q1', '2024-01-01', '2024-03-31'],
    ['2024-Q2', '2024-04-01', '2024-06-30'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2025-02', '2025-02-01', '2025-02-28'],
    ['2025-12', '2025-12-01', '2025-12-31'],
  ])('%s is from %s to %s', (text, from, until) => {
    expect(spanOfPeriod(text)).toEqual({ from, until })
  })

  it.each(['2024-13', '2024-Q5', '2024-1', 'Q1', ''])('%j is none', (text) => {
    expect(() => monthsOfPeriod(text)).toThrow(RangeError)
  })

  it('overlaps another when they have a month in common, whichever comes first', () => {
    fc.assert(
      fc.property(period, period, (one, other) => {
        const months = new Set(monthsOfPeriod(one))
        expect(periodsOverlap(one, other)).toBe(monthsOfPeriod(other).some((month) => months.has(month)))
        expect(periodsOverlap(one, other)).toBe(periodsOverlap(other, one))
      }),
    )
  })
})
