import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { median, medianAbsoluteDeviation, robustZ } from '../../../rules/kit/statistics.ts'

describe('the robust deviation', () => {
  it('is known for known numbers', () => {
    expect(medianAbsoluteDeviation([1, 1, 2, 2, 4, 6, 9])).toBe(1)
    expect(medianAbsoluteDeviation([])).toBeUndefined()
    expect(robustZ(6, 2, 1)).toBeCloseTo(2.698)
    expect(robustZ(-2, 2, 1)).toBeCloseTo(-2.698)
  })

  it('is infinite where the others are equal', () => {
    expect(robustZ(3, 2, 0)).toBe(Infinity)
    expect(robustZ(1, 2, 0)).toBe(-Infinity)
    expect(robustZ(2, 2, 0)).toBe(0)
  })

  it('does not move with the place of the numbers', () => {
    const numbers = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1, maxLength: 40 })
    fc.assert(
      fc.property(numbers, fc.integer({ min: -1000, max: 1000 }), (some, shift) => {
        const moved = some.map((number) => number + shift)
        expect(medianAbsoluteDeviation(moved)).toBe(medianAbsoluteDeviation(some))
        expect(median(moved)).toBe((median(some) ?? 0) + shift)
      }),
    )
  })
})
