import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { catalogue } from '../../../rules/catalogue.ts'
import { atMost, pass } from '../../../rules/kit/outcome.ts'
import { parameter } from '../../../rules/kit/parameter.ts'
import { people } from '../../../rules/kit/parameterTypes.ts'
import { recordJudge } from '../../../rules/kit/recordJudge.ts'
import { recordRule } from '../../../rules/kit/recordRule.ts'
import { addDays } from '../../../schemas/values/calendarArithmetic.ts'
import { dateOf, isoDate } from '../../../schemas/values/isoDate.ts'
import { about, environment, reception, standard } from './made.ts'

const limit = parameter({
  id: 'made.limit',
  zh: '上限',
  en: 'Limit',
  unit: 'people',
  type: people,
  values: [{ from: '2010-01-01', until: '2015-06-30', mark: 'verified', source: 'R00', value: 2 }],
})

const rule = recordRule({
  ...about,
  kind: 'reception',
  inForce: [
    { from: '2006-10-20', until: '2013-11-30', grade: 'lead', instrument: 'RECEP-2006', mark: 'recalledMedium' },
    { from: '2013-12-01', grade: 'breach', instrument: 'RECEP-2013', article: '10', mark: 'verified' },
  ],
  applies: (bill) => bill.item === 'workMeal',
  reads: ['supportStaff'],
  registers: ['vehicle'],
  parameters: { limit },
  judge: ({ supportStaff }, { limit: most }) => atMost(supportStaff, most, { supportStaff, most }),
  say: {
    zh: ({ supportStaff, most }) => `${supportStaff}人，上限${most}人`,
    en: ({ supportStaff, most }) => `${supportStaff}, at most ${most}`,
  },
})

const loaded = environment({ vehicle: [] })
const judge = (cells: Readonly<Record<string, string>>, around = loaded) =>
  recordJudge('reception', [rule], around).judge(reception({ supportStaff: '3', date: '2014-03-04', ...cells }))[0]

describe('a record rule', () => {
  it('is silent outside its dates, and takes the grade and text of the span that covers the day', () => {
    const told = (date: string) => {
      const outcome = judge({ date })
      return outcome?.outcome === 'flagged' ? [outcome.grade, outcome.basis.instrument] : outcome?.outcome
    }
    expect(told('2006-10-19')).toBe('notApplicable')
    expect(told('2013-11-30')).toEqual(['lead', 'RECEP-2006'])
    expect(told('2013-12-01')).toEqual(['breach', 'RECEP-2013'])
  })

  it('flags with values, basis and both sentences, and nothing of the span', () => {
    expect(judge({})).toEqual({
      outcome: 'flagged',
      grade: 'breach',
      values: { supportStaff: 3, most: 2 },
      excess: undefined,
      basis: { instrument: 'RECEP-2013', article: '10', mark: 'verified' },
      zh: '3人，上限2人',
      en: '3, at most 2',
    })
    expect(judge({ supportStaff: '2' })).toBe(pass)
  })

  it('is not applicable before it asks for anything', () => {
    expect(judge({ item: '住宿', supportStaff: '' }, environment())).toMatchObject({ outcome: 'notApplicable' })
    expect(judge({ date: '2006-10-19', supportStaff: '' }, environment())).toMatchObject({ outcome: 'notApplicable' })
  })

  it.each([
    ['a missing input', { supportStaff: '' }, loaded, 'inputMissing:supportStaff'],
    ['a register that was not loaded', {}, environment(), 'registerNotLoaded:vehicle'],
    ['a standard nobody set that day', { date: '2015-07-01' }, loaded, 'noLocalStandard:made.limit'],
    [
      'first of all the missing input',
      { supportStaff: '', date: '2015-07-01' },
      environment(),
      'inputMissing:supportStaff',
    ],
  ])('cannot judge with %s, and says so', (_what, cells, around, reasonKey) => {
    expect(judge(cells, around)).toMatchObject({ outcome: 'undetermined', reasonKey })
  })

  it('judges on the last day of a value, and by a local one where the nation has none', () => {
    expect(judge({ date: '2015-06-30' })).toMatchObject({ outcome: 'flagged' })
    const around = environment({ vehicle: [], standard: [standard('county', 'made.limit', '3', '2015-07-01')] })
    expect(judge({ date: '2015-07-01' }, around)).toBe(pass)
  })

  it('does not take a register that is loaded but empty for one that is missing', () => {
    expect(judge({}, environment({ vehicle: [] }))).toMatchObject({ outcome: 'flagged' })
  })
})

describe('judging many records', () => {
  const date = fc.integer({ min: 0, max: 9000 }).map((days) => addDays(isoDate('2003-01-01'), days))
  const edges = [
    '2006-10-19',
    '2006-10-20',
    '2013-11-30',
    '2013-12-01',
    '2015-06-30',
    '2015-07-01',
    '2025-05-01',
    '2025-05-02',
  ]
  const day = fc.oneof(date, fc.constantFrom(...edges))
  const bill = fc.record({
    date: day,
    guests: fc.nat(30).map(String),
    companions: fc.nat(12).map(String),
    supportStaff: fc.constantFrom('', '2', '3'),
    payMethod: fc.constantFrom('现金', '公务卡'),
    dishes: fc.constantFrom('', '白酒2瓶', '家常菜'),
  })
  const standards = fc.array(
    fc
      .record({ from: day, long: fc.option(fc.nat(2000)), value: fc.constantFrom('1', '30', '120') })
      .map(({ from, long, value }) =>
        standard('county', 'reception.mealCapPerHead', value, from, long === null ? undefined : addDays(from, long)),
      ),
    { maxLength: 4 },
  )

  it('gives the same outcomes as each rule asked afresh on each record’s own day', () => {
    const rules = [rule, ...catalogue.recordRules.reception]
    fc.assert(
      fc.property(fc.array(bill, { minLength: 1, maxLength: 30 }), standards, (bills, standard_) => {
        const around = environment({ vehicle: [], standard: standard_ })
        const { judge: judgeRecord } = recordJudge('reception', rules, around)
        for (const cells of bills) {
          const record = reception(cells)
          const afresh = rules.map((each) => each.asOf(dateOf(record.date), around)(record))
          expect(judgeRecord(record)).toEqual(afresh)
        }
      }),
      { numRuns: 60 },
    )
  })
})
