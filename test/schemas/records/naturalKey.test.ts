import { describe, expect, it } from 'vitest'
import { recordKindNames, recordKinds } from '../../../schemas/records/kinds.ts'
import { naturalKeyText } from '../../../schemas/records/naturalKey.ts'
import { recordReaders } from '../../../schemas/records/readers.ts'
import { cellsOf, receptionCells } from '../../support/rows.ts'

const keyOf = (cells: Readonly<Record<string, string>>): string => {
  const read = recordReaders.reception()(cellsOf({ ...receptionCells, ...cells }))
  if (!read.ok) throw new Error('not read')
  return naturalKeyText('reception', read.row)
}

describe('the natural key', () => {
  it('is the text of the identifying fields, blank where there is none', () => {
    expect(keyOf({})).toBe('U001|记-0012|2025-03-04|工作餐||')
    expect(keyOf({ mealKind: '午餐', invoiceNo: '12345678' })).toBe('U001|记-0012|2025-03-04|工作餐|午餐|12345678')
  })

  it('is the same however the cells are written, and whatever else the row says', () => {
    expect(keyOf({ date: '2025年3月4日', voucherNo: '　记－0012', item: 'workMeal', amount: '1', guests: '9' })).toBe(
      keyOf({}),
    )
  })

  it.each([
    ['voucherNo', '记-0013'],
    ['unitCode', 'U002'],
    ['date', '2025-03-05'],
    ['item', '住宿'],
    ['mealKind', '晚餐'],
    ['invoiceNo', '1'],
  ])('differs by %s', (field, cell) => {
    expect(keyOf({ [field]: cell })).not.toBe(keyOf({}))
  })

  it('keeps rows apart whose cells hold the sign between its parts', () => {
    expect(keyOf({ unitCode: 'U|1', voucherNo: '2' })).not.toBe(keyOf({ unitCode: 'U', voucherNo: '1|2' }))
    expect(keyOf({ unitCode: 'U\\', voucherNo: '2' })).not.toBe(keyOf({ unitCode: 'U', voucherNo: '\\|2' }))
  })

  it.each(recordKindNames)('of %s is made of fields it has', (kind) => {
    const { naturalKey, fields } = recordKinds[kind]
    expect(naturalKey.length).toBeGreaterThan(1)
    for (const name of naturalKey) expect(Object.keys(fields)).toContain(name)
  })
})
