import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { count, quantity, year } from '../../../schemas/field/numbers.ts'
import { hundredths } from '../../../schemas/values/hundredths.ts'
import { outcome } from '../../support/readField.ts'

const guests = count({ zh: '来宾人数', en: 'Guests' })
const litres = quantity({ zh: '数量', en: 'Litres' })
const budgetYear = year({ zh: '年度', en: 'Year' })

describe('a count', () => {
  it.each([
    ['0', 0],
    ['12', 12],
    ['１２', 12],
    ['12.0', 12],
    ['12.00', 12],
    ['12人', 12],
    ['12 名', 12],
    ['8桌', 8],
    ['3辆', 3],
    ['1,200', 1200],
    ['999999999', 999_999_999],
  ])('reads %j as %d', (cell, expected) => {
    expect(outcome(guests.read(cell))).toBe(expected)
  })

  it.each(['-1', '1.5', '十二', '12,00', '1000000000', '1e3', '约12', '12人次', ''])('refuses %j', (cell) => {
    expect(outcome(guests.read(cell))).toBe('NOT_A_COUNT')
  })

  it('is shown as a cell that reads as the same count', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999 }), (value) => guests.read(guests.show(value)) === value),
    )
  })

  it('holds whole numbers from 0 on', () => {
    expect([0, 1, -1, 0.5, '1', undefined].map((value) => guests.is(value))).toEqual([
      true,
      true,
      false,
      false,
      false,
      false,
    ])
    expect(guests.schema.safeParse(-1).success).toBe(false)
  })
})

describe('a quantity', () => {
  it.each([
    ['57.75', 5775],
    ['57.76', 5776],
    ['57.750', 5775],
    ['57.7', 5770],
    ['45', 4500],
    ['0', 0],
    ['0.01', 1],
    ['５７．７５', 5775],
    ['57.75L', 5775],
    ['57.75 升', 5775],
    ['12,345.6公里', 1_234_560],
    ['12345km', 1_234_500],
    ['30kWh', 3000],
    ['30度', 3000],
    ['999999999.99', 99_999_999_999],
  ])('reads %j as %d hundredths', (cell, expected) => {
    expect(outcome(litres.read(cell))).toBe(expected)
  })

  it.each([
    ['57.755', 'TOO_PRECISE'],
    ['0.001', 'TOO_PRECISE'],
    ['-1', 'NOT_A_NUMBER'],
    ['57.', 'NOT_A_NUMBER'],
    ['.5', 'NOT_A_NUMBER'],
    ['12,34', 'NOT_A_NUMBER'],
    ['满箱', 'NOT_A_NUMBER'],
    ['1e3', 'NOT_A_NUMBER'],
    ['', 'NOT_A_NUMBER'],
  ])('refuses %j: %s', (cell, code) => {
    expect(outcome(litres.read(cell))).toBe(code)
  })

  it('is shown as a cell that reads as the same quantity', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 99_999_999_999 }),
        (value) => litres.read(litres.show(hundredths(value))) === hundredths(value),
      ),
    )
  })
})

describe('a year', () => {
  it.each([
    ['2025', 2025],
    ['2025年', 2025],
    ['2025年度', 2025],
    ['２０２５', 2025],
    ['1900', 1900],
    ['2099', 2099],
  ])('reads %j as %d', (cell, expected) => {
    expect(outcome(budgetYear.read(cell))).toBe(expected)
  })

  it.each(['1899', '2100', '25', '20251', '本年'])('refuses %j', (cell) => {
    expect(outcome(budgetYear.read(cell))).toBe('OUT_OF_RANGE')
  })
})
