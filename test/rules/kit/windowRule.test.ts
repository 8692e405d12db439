import { describe, expect, it } from 'vitest'
import { flag } from '../../../rules/kit/outcome.ts'
import { unjudged } from '../../../rules/kit/unjudged.ts'
import { undetermined } from '../../../rules/kit/undetermined.ts'
import { FactDamaged, windowRule } from '../../../rules/kit/windowRule.ts'
import type { StoredFact } from '../../../rules/kit/windowTypes.ts'
import { unitMonth } from '../../../rules/pages/families.ts'
import { environmentOf, standardOf } from '../../support/environment.ts'
import { letterFact } from '../../support/letterFacts.ts'
import { companionsLimit } from '../../support/toyRules.ts'

const reasons = (outcomes: ReturnType<typeof tooMany.judgeAll>) =>
  outcomes.undetermined.map(({ fact, because }) => [fact.row, because.reasonKey])
const rowsOf = (facts: readonly StoredFact[]) => facts.map(({ row }) => row)

/** Flags the last record of each letter beyond a limit; a bill of zero is only looked at. */
const tooMany = windowRule({
  id: 'toy.too-many',
  version: 2,
  row: 'T02',
  title: { zh: '测试', en: 'test' },
  purpose: { zh: '测试', en: 'test' },
  severity: 'low',
  inForce: [
    { from: '2014-01-01', until: '2016-12-31', grade: 'lead', instrument: 'PRACTICE', mark: 'inferred' },
    { from: '2017-01-01', grade: 'breach', instrument: 'LOCAL', mark: 'local' },
  ],
  family: unitMonth,
  reads: { reception: ['letterNo', 'amount'] },
  parameters: { limit: companionsLimit },
  registers: ['unit'],
  applies: ({ fields }) => fields.letterNo !== 'exempt',
  contextOnly: ({ fields }) => fields.amount === 0,
  key: ({ fields }) => fields.letterNo,
  keyName: 'letterNo',
  judge: (window, { parametersOn }) => {
    const last = window.at(-1)
    if (last === undefined) return { flags: [] }
    const parameters = parametersOn(last.on as never)
    if ('outcome' in parameters) return unjudged(window, parameters)
    const { limit } = parameters.values
    if (window.length <= limit) return { flags: [] }
    const letter = String(last.fields.letterNo)
    return { flags: [{ ...flag({ letter, limit }), at: last, records: window, window: letter }] }
  },
  say: { zh: ({ letter }) => letter, en: ({ letter, limit }) => `${letter} over ${limit}` },
})
const loaded = environmentOf({ unit: [] })
const facts = (date: string, count: number, letter = 'A') =>
  Array.from({ length: count }, (_unused, index) => letterFact(index + 1, date, letter))

describe('a window rule', () => {
  it('judges the records of one key together', () => {
    const [one, other] = [facts('2016-03-04', 3), facts('2016-03-04', 4, 'B')]
    const { flags, judged } = tooMany.judgeAll([...one, ...other], loaded)
    expect(judged).toHaveLength(7)
    expect(flags).toHaveLength(1)
    expect(flags[0]).toMatchObject({
      window: 'B',
      flag: { outcome: 'flagged', grade: 'lead', values: { letter: 'B', limit: 3 }, zh: 'B', en: 'B over 3' },
    })
    // The flag rests on the stored facts themselves, not on copies.
    expect(flags[0]?.at).toBe(other[3])
    expect(flags[0]?.records).toEqual(other)
  })

  it('is about no record outside the days it is in force, and grades by the record that tips it', () => {
    expect(tooMany.judgeAll(facts('2013-12-31', 4), loaded)).toEqual({ flags: [], undetermined: [], judged: [] })
    const over = [...facts('2016-12-31', 3), letterFact(4, '2017-01-01', 'A')]
    expect(tooMany.judgeAll(over, loaded).flags).toMatchObject([{ flag: { grade: 'breach' } }])
  })

  it('is not about records it does not apply to, nor of kinds it does not read', () => {
    const others = [
      ...facts('2016-03-04', 4, 'exempt'),
      letterFact(9, '2016-03-04', 'A', { kind: 'expense', fields: {} }),
    ]
    expect(tooMany.judgeAll(others, loaded)).toEqual({ flags: [], undetermined: [], judged: [] })
  })

  it('names the input that a record lacks to belong to any window', () => {
    const outcomes = tooMany.judgeAll([letterFact(1, '2016-03-04', undefined)], loaded)
    expect(reasons(outcomes)).toEqual([[1, 'inputMissing:letterNo']])
    expect(rowsOf(outcomes.judged)).toEqual([1])
  })

  it('cannot speak of records kept before it read one of its fields', () => {
    const old = letterFact(1, '2016-03-04', 'A', { fields: { letterNo: 'A' } })
    const outcomes = tooMany.judgeAll([old, ...facts('2016-03-04', 4)], loaded)
    expect(reasons(outcomes)).toEqual([[1, 'inputMissing:amount']])
    expect(outcomes.flags).toHaveLength(1)
    expect(outcomes.flags[0]?.records).not.toContain(old)
  })

  it('says of every record that a register was not loaded', () => {
    const outcomes = tooMany.judgeAll(
      [...facts('2016-03-04', 4), letterFact(5, '2016-03-04', undefined)],
      environmentOf(),
    )
    expect(outcomes.flags).toEqual([])
    expect(new Set(reasons(outcomes).map(([, reason]) => reason))).toEqual(new Set(['registerNotLoaded:unit']))
    expect(outcomes.undetermined.map(({ fact }) => fact)).toEqual(outcomes.judged)
  })

  it('says of every record that nobody set a standard on its day', () => {
    const unset = facts('2020-01-01', 4)
    expect(reasons(tooMany.judgeAll(unset, loaded))).toEqual(
      [1, 2, 3, 4].map((row) => [row, 'noLocalStandard:toy.companions']),
    )
    const standard = [standardOf('county', 'toy.companions', '4', '2020-01-01')]
    expect(tooMany.judgeAll(unset, environmentOf({ unit: [], standard }))).toMatchObject({
      flags: [],
      undetermined: [],
    })
  })

  it('never counts what is only looked at, whatever the judgement says of it', () => {
    const context = letterFact(9, '2020-01-01', 'A', { fields: { letterNo: 'A', amount: 0 } })
    const alone = letterFact(8, '2020-01-01', undefined, { fields: { letterNo: undefined, amount: 0 } })
    const outcomes = tooMany.judgeAll([...facts('2020-01-01', 1), context, alone], loaded)
    expect(rowsOf(outcomes.judged)).toEqual([1])
    expect(reasons(outcomes)).toEqual([[1, 'noLocalStandard:toy.companions']])
    // But it is seen: with it there are four.
    const seen = tooMany.judgeAll(
      [...facts('2016-03-04', 3), { ...context, on: facts('2016-03-04', 1)[0]!.on }],
      loaded,
    )
    expect(seen.flags).toHaveLength(1)
  })

  it('stops at a stored fact that does not hold its own type: nothing may be concluded from a damaged store', () => {
    for (const fields of [
      { letterNo: 5, amount: 100 },
      { letterNo: 'A', amount: '1.00' },
      { letterNo: 'A', amount: 0.5 },
      { letterNo: 'A', amount: undefined },
    ]) {
      const damaged = letterFact(7, '2016-03-04', 'A', { fields })
      expect(() => tooMany.judgeAll([damaged], loaded)).toThrow(FactDamaged)
    }
  })

  it('may not name a record that it was not shown', () => {
    const stranger = letterFact(1, '2016-03-04', 'A')
    const liar = windowRule({
      ...about(),
      judge: () => ({
        flags: [],
        undetermined: [{ fact: stranger as never, because: undetermined('notUsable', 'x') }],
      }),
    })
    expect(() => liar.judgeAll(facts('2016-03-04', 1), loaded)).toThrow('toy.liar named a record')
  })
})

const about = () =>
  ({
    ...tooMany,
    id: 'toy.liar',
    reads: { reception: ['letterNo'] },
    key: () => 'all',
    keyName: 'letterNo',
    parameters: {},
    say: { zh: () => '', en: () => '' },
  }) as const
