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
    [['合          计']],
  ])('%j is none', (cells) => {
    expect(totalWordOf(cells)).toBeUndefined()
  })
})

describe('control totals', () => {
  it('compare a total with the whole sheet and a subtotal with the rows since the last', () => {
    const totals = controlTotals()
    totals.add('amount', '100')
    totals.add('amount', '50.5元')
    totals.compare('小计', 4, 'amount', '150.50')
    totals.endRow('小计')
    totals.add('amount', '(20)')
    totals.compare('本页合计', 6, 'amount', '-20')
    totals.endRow('本页合计')
    totals.add('amount', '1')
    totals.compare('小计', 8, 'amount', '2')
    totals.endRow('小计')
    totals.compare('合计', 9, 'amount', '131.50')
    totals.endRow('合计')
    expect(totals.compared).toEqual([
      { row: 4, field: 'amount', stated: 15_050, summed: 15_050 },
      { row: 6, field: 'amount', stated: -2000, summed: -2000 },
      { row: 8, field: 'amount', stated: 200, summed: 100 },
      { row: 9, field: 'amount', stated: 13_150, summed: 13_150 },
    ])
  })

  it('do not begin anew after a total of the whole', () => {
    const totals = controlTotals()
    totals.add('amount', '1')
    totals.endRow('合计')
    totals.add('amount', '2')
    totals.compare('总计', 4, 'amount', '3')
    totals.compare('小计', 5, 'amount', '3')
    expect(totals.compared.map(({ summed }) => summed)).toEqual([300, 300])
  })

  it('keep fields apart and pass over cells that hold no amount', () => {
    const totals = controlTotals()
    totals.add('amount', '1')
    totals.add('cost', '2')
    totals.add('cost', '不详')
    totals.compare('合计', 3, 'amount', '')
    totals.compare('合计', 3, 'cost', '2')
    totals.compare('合计', 3, 'tax', '0')
    expect(totals.compared).toEqual([
      { row: 3, field: 'cost', stated: 200, summed: 200 },
      { row: 3, field: 'tax', stated: 0, summed: 0 },
    ])
  })
})
