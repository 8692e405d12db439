import { describe, expect, it } from 'vitest'
import { recordReaders } from '../../../schemas/records/readers.ts'
import { isoDate } from '../../../schemas/values/isoDate.ts'
import { environmentOf, standardOf } from '../../support/environment.ts'
import { cellsOf, receptionCells } from '../../support/rows.ts'
import { companionsRule } from '../../support/toyRules.ts'

const read = recordReaders.reception()
const reception = (cells: Readonly<Record<string, string>> = {}) => {
  const result = read(cellsOf({ ...receptionCells, letterPeople: '5', ...cells }))
  if (!result.ok) throw new Error('not read')
  return result.row
}
const loaded = { unit: [] }
const judge = (date: string, cells: Readonly<Record<string, string>>, registers: object = loaded) =>
  companionsRule.asOf(isoDate(date), environmentOf(registers))(reception({ date, ...cells }))

describe('a record rule', () => {
  it('passes on the limit and flags beyond it', () => {
    expect(judge('2016-03-04', { companions: '3' })).toEqual({ outcome: 'pass' })
    expect(judge('2016-03-04', { companions: '4' })).toEqual({
      outcome: 'flagged',
      grade: 'breach',
      values: { companions: 4, limit: 3 },
      excess: undefined,
      basis: { instrument: 'LOCAL', article: '1', mark: 'local' },
      limits: [{ parameter: 'toy.companions', value: '3', source: 'law' }],
      zh: '陪餐4人，上限3人',
      en: '4 companions; at most 3',
    })
  })

  it('is not applicable outside the days it is in force, and to records it is not about', () => {
    const loose = standardOf('county', 'toy.companions', '3', '2000-01-01')
    const outcomes = ['2012-12-31', '2013-01-01', '2030-12-31', '2031-01-01'].map(
      (date) => judge(date, { companions: '4' }, { unit: [], standard: [loose] }).outcome,
    )
    expect(outcomes).toEqual(['notApplicable', 'flagged', 'flagged', 'notApplicable'])
    expect(judge('2016-03-04', { companions: '4', item: '住宿' })).toEqual({ outcome: 'notApplicable' })
  })

  it('has the grade and basis of the text in force on the day', () => {
    const graded = ['2014-12-31', '2015-01-01'].map((date) => judge(date, { companions: '4' }))
    expect(graded).toMatchObject([
      { grade: 'lead', basis: { instrument: 'PRACTICE', mark: 'inferred' } },
      { grade: 'breach', basis: { instrument: 'LOCAL' } },
    ])
    expect(graded[0]).not.toHaveProperty('basis.from')
    expect(graded[0]).not.toHaveProperty('basis.grade')
  })

  it.each([
    ['a missing input', '2016-03-04', { letterPeople: '' }, loaded, 'inputMissing:letterPeople'],
    ['a register nobody loaded', '2016-03-04', {}, {}, 'registerNotLoaded:unit'],
    ['a standard nobody set', '2020-01-01', {}, loaded, 'noLocalStandard:toy.companions'],
    ['an input before a register', '2016-03-04', { letterPeople: '' }, {}, 'inputMissing:letterPeople'],
    ['a register before a standard', '2020-01-01', {}, {}, 'registerNotLoaded:unit'],
  ])('is undetermined for %s, never a pass', (_what, date, cells, registers, reasonKey) => {
    expect(judge(date, { companions: '99', ...cells }, registers)).toMatchObject({ outcome: 'undetermined', reasonKey })
  })

  it('takes zero for a value: it is not missing', () => {
    expect(judge('2016-03-04', { companions: '0', letterPeople: '0' })).toEqual({ outcome: 'pass' })
  })

  it('does not ask for inputs, registers or standards of records it is not about', () => {
    expect(judge('2020-01-01', { item: '交通', letterPeople: '' }, {})).toEqual({ outcome: 'notApplicable' })
  })

  it('shares one outcome between all records with the same reason', () => {
    const outcome = () => judge('2016-03-04', { letterPeople: '' })
    expect(outcome()).toBe(outcome())
  })
})
