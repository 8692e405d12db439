import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bindParameters, spanChanges } from '../../../rules/kit/bindParameters.ts'
import { ParameterRefused, parameter, valueOn } from '../../../rules/kit/parameter.ts'
import { measured, names, optional, people, switchedOn, yuan } from '../../../rules/kit/parameterTypes.ts'
import { outcome } from '../../support/readField.ts'
import { addDays } from '../../../schemas/values/calendarArithmetic.ts'
import { isoDate } from '../../../schemas/values/isoDate.ts'
import { standardOf } from '../../support/environment.ts'
import { companionsLimit } from '../../support/toyRules.ts'

const standard = (jurisdiction: string, value: string, from: string, until?: string) =>
  standardOf(jurisdiction, 'toy.companions', value, from, until)

const valuesOn = (standards: Parameters<typeof companionsLimit.under>[0], ...dates: readonly string[]) =>
  dates.map((date) => valueOn(companionsLimit.under(standards), isoDate(date))?.value)

describe('the value of a parameter on a date', () => {
  it("is the nation's from the first day of its span to the last", () => {
    expect(valuesOn([], '2013-12-31', '2014-01-01', '2019-12-31', '2020-01-01')).toEqual([undefined, 3, 3, undefined])
  })

  it("is the county's over the province's over the nation's, each between its own ends", () => {
    const standards = [
      standard('nation', '9', '2015-01-01', '2015-12-31'),
      standard('county', '1', '2017-01-01', '2017-12-31'),
      standard('province', '2', '2016-01-01', '2018-12-31'),
    ]
    const dates = ['2014-12-31', '2015-06-01', '2015-12-31', '2016-01-01', '2016-12-31', '2017-01-01', '2017-12-31']
    expect(valuesOn(standards, ...dates)).toEqual([3, 9, 9, 2, 2, 1, 1])
    expect(valuesOn(standards, '2018-01-01', '2018-12-31', '2019-01-01')).toEqual([2, 2, 3])
  })

  it('is the newer of two that one authority left open, in whatever order the sheet holds them', () => {
    const [old, young] = [standard('county', '5', '2015-01-01'), standard('county', '6', '2018-01-01')]
    for (const standards of [
      [old, young],
      [young, old],
    ]) {
      expect(valuesOn(standards, '2014-12-31', '2015-01-01', '2017-12-31', '2018-01-01', '2099-01-01')).toEqual([
        3, 5, 5, 6, 6,
      ])
    }
  })

  it('is not touched by standards of other parameters or of authorities there are not', () => {
    const others = [standardOf('county', 'toy.other', '1', '2014-01-01'), standard('village', '1', '2014-01-01')]
    expect(valuesOn(others, '2016-01-01')).toEqual([3])
  })

  it('tells who set it', () => {
    const timeline = companionsLimit.under([standard('county', '1', '2017-01-01')])
    expect(valueOn(timeline, isoDate('2017-01-01'))).toMatchObject({ mark: 'local', source: 'county 2017-01-01' })
    expect(valueOn(timeline, isoDate('2016-12-31'))).toMatchObject({ mark: 'verified', source: 'law' })
  })

  it('is refused, not guessed, when a standard cannot be read', () => {
    expect(() => companionsLimit.under([standard('county', '三人', '2017-01-01')])).toThrow(ParameterRefused)
    expect(() => companionsLimit.under([standard('county', '三人', '2017-01-01')])).toThrow(
      'toy.companions 2017-01-01: 三人 is not a whole number',
    )
  })
})

describe('the parameters of a rule', () => {
  const other = parameter({ ...companionsLimit, id: 'toy.other', values: [] })

  it('are bound together, or the first that nobody set is named', () => {
    const bound = bindParameters({ limit: companionsLimit, other }, [
      standardOf('county', 'toy.other', '7', '2015-01-01'),
    ])
    expect(bound.on(isoDate('2015-01-01'))).toMatchObject({ values: { limit: 3, other: 7 } })
    expect(bound.on(isoDate('2014-12-31'))).toMatchObject({ reasonKey: 'noLocalStandard:toy.other' })
    expect(bound.on(isoDate('2013-12-31'))).toMatchObject({ reasonKey: 'noLocalStandard:toy.companions' })
    expect(bindParameters(undefined, []).on(isoDate('2015-01-01'))).toEqual({ values: {}, limits: [] })
  })

  it('may hold no, zero and nothing as values that were set', () => {
    const set = <Value>(value: Value) => ({ value, mark: 'local', source: 's' }) as const
    const falsy = {
      ban: parameter({ ...companionsLimit, type: switchedOn, values: [set(false)] }),
      none: parameter({ ...companionsLimit, values: [set(0)] }),
      unset: parameter({ ...companionsLimit, type: optional(people), values: [set(undefined)] }),
    }
    expect(bindParameters(falsy, []).on(isoDate('2015-01-01'))).toMatchObject({
      values: { ban: false, none: 0, unset: undefined },
    })
  })

  it('change on the first day of each span and on the day after each last', () => {
    const bound = bindParameters({ limit: companionsLimit }, [standard('county', '1', '2016-02-01', '2016-02-29')])
    expect(bound.changesOn.toSorted()).toEqual(['2014-01-01', '2016-02-01', '2016-03-01', '2020-01-01'])
  })

  it('are the same whether asked one day after another or each afresh', () => {
    const standards = [standard('county', '1', '2016-02-01', '2016-02-29'), standard('province', '2', '2018-01-01')]
    const bind = () => bindParameters({ limit: companionsLimit }, standards)
    const changes = bind().changesOn.map((date) => isoDate(date))
    const days = fc.constantFrom(...changes.flatMap((change) => [addDays(change, -1), change, addDays(change, 1)]))
    fc.assert(
      fc.property(fc.array(days), (dates) => {
        const bound = bind()
        for (const date of dates) expect([date, bound.on(date)]).toEqual([date, bind().on(date)])
      }),
    )
  })

  it('never change after the last day there is: 9999-12-31 is how people write "for good"', () => {
    expect(spanChanges([{ from: '2015-01-01', until: '9999-12-31' }])).toEqual(['2015-01-01'])
    expect(spanChanges([{}])).toEqual([])
  })
})

describe('the types of parameters', () => {
  const types = { yuan, people, measured, switchedOn, names }

  it.each([
    ['yuan', '1,060.50', 106_050],
    ['yuan', '60元/人', 'NOT_MONEY'],
    ['people', '10人', 10],
    ['people', '-1', 'NOT_A_COUNT'],
    ['measured', '57.75', 5775],
    ['measured', '57.755', 'TOO_PRECISE'],
    ['switchedOn', '否', false],
    ['switchedOn', '', 'NOT_YES_OR_NO'],
    ['names', '甲镇、乙镇,丙镇', ['甲镇', '乙镇', '丙镇']],
    ['names', '甲镇、、乙镇', 'NOT_A_LIMIT'],
    ['names', '', 'NOT_A_LIMIT'],
  ] as const)('read as %s “%s” as %o', (type, text, expected) => {
    expect(outcome<unknown>(types[type].read(text))).toEqual(expected)
  })

  it('show what they would read again', () => {
    const again = <Value>(type: { read(text: string): unknown; show(value: Value): string }, value: Value) =>
      expect(type.read(type.show(value))).toEqual(value)
    again(yuan, yuan.read('0.05') as never)
    again(people, 0)
    again(measured, measured.read('7.5') as never)
    again(switchedOn, true)
    again(names, ['甲镇', '乙镇'])
    expect(optional(people).show(undefined)).toBe('')
    again(optional(people), 4)
  })
})
