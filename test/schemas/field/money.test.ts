import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { money, readMoney } from '../../../schemas/field/money.ts'
import { fen } from '../../../schemas/values/fen.ts'
import { outcome } from '../../support/readField.ts'

const amount = money({ zh: '金额', en: 'Amount', required: true })

describe('an amount of money', () => {
  it.each([
    ['0', 0],
    ['0.00', 0],
    ['1', 100],
    ['0.1', 10],
    ['0.01', 1],
    ['0.010', 1],
    ['1234.5', 123_450],
    ['1,234.50', 123_450],
    ['1,234.00元', 123_400],
    ['1,234,567.89', 123_456_789],
    ['￥1234.5元', 123_450],
    ['￥１，２３４．５', 123_450],
    ['¥1234.5', 123_450],
    ['人民币1234.5元', 123_450],
    ['RMB 1,234.50', 123_450],
    ['rmb1234.5', 123_450],
    ['CNY1234.5', 123_450],
    ['500圆', 50_000],
    ['500元整', 50_000],
    ['500圆整', 50_000],
    [' 1 234.5 元 ', 123_450],
    ['\u30001234.5\u00a0', 123_450],
    ['1.5万元', 1_500_000],
    ['1.5万', 1_500_000],
    ['0.000001万', 1],
    ['12,345.6789万元', 12_345_678_900],
    ['(500)', -50_000],
    ['（500.05）', -50_005],
    ['-500', -50_000],
    ['−500', -50_000],
    ['－500', -50_000],
    ['¥-500', -50_000],
    ['-¥500', -50_000],
    ['+500', 50_000],
  ])('reads %j as %d fen', (cell, expected) => {
    expect(outcome(amount.read(cell))).toBe(expected)
  })

  it.each([
    ['12,34', 'NOT_MONEY'],
    ['1,2345', 'NOT_MONEY'],
    ['1234,567', 'NOT_MONEY'],
    ['1,234,56', 'NOT_MONEY'],
    [',234', 'NOT_MONEY'],
    ['1.234.5', 'NOT_MONEY'],
    ['.5', 'NOT_MONEY'],
    ['5.', 'NOT_MONEY'],
    ['', 'NOT_MONEY'],
    ['元', 'NOT_MONEY'],
    ['-', 'NOT_MONEY'],
    ['--5', 'NOT_MONEY'],
    ['-¥-5', 'NOT_MONEY'],
    ['(-5)', 'NOT_MONEY'],
    ['(5', 'NOT_MONEY'],
    ['5)', 'NOT_MONEY'],
    ['$5', 'NOT_MONEY'],
    ['5美元', 'NOT_MONEY'],
    ['1e3', 'NOT_MONEY'],
    ['约500', 'NOT_MONEY'],
    ['壹仟元整', 'NOT_MONEY'],
    ['2025-03-04', 'NOT_MONEY'],
    ['1.234', 'TOO_PRECISE'],
    ['0.005', 'TOO_PRECISE'],
    ['(1.001)', 'TOO_PRECISE'],
    ['0.0000001万', 'TOO_PRECISE'],
  ])('refuses %j: %s', (cell, code) => {
    expect(outcome(amount.read(cell))).toBe(code)
  })

  it('never makes a negative zero', () => {
    expect(Object.is(readMoney('-0'), 0)).toBe(true)
    expect(Object.is(readMoney('(0.00)'), 0)).toBe(true)
  })

  it('is exact up to the largest amount that can be held, and refused beyond', () => {
    expect(outcome(readMoney('90071992547409.91'))).toBe(Number.MAX_SAFE_INTEGER)
    expect(outcome(readMoney('90071992547409.92'))).toBe('OUT_OF_RANGE')
    expect(outcome(readMoney('90,071,992,547,409.92元'))).toBe('OUT_OF_RANGE')
    expect(outcome(readMoney('9999999999999万'))).toBe('OUT_OF_RANGE')
    expect(outcome(readMoney('9'.repeat(400)))).toBe('OUT_OF_RANGE')
  })

  it('is shown as a cell that reads as the same amount', () => {
    fc.assert(fc.property(fc.maxSafeInteger(), (value) => amount.read(amount.show(fen(value))) === fen(value)))
  })

  it('reads the same with groups, with the sign of the currency and in full width', () => {
    const wide = (text: string): string =>
      text.replace(/[!-~]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e15 }), (value) => {
        const [whole = '', decimals = ''] = amount.show(fen(value)).split('.')
        const cell = `${whole.replace(/\B(?=(?:\d{3})+$)/gu, ',')}.${decimals}`
        for (const written of [cell, `￥${cell}`, `${cell}元`, wide(cell)]) expect(readMoney(written)).toBe(value)
        expect(readMoney(`(${cell})`)).toBe(value === 0 ? 0 : -value)
      }),
    )
  })

  it('holds only whole fen', () => {
    expect(amount.is(1)).toBe(true)
    for (const value of [0.5, Number.MAX_SAFE_INTEGER + 1, Number.NaN, '1', undefined])
      expect(amount.is(value)).toBe(false)
    expect(amount.schema.safeParse(1.5).success).toBe(false)
    expect(amount.schema.safeParse(150).success).toBe(true)
  })
})
