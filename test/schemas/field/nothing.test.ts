import { describe, expect, it } from 'vitest'
import { isRepetition, nothingIn } from '../../../schemas/field/nothing.ts'
import { rowReader } from '../../../schemas/readRow.ts'
import { recordKinds } from '../../../schemas/records/kinds.ts'

const inText = nothingIn('text')!
const inYesNo = nothingIn('yesNo')!

describe('a cell that says it holds nothing', () => {
  it.each([
    '/',
    '／',
    '-',
    '－',
    '—',
    '——',
    '_',
    '无',
    '没有',
    '暂无',
    'N/A',
    'None',
    'Ｎ／Ａ',
    'ｎone',
    '无公函',
    '无发票',
    '未审批',
  ])('%s is one where a text is wanted', (text) => {
    expect(inText(text)).toBe(true)
  })

  it.each([
    '无锡市财政局',
    '无',
    '无财函〔2014〕3号',
    '无菌手套',
    '-5',
    '1/2',
    'A-1',
    'NA',
    '空调维修',
    '未来饭店',
    'ｎ',
    '0',
  ])('%s is another text, or none of a text', (text) => {
    expect(inText(text)).toBe(text === '无')
  })

  it('may mean zero for a number, and "none" may mean no: there it says nothing of the kind', () => {
    for (const type of ['money', 'count', 'quantity', 'year']) expect(nothingIn(type)).toBeUndefined()
    expect(['-', '/', '无', '没有'].map(inYesNo)).toEqual([true, true, false, false])
  })

  it('of a day may say that it has not come', () => {
    expect(['至今', '现任', '长期', '无', '/', '明天'].map(nothingIn('date')!)).toEqual([
      true,
      true,
      true,
      true,
      true,
      false,
    ])
    expect(inText('现任')).toBe(false)
  })

  it.each(['同上', '〃', '″', 'Ditto'])('%s points at another row', (text) => {
    expect(isRepetition(text)).toBe(true)
    expect(isRepetition(`${text}局`)).toBe(false)
  })
})

describe('a row with such cells', () => {
  const cells: Readonly<Record<string, string>> = {
    voucherNo: '1',
    unitCode: 'U001',
    date: '2025-03-04',
    account: '办公费',
    amount: '100',
    invoiceNo: '／',
    vendor: ' 无 ',
  }
  const read = (changes: Readonly<Record<string, string>> = {}) =>
    rowReader(recordKinds.expense)((field) => changes[field] ?? cells[field] ?? '')

  it('has no value for them', () => {
    expect(read()).toMatchObject({ ok: true, row: { invoiceNo: undefined, vendor: undefined, account: '办公费' } })
  })

  it.each([
    ['account', '—', 'REQUIRED'],
    ['account', '同上', 'REPETITION'],
    ['date', '同上', 'REPETITION'],
    ['amount', '-', 'NOT_MONEY'],
    ['amount', '无', 'NOT_MONEY'],
  ])('is refused where %s is %s: %s', (field, cell, code) => {
    expect(read({ [field]: cell })).toMatchObject({ ok: false, faults: [{ field, cell, fault: { code } }] })
  })
})
