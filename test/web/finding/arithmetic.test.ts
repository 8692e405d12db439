import { describe, expect, it } from 'vitest'
import { type MeasuredValue, arithmetic } from '../../../web/finding/arithmetic.ts'
import { shownValue } from '../../../web/finding/shownValue.ts'

const fen = (name: string, value: number): MeasuredValue => ({ name, value, measure: 'fen' })
const plain = (name: string, value: number): MeasuredValue => ({ name, value, measure: 'plain' })

describe('the arithmetic of a finding', () => {
  it('multiplies people by the standard and takes the limit from the amount', () => {
    const values = [plain('people', 3), fen('cap', 6000), fen('limit', 18_000), fen('amount', 21_146)]
    expect(arithmetic(values, 3146)).toEqual([
      { is: 'product', count: 'people', each: 'cap', of: 'limit' },
      { is: 'difference', from: 'amount', less: 'limit' },
    ])
  })

  it('compares a count with its limit', () => {
    const values = [plain('companions', 4), plain('limit', 3)]
    expect(arithmetic(values, undefined)).toEqual([{ is: 'above', what: 'companions', limit: 'limit' }])
  })

  it('says nothing that its values do not prove: a fen less, or two counts above the limit', () => {
    expect(arithmetic([fen('amount', 21_146), fen('limit', 18_001)], 3146)).toEqual([])
    expect(arithmetic([plain('guests', 6), plain('companions', 4), plain('limit', 3)], undefined)).toEqual([])
    expect(arithmetic([plain('companions', 3), plain('limit', 3)], undefined)).toEqual([])
  })

  it('never compares across measures', () => {
    const litres: MeasuredValue = { name: 'litres', value: 5837, measure: 'hundredths' }
    const limit: MeasuredValue = { name: 'limit', value: 5775, measure: 'hundredths' }
    expect(arithmetic([litres, limit, plain('fills', 6000)], undefined)).toEqual([
      { is: 'above', what: 'litres', limit: 'limit' },
    ])
  })
})

describe('a value as people write it', () => {
  it.each([
    [18_000, 'fen', '180.00 元'],
    [5775, 'hundredths', '57.75'],
    [4, 'plain', '4'],
    [true, 'plain', '是'],
    ['never', 'date', '无'],
    ['', 'plain', '无'],
    ['2024-02-05', 'date', '2024年2月5日'],
    ['2024-02-05 08:20', 'plain', '2024年2月5日 08:20'],
    ['鲁AA8860', 'plate', '鲁A·A8860'],
    ['59.0', 'plain', '59.0'],
  ] as const)('%s as %s', (value, measure, shown) => {
    expect(shownValue(value, measure, 'zh')).toBe(shown)
  })
})
