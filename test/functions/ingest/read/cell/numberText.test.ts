import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isShortenedNumber, numberText, numericText } from '../../../../../functions/ingest/read/cell/numberText.ts'

describe('numberText', () => {
  it.each([
    ['0', '0'],
    ['-0', '0'],
    ['12', '12'],
    ['-3.5', '-3.5'],
    ['1234.50', '1234.5'],
    ['007', '7'],
    ['.5', '0.5'],
    ['1E3', '1000'],
    ['1.5E-7', '0.00000015'],
    ['-2.5e-10', '-0.00000000025'],
    // Binary noise past the 15 digits that the program shows.
    ['1234.5600000000001', '1234.56'],
    ['0.30000000000000004', '0.3'],
    ['0.1234567890123456', '0.123456789012346'],
    ['99999999999999', '99999999999999'],
  ])('%s → %s, whole', (stored, text) => {
    expect(numberText(stored)).toEqual({ text, damaged: false })
  })

  it.each([
    // Fifteen digits are all kept, but a zero in front of them is not.
    ['100000000000000', '100000000000000'],
    ['1000000000000000', '1000000000000000'],
    ['-1234567890123456', '-1234567890123456'],
    ['1E15', '1000000000000000'],
    ['24442000000123456789', '24442000000123456789'],
    ['2.4442E+19', '24442000000000000000'],
    ['1.5E+22', '15000000000000000000000'],
  ])('%s → %s, digits lost', (stored, text) => {
    expect(numberText(stored)).toEqual({ text, damaged: true })
  })

  it.each(['', ' ', 'abc', 'Infinity', '1e999'])('leaves %j, which is no number, as it is', (stored) => {
    expect(numberText(stored)).toEqual({ text: stored, damaged: false })
  })

  it('reads back as the same number to 15 digits, and never with an exponent', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const { text } = numericText(value)
        expect(text).toMatch(/^-?\d+(?:\.\d+)?$/)
        expect(Number(text).toPrecision(15)).toBe((value === 0 ? 0 : value).toPrecision(15))
        if (Math.abs(value) < 1e15) expect(numberText(String(value)).text).toBe(text)
      }),
    )
  })
})

describe('isShortenedNumber', () => {
  it.each(['1.23457E+11', '2.4442E+19', '-1e+15', '1E+100'])('sees that %s lost digits', (text) => {
    expect(isShortenedNumber(text)).toBe(true)
  })

  it.each(['1.5E+10', '1.5E-11', '12E+19', 'A+12', '+8613800000000', '1.5E19', '1+1=2', ''])('leaves %j', (text) => {
    expect(isShortenedNumber(text)).toBe(false)
  })
})
