import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { standingClaims } from '../../../rules/reception/repeated-invoice/claims.ts'
import { fen } from '../../../schemas/values/fen.ts'
import type { UnitCode } from '../../../schemas/values/ids.ts'
import { isoDate } from '../../../schemas/values/isoDate.ts'

const claim = (unit: string, voucherNo: string, amount: number, on = '2016-05-10') => ({
  unit: unit as UnitCode,
  on: isoDate(on),
  fields: { voucherNo, amount: fen(amount) },
})
const standing = (...facts: readonly ReturnType<typeof claim>[]): readonly string[] =>
  standingClaims(facts).map(({ unit, voucherNo }) => `${unit} ${voucherNo}`)

describe('the claims of one invoice', () => {
  it('take the rows of a voucher together', () => {
    expect(standingClaims([claim('A', '1', 100), claim('A', '1', 200)]).map(({ total }) => total)).toEqual([300])
  })
  it('are gone when their voucher nets to nothing', () => {
    expect(standing(claim('A', '1', 100), claim('A', '1', -100))).toEqual([])
  })
  it('are taken away by a refund of the same unit and amount only', () => {
    expect(standing(claim('A', '1', 100), claim('A', '2', -100))).toEqual([])
    expect(standing(claim('A', '1', 100), claim('A', '2', -99))).toEqual(['A 1'])
    expect(standing(claim('A', '1', 100), claim('B', '2', -100))).toEqual(['A 1'])
  })
  it('of a voucher number used again later are another voucher’s', () => {
    expect(standing(claim('A', '1', 100), claim('A', '1', 100, '2016-06-10'))).toEqual(['A 1'])
    expect(standing(claim('A', '1', 100), claim('A', '1', 100, '2016-06-11'))).toEqual(['A 1', 'A 1'])
  })
  it('never stand for a unit that only paid back', () => {
    const fact = fc
      .tuple(fc.constantFrom('A', 'B'), fc.constantFrom('1', '2', '3'), fc.integer({ min: -300, max: 300 }))
      .map(([unit, voucher, amount]) => claim(unit, voucher, amount))
    fc.assert(
      fc.property(fc.array(fact, { maxLength: 8 }), (facts) => {
        for (const { unit, total } of standingClaims(facts)) {
          expect(total).toBeGreaterThan(0)
          expect(facts.some((each) => each.unit === unit && each.fields.amount > 0)).toBe(true)
        }
      }),
    )
  })
})
