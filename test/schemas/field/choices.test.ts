import { describe, expect, it } from 'vitest'
import { CellFault } from '../../../schemas/field/cellFault.ts'
import { choice, yesNo } from '../../../schemas/field/choices.ts'
import { outcome } from '../../support/readField.ts'

const paid = yesNo({ zh: '来宾缴费', en: 'Paid by the guests' })
const item = choice(
  { zh: '费用项目', en: 'Expense item', required: true },
  { workMeal: '工作餐', lodging: '住宿', other: '其他' },
  { 用餐: 'workMeal' },
)

describe('yes or no', () => {
  it.each(['是', 'Y', 'y', 'Ｙ', 'Yes', '1', '１', 'true', 'TRUE', '√', '　是　'])('reads %j as yes', (cell) => {
    expect(paid.read(cell)).toBe(true)
  })

  it.each(['否', 'N', 'n', 'Ｎ', 'No', '0', '０', 'false', 'FALSE', '×'])('reads %j as no', (cell) => {
    expect(paid.read(cell)).toBe(false)
  })

  it.each(['', '不详', '2', '是否', 'yy', '-'])('takes %j for neither', (cell) => {
    expect(outcome(paid.read(cell))).toBe('NOT_YES_OR_NO')
  })

  it('is shown as a cell that reads as the same answer', () => {
    for (const value of [true, false]) expect(paid.read(paid.show(value))).toBe(value)
    expect(paid.choices).toEqual(['是', '否'])
  })
})

describe('a choice', () => {
  it.each([
    ['工作餐', 'workMeal'],
    ['workMeal', 'workMeal'],
    [' 工作餐\u3000', 'workMeal'],
    ['用餐', 'workMeal'],
    ['住宿', 'lodging'],
    ['其他', 'other'],
  ])('reads %j as %s', (cell, expected) => {
    expect(item.read(cell)).toBe(expected)
  })

  it('refuses another word, saying which words there are', () => {
    for (const cell of ['宴请', '', 'WORKMEAL', 'toString', '工作餐费']) {
      const read = item.read(cell)
      expect(read).toBeInstanceOf(CellFault)
      expect(read).toMatchObject({ code: 'NOT_A_CHOICE', expected: '工作餐、住宿、其他' })
    }
  })

  it('is shown as a cell that reads as the same choice', () => {
    for (const name of ['workMeal', 'lodging', 'other'] as const) expect(item.read(item.show(name))).toBe(name)
  })

  it('holds only its own names', () => {
    expect(['workMeal', '工作餐', 'toString', 1].map((value) => item.is(value))).toEqual([true, false, false, false])
    expect(item.choices).toEqual(['工作餐', '住宿', '其他'])
  })
})
