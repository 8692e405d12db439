import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  benfordDeviation,
  firstDigit,
  median,
  rankedSums,
  shareExceeds,
  shareReaches,
  showShare,
} from '../../../rules/kit/statistics.ts'

describe('the median', () => {
  it('is the middle number, or the mean of the two middle ones', () => {
    expect(median([])).toBeUndefined()
    expect(median([7])).toBe(7)
    expect(median([9, 1, 5])).toBe(5)
    expect(median([9, 1, 5, 6])).toBe(5.5)
    expect(median([10, 9, 100])).toBe(10)
  })
  it('has as many numbers above as below', () => {
    fc.assert(
      fc.property(fc.array(fc.integer(), { minLength: 1 }), (numbers) => {
        const middle = median(numbers)!
        const above = numbers.filter((each) => each > middle).length
        const below = numbers.filter((each) => each < middle).length
        expect(above).toBeLessThanOrEqual(numbers.length / 2)
        expect(below).toBeLessThanOrEqual(numbers.length / 2)
      }),
    )
  })
})

describe('shares', () => {
  it('are exact on the limit', () => {
    expect(shareExceeds(3, 10, 3000)).toBe(false)
    expect(shareReaches(3, 10, 3000)).toBe(true)
    expect(shareExceeds(1, 3, 3333)).toBe(true)
    expect(shareReaches(1, 3, 3334)).toBe(false)
  })
  it('are shown with one decimal', () => {
    expect(showShare(1, 3)).toBe('33.3')
    expect(showShare(10, 10)).toBe('100.0')
  })
})

describe('first digits', () => {
  it('are the leading one', () => {
    expect([1, 19, 900, 123_456].map(firstDigit)).toEqual([1, 1, 9, 1])
  })
  it('of ten decades of growth follow the law closely, of a fixed price not at all', () => {
    const growing = Array.from({ length: 2314 }, (_, exponent) => Math.round(1000 * 1.01 ** exponent))
    expect(benfordDeviation(growing)).toBeLessThan(0.002)
    expect(benfordDeviation([5000, 5100, 5200])).toBeGreaterThan(0.1)
  })
  it('deviate by a known amount when all begin with one', () => {
    // The share of 1 is 1 − log10(2) too high and the others together as much too low.
    expect(benfordDeviation([1, 10, 100])).toBeCloseTo((2 * (1 - Math.log10(2))) / 9, 12)
  })
})

describe('ranked sums', () => {
  it('add up by key, largest first, equal ones by key', () => {
    const items = [
      { key: 'b', sum: 2 },
      { key: 'a', sum: 1 },
      { key: 'a', sum: 1 },
      { key: 'c', sum: 5 },
    ]
    const ranked = rankedSums(
      items,
      ({ key }) => key,
      ({ sum }) => sum,
    )
    expect(ranked).toEqual([
      ['c', 5],
      ['a', 2],
      ['b', 2],
    ])
  })
})
