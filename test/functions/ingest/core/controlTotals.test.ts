import { describe, expect, it } from 'vitest'
import { controlTotals, totalWordOf } from '../../../../functions/ingest/core/controlTotals.ts'

describe('a total row', () => {
  it.each([
    [['合计', '', '1'], '合计'],
    [['', '', '总计', '1'], '总计'],
    [['合 计'], '合计'],
    [['合　　计：'], '合计:'],
    [[' 小计 '], '小计'],
    [['本页合计'], '本页合计'],
    [['累计:'], '累计:'],
    [['合计（元）'], '合计(元)'],
    [['本月合计'], '本月合计'],
    [['共计'], '共计'],
  ])('%j is one: %s', (cells, word) => {
    expect(totalWordOf(cells)).toBe(word)
  })

  it.each([
    [[]],
    [['', '']],
    [['记-0012', '合计']],
    [['合计数']],
    [['合计局']],
    [['总计划科']],
    [['1']],
    [['合                    计']],
  ])('%j is none', (cells) => {
    expect(totalWordOf(cells)).toBeUndefined()
  })
})

/** The cells of one row by field; the others are blank. */
const cells = (row: Readonly<Record<string, string>>) => (field: string) => row[field] ?? ''

describe('control totals', () => {
  it('compare a total with the whole sheet and a subtotal with the rows since the last', () => {
    const totals = controlTotals('expense', '支出')
    totals.add(cells({ amount: '100' }), undefined)
    totals.add(cells({ amount: '50.5元' }), undefined)
    totals.compare('小计', 4, cells({ amount: '150.50' }))
    totals.add(cells({ amount: '(20)' }), undefined)
    totals.compare('本页合计', 6, cells({ amount: '-20' }))
    totals.add(cells({ amount: '1' }), undefined)
    totals.compare('小计', 8, cells({ amount: '2' }))
    totals.compare('合计', 9, cells({ amount: '131.50' }))
    expect(totals.compared).toEqual([
      { sheet: '支出', row: 4, field: 'amount', stated: 15_050, summed: 15_050 },
      { sheet: '支出', row: 6, field: 'amount', stated: -2000, summed: -2000 },
      { sheet: '支出', row: 8, field: 'amount', stated: 200, summed: 100 },
      { sheet: '支出', row: 9, field: 'amount', stated: 13_150, summed: 13_150 },
    ])
  })

  it('of a month take in what was subtotalled in it, and a part begins anew after a month', () => {
    const totals = controlTotals('expense', '支出')
    const add = (amount: string) => totals.add(cells({ amount }), undefined)
    const stated = (word: string) => totals.compare(word, 1, cells({ amount: '0' }))
    add('1')
    stated('本页小计')
    add('2')
    stated('小计')
    stated('本月合计')
    add('4')
    stated('本月小计')
    add('8')
    stated('小计')
    stated('本季合计')
    add('16')
    stated('本月合计')
    stated('本季累计')
    stated('全年合计')
    expect(totals.compared.map(({ summed }) => summed / 100)).toEqual([1, 2, 3, 4, 8, 15, 16, 16, 31])
  })

  it('do not begin anew after a total of the whole', () => {
    const totals = controlTotals('expense', '支出')
    totals.add(cells({ amount: '1' }), undefined)
    totals.add(cells({ amount: '2' }), undefined)
    totals.compare('总计', 4, cells({ amount: '3' }))
    totals.compare('小计', 5, cells({ amount: '3' }))
    expect(totals.compared.map(({ summed }) => summed)).toEqual([300, 300])
  })

  it('sum money, people and measured quantities, by value where the row was read', () => {
    const totals = controlTotals('reception', '接待')
    totals.add(cells({}), { amount: 1_050, guests: 3, companions: 1, guestUnit: '5' })
    totals.add(cells({ amount: '2', guests: '４人', companions: '不详', guestUnit: '9' }), undefined)
    totals.compare('合计', 3, cells({ amount: '12.50', guests: '8', companions: '', guestUnit: '14' }))
    expect(totals.compared).toEqual([
      { sheet: '接待', row: 3, field: 'guests', stated: 8, summed: 7 },
      { sheet: '接待', row: 3, field: 'amount', stated: 1_250, summed: 1_250 },
    ])
  })
})
