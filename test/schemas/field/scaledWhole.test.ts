import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scaledWhole } from '../../../schemas/field/scaledWhole.ts'

describe('a decimal number in whole parts of its last place', () => {
  it.each([
    ['12', 2, 1200],
    ['12.5', 2, 1250],
    ['12.34', 2, 1234],
    ['12.3400', 2, 1234],
    ['12.345', 2, undefined],
    ['0.01', 2, 1],
    ['0.001', 2, undefined],
    ['100', 0, 100],
    ['1.000001', 6, 1_000_001],
  ])('%s to %i places is %s', (digits, decimals, whole) => {
    expect(scaledWhole(digits, decimals)).toBe(whole)
  })

  it('is exact for every number of two places, with or without zeros behind', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat({ max: 99 }), fc.nat({ max: 5 }), (whole, cents, zeros) => {
        const digits = `${whole}.${String(cents).padStart(2, '0')}${'0'.repeat(zeros)}`
        expect(scaledWhole(digits, 2)).toBe(whole * 100 + cents)
      }),
    )
  })
})
