import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addFen, fen, fenToYuan, isFen, showYuan, zeroFen } from '../../../schemas/values/fen.ts'
import { hundredths, isHundredths, showHundredths } from '../../../schemas/values/hundredths.ts'

describe('fen', () => {
  it('are whole and exactly held', () => {
    expect(fen(Number.MAX_SAFE_INTEGER)).toBe(Number.MAX_SAFE_INTEGER)
    for (const value of [0.1, Number.MAX_SAFE_INTEGER + 1, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(isFen(value)).toBe(false)
      expect(() => fen(value)).toThrow(RangeError)
    }
  })

  it('are added exactly, or not at all', () => {
    expect(addFen(fen(10), fen(20))).toBe(30)
    expect(addFen(fen(10), fen(-20))).toBe(-10)
    expect(addFen(zeroFen, fen(5))).toBe(5)
    expect(() => addFen(fen(Number.MAX_SAFE_INTEGER), fen(1))).toThrow(RangeError)
  })

  it.each([
    [0, '0.00', '0.00'],
    [1, '0.01', '0.01'],
    [-1, '-0.01', '-0.01'],
    [10, '0.10', '0.10'],
    [99_999, '999.99', '999.99'],
    [100_000, '1000.00', '1,000.00'],
    [-123_450, '-1234.50', '-1,234.50'],
    [123_456_789, '1234567.89', '1,234,567.89'],
  ])('%d are shown as %s, to people as %s', (value, plain, grouped) => {
    expect(fenToYuan(fen(value))).toBe(plain)
    expect(showYuan(fen(value))).toBe(grouped)
  })

  it('are shown to people with the same digits', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (value) => {
        expect(showYuan(fen(value)).replaceAll(',', '')).toBe(fenToYuan(fen(value)))
        expect(showYuan(fen(value))).toMatch(/^-?\d{1,3}(?:,\d{3})*\.\d{2}$/)
      }),
    )
  })
})

describe('hundredths', () => {
  it.each([
    [0, '0'],
    [1, '0.01'],
    [10, '0.1'],
    [4500, '45'],
    [5775, '57.75'],
    [5776, '57.76'],
    [-5770, '-57.7'],
  ])('%d are shown as %s', (value, text) => {
    expect(showHundredths(hundredths(value))).toBe(text)
  })

  it('are whole and exactly held', () => {
    expect(isHundredths(57.75)).toBe(false)
    expect(() => hundredths(57.75)).toThrow(RangeError)
    expect(hundredths(5775)).toBeLessThan(hundredths(5776))
  })
})
