import { describe, expect, it } from 'vitest'
import { factsByPage, inBatchOrder } from '../../../../functions/settle/core/facts.ts'
import { contributionsOf } from './receptions.ts'

const march = { date: '2016-03-04', letterNo: 'A' }
const april = { date: '2016-04-04', letterNo: 'A' }

const told = (contributions: Parameters<typeof factsByPage>[0]) =>
  Object.fromEntries(
    [...factsByPage(inBatchOrder(contributions))].map(([period, facts]) => [
      period,
      facts.map(({ batch, row }) => `${batch} ${row}`).toSorted(),
    ]),
  )

describe('the facts of pages', () => {
  it('hold each row once: what a later batch brings again is the earlier batch’s row', () => {
    const both = [
      ...contributionsOf('b1', [march, april]),
      ...contributionsOf('b2', [april, { ...march, letterNo: 'B' }]),
    ]
    const expected = { '2016-03': ['b1 2', 'b2 3'], '2016-04': ['b1 3'] }
    expect(told(both)).toEqual(expected)
    expect(told(both.toReversed())).toEqual(expected)
  })

  it('pass to the second batch when the first is gone', () => {
    expect(told(contributionsOf('b2', [april]))).toEqual({ '2016-04': ['b2 2'] })
  })

  it('keep rows that differ in anything, though they share voucher and day', () => {
    const twice = contributionsOf('b1', [march, { ...march, guests: '6' }])
    expect(told(twice)).toEqual({ '2016-03': ['b1 2', 'b1 3'] })
  })

  it('have the fields the rules read, blank ones as undefined', () => {
    const [fact] = factsByPage(contributionsOf('b1', [{ date: '2016-03-04' }])).get('2016-03') ?? []
    expect(fact).toMatchObject({ kind: 'reception', unit: 'U001', on: '2016-03-04' })
    expect(fact?.fields).toEqual({ amount: 45_000, letterNo: undefined })
    expect(Object.hasOwn(fact?.fields ?? {}, 'letterNo')).toBe(true)
  })
})
