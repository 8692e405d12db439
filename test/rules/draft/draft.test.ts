import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { DraftRefused, readDraft } from '../../../functions/replay/core/readDraft.ts'
import { draftRule } from '../../../rules/draft/draftRule.ts'
import { withDraftStandards } from '../../../rules/draft/withDraft.ts'
import { isoDate } from '../../../schemas/values/isoDate.ts'
import { environmentOf } from '../../support/environment.ts'
import { rowReader } from '../../../schemas/readRow.ts'
import { reception } from '../../../schemas/records/reception.ts'
import { type Cells, cellsOf, receptionCells } from '../../support/rows.ts'

const sample = readFileSync(resolve(import.meta.dirname, '../../../samples/drafts/dear-meal.yaml'), 'utf8')
const draft = readDraft(sample)
const environment = environmentOf({})
const read = rowReader(reception)
const judge = (changes: Cells, date = '2025-01-01', text = sample) => {
  const result = read(cellsOf({ ...receptionCells, date, ...changes }))
  if (!result.ok) throw new Error(JSON.stringify(result.faults))
  return draftRule('reception', readDraft(text).rules[0]!).asOf(isoDate(date), environment)(result.row)
}

const refusals = (text: string): readonly string[] => {
  try {
    readDraft(text)
    return []
  } catch (error) {
    if (!(error instanceof DraftRefused)) throw error
    return error.faults.map(({ line, path }) => `${line} ${path}`)
  }
}

describe('a draft rule', () => {
  it('flags above the limit for so many guests, and says by how much', () => {
    expect(judge({ item: '工作餐', amount: '480', guests: '6' })).toEqual({ outcome: 'pass' })
    expect(judge({ item: '工作餐', amount: '480.01', guests: '6' })).toMatchObject({
      outcome: 'flagged',
      grade: 'lead',
      excess: 1,
      zh: '单次工作餐总额：金额480.01，上限480.00',
    })
  })

  it('is about the rows it names, from its first day on, and judges nothing by what is missing', () => {
    expect(judge({ item: '住宿', amount: '9999', guests: '1' })).toEqual({ outcome: 'notApplicable' })
    expect(judge({ item: '工作餐', amount: '9999', guests: '1' }, '2024-12-31')).toEqual({ outcome: 'notApplicable' })
    const byLetter = sample.replace('item: 工作餐', 'letterNo: 函1')
    expect(judge({ amount: '9999' }, '2025-01-01', byLetter)).toMatchObject({ reasonKey: 'inputMissing:letterNo' })
    expect(judge({ amount: '9999', letterNo: '函1' }, '2025-01-01', byLetter)).toMatchObject({ outcome: 'flagged' })
  })
})

describe('a draft', () => {
  it('takes the place of what the same authority set of the same parameter, and of nothing else', () => {
    const row = (jurisdiction: string, name: string) => ({
      ...draft.standards[0]!,
      until: undefined,
      jurisdiction,
      name,
      value: '70',
    })
    const others = [row('province', 'reception.mealCapPerHead'), row('county', 'reception.lodgingCapPerNight')]
    const all = withDraftStandards([row('county', 'reception.mealCapPerHead'), ...others], draft)
    expect(all.filter(({ value }) => value === '70')).toEqual(others)
    expect(all.filter(({ value }) => value === '50')).toHaveLength(1)
  })

  it.each([
    [
      'overlapping dates',
      sample.replace(
        'rules:',
        `  - { jurisdiction: county, name: reception.mealCapPerHead, from: 2025-01-01, value: 60, unit: 元/人/餐, source: 乙 }\nrules:`,
      ),
      ['9 standards.1'],
    ],
    [
      'a gap between dates',
      sample
        .replace('value: 50', 'until: 2024-06-30\n    value: 50')
        .replace(
          'rules:',
          `  - { jurisdiction: county, name: reception.mealCapPerHead, from: 2025-01-01, value: 60, unit: 元/人/餐, source: 乙 }\nrules:`,
        ),
      ['10 standards.1'],
    ],
    ['an unknown parameter', sample.replace('reception.mealCapPerHead', 'reception.mealCap'), ['3 standards.0']],
    ['a value without a source', sample.replace('    source: 征求意见稿第三条\n', ''), ['3 standards.0.source']],
    ['a value that is none', sample.replace('value: 50', 'value: 五十'), ['3 standards.0']],
    ['an unknown field', sample.replace('field: amount', 'field: price'), ['17 rules.0.field']],
    [
      'a field that is no number',
      sample.replace('field: amount', 'field: item').replace('atMost: 80', 'atMost: 工作餐'),
      ['17 rules.0.field'],
    ],
    ['an unknown word of a field', sample.replace('item: 工作餐', 'item: 夜宵'), ['16 rules.0.where.item.0']],
    ['two limits', `${sample}    atLeast: 1\n`, ['19 rules.0.atMost']],
    ['no limit', sample.replace('    atMost: 80\n', ''), ['10 rules.0.atMost']],
    ['an entry that there is not', `${sample}    colour: red\n`, ['20 rules.0.colour']],
    ['nothing', '{}', ['1 ']],
    ['bad YAML', 'rules: [', ['1 ']],
  ])('is refused for %s, at its line', (_what, text, at) => {
    expect(refusals(text)).toEqual(at)
  })
})
