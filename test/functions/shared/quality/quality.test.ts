import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { controlSample, missedEstimate } from '../../../../functions/shared/quality/controlSample.ts'
import { precision, verdictOf } from '../../../../functions/shared/quality/precision.ts'
import { wilson } from '../../../../functions/shared/quality/wilson.ts'
import { findingStates } from '../../../../schemas/findingLife/states.ts'

describe('the interval of a share', () => {
  it.each([
    // Wilson (1927), 95 %: the values of Newcombe (1998), table I.
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
    [29, 29, 0.883, 1],
  ])('of %i in %i is from %d to %d', (yes, of, low, high) => {
    const interval = wilson(yes, of)
    expect(interval.low).toBeCloseTo(low, 4)
    expect(interval.high).toBeCloseTo(high, 4)
  })

  it('of nothing is everything, and has no share', () => {
    expect(wilson(0, 0)).toEqual({ yes: 0, of: 0, low: 0, high: 1 })
    expect(() => wilson(2, 1)).toThrow(RangeError)
  })

  it('holds the share, lies within 0 and 1, mirrors, and narrows with more answers', () => {
    fc.assert(
      fc.property(fc.nat({ max: 500 }), fc.nat({ max: 500 }), (yes, no) => {
        fc.pre(yes + no > 0)
        const { low, high, share } = wilson(yes, yes + no)
        expect(low).toBeGreaterThanOrEqual(0)
        expect(high).toBeLessThanOrEqual(1)
        expect(low).toBeLessThanOrEqual(share!)
        expect(high).toBeGreaterThanOrEqual(share!)
        const mirror = wilson(no, yes + no)
        expect(mirror.low).toBeCloseTo(1 - high, 10)
        const more = wilson(yes * 4, (yes + no) * 4)
        expect(more.high - more.low).toBeLessThan(high - low)
      }),
    )
  })
})

describe('precision', () => {
  const row = (rule: string, state: (typeof findingStates)[number], stale = false) => ({
    rule,
    state,
    stale,
    unit: 'U001' as never,
    period: '2025-03',
  })

  it('counts what officers upheld and did not, and nothing that waits or went stale', () => {
    const rows = [
      row('a', 'confirmed'),
      row('a', 'closed'),
      row('a', 'dismissed'),
      row('a', 'open'),
      row('a', 'dismissed', true),
      row('b', 'dismissed'),
      row('c', 'reopened'),
    ]
    expect(precision(rows, 'rule').map(({ group, yes, of }) => [group, yes, of])).toEqual([
      ['b', 0, 1],
      ['a', 2, 3],
    ])
  })

  it('has a verdict of decided states only', () => {
    const decided = findingStates.filter((state) => verdictOf({ state, stale: false }) !== undefined)
    expect(decided).toEqual(['confirmed', 'awaitingRectification', 'rectified', 'closed', 'dismissed'])
    expect(findingStates.every((state) => verdictOf({ state, stale: true }) === undefined)).toBe(true)
  })
})

describe('a control sample', () => {
  const records = fc.uniqueArray(
    fc.record({ id: fc.string({ minLength: 1 }), stratum: fc.constantFrom('reception|U001', 'trip|U002') }),
    { selector: ({ id }) => id, maxLength: 60 },
  )

  it('is the same for the same seed in whatever order records come, from every stratum, and grows by adding', () => {
    fc.assert(
      fc.property(records, fc.integer({ min: 1, max: 10 }), fc.string(), (all, size, seed) => {
        const sample = controlSample(all, size, seed)
        expect(controlSample(all.toReversed(), size, seed)).toEqual(sample)
        for (const { stratum, population, drawn } of sample) {
          expect(population).toBe(all.filter((each) => each.stratum === stratum).length)
          expect(drawn).toHaveLength(Math.min(size, population))
          expect(drawn.every((each) => each.stratum === stratum)).toBe(true)
          const larger = controlSample(all, size + 1, seed).find((each) => each.stratum === stratum)!
          expect(larger.drawn.slice(0, drawn.length)).toEqual(drawn)
        }
        expect(sample.reduce((sum, { population }) => sum + population, 0)).toBe(all.length)
      }),
    )
  })

  it('draws every record about as often as any other', () => {
    const all = Array.from({ length: 20 }, (_, index) => ({ id: `b1||${index}`, stratum: 's' }))
    const times = new Map<string, number>()
    for (let seed = 0; seed < 2000; seed++) {
      for (const { id } of controlSample(all, 5, String(seed))[0]!.drawn) times.set(id, (times.get(id) ?? 0) + 1)
    }
    // Expected 500 each, deviation 19: five deviations either way.
    for (const { id } of all) expect(Math.abs(times.get(id)! - 500)).toBeLessThan(100)
  })

  it('tells how many are missed, with an interval that holds the estimate', () => {
    const estimate = missedEstimate([
      { population: 1000, reviewed: 50, missed: 1 },
      { population: 200, reviewed: 0, missed: 0 },
    ])
    expect(estimate.missed).toBeCloseTo(20)
    expect(estimate.low).toBeLessThan(20)
    // Of a stratum that nobody looked at, all may be missed.
    expect(estimate.high).toBeGreaterThan(200)
  })
})
