import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  basisPoints,
  hundredthsOfTenThousandYuan,
  roundHalfUp,
} from '../../../../functions/report/core/figures/rounding.ts'

describe('rounding half up', () => {
  it('gives 13.68 % for 0.39 of 2.85', () => {
    expect(basisPoints(39, 285)).toBe(1368)
    expect(basisPoints(390_000, 2_850_000)).toBe(1368)
  })

  it.each([
    [4_999, 0],
    [5_000, 1],
    [14_999, 1],
    [15_000, 2],
    [25_000, 3],
    [-4_999, 0],
    [-5_000, -1],
    [-15_000, -2],
  ])('writes %i fen as %i hundredths of ten thousand yuan', (fen, hundredths) => {
    expect(hundredthsOfTenThousandYuan(fen) + 0).toBe(hundredths)
  })

  it('has no share of nothing', () => expect(basisPoints(1, 0)).toBeUndefined())

  it('is never more than half away, and a half goes away from zero', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.integer({ min: 1, max: 1_000_000 }), (top, bottom) => {
        const rounded = BigInt(roundHalfUp(top, bottom)!)
        const twiceOff = 2n * (rounded * BigInt(bottom) - BigInt(top))
        expect(twiceOff <= BigInt(bottom) && twiceOff >= -BigInt(bottom)).toBe(true)
        if (twiceOff === BigInt(bottom)) expect(top > 0).toBe(true)
        if (twiceOff === -BigInt(bottom)) expect(top < 0).toBe(true)
      }),
    )
  })
})
