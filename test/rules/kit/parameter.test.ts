import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bindParameters } from '../../../rules/kit/bindParameters.ts'
import { ParameterRefused, type LocalStandards, parameter, valueOn } from '../../../rules/kit/parameter.ts'
import { people } from '../../../rules/kit/parameterTypes.ts'
import { addDays } from '../../../schemas/values/calendarArithmetic.ts'
import { isoDate } from '../../../schemas/values/isoDate.ts'
import { standard } from './made.ts'

const limit = parameter({
  id: 'made.limit',
  zh: '上限',
  en: 'Limit',
  unit: 'people',
  type: people,
  values: [{ from: '2010-01-01', until: '2019-12-31', mark: 'verified', source: 'R00', value: 10 }],
})

const on = (date: string, standards: LocalStandards = []) => valueOn(limit.under(standards), isoDate(date))?.value
const county = standard('county', 'made.limit', '3', '2015-03-01', '2015-08-31')
const province = standard('province', 'made.limit', '5', '2015-01-01', '2015-12-31')

describe('a parameter', () => {
  it('holds from its first to its last day', () => {
    expect(['2009-12-31', '2010-01-01', '2019-12-31', '2020-01-01'].map((date) => on(date))).toEqual([
      undefined,
      10,
      10,
      undefined,
    ])
  })

  it.each([
    ['county first', [county, province]],
    ['province first', [province, county]],
  ])('is the county’s over the province’s over the nation’s, at both ends of each span (%s)', (_order, standards) => {
    const days = [
      ['2014-12-31', 10],
      ['2015-01-01', 5],
      ['2015-02-28', 5],
      ['2015-03-01', 3],
      ['2015-08-31', 3],
      ['2015-09-01', 5],
      ['2015-12-31', 5],
      ['2016-01-01', 10],
    ] as const
    expect(days.map(([date]) => [date, on(date, standards)])).toEqual(days)
  })

  it('takes the newer of two left open by one authority, in whatever order they are listed', () => {
    const older = standard('county', 'made.limit', '7', '2012-01-01')
    const newer = standard('county', 'made.limit', '8', '2014-01-01')
    for (const standards of [
      [older, newer],
      [newer, older],
    ]) {
      expect([on('2013-12-31', standards), on('2014-01-01', standards)]).toEqual([7, 8])
    }
  })

  it('says where the value comes from', () => {
    expect(valueOn(limit.under([county]), isoDate('2015-03-01'))).toMatchObject({
      mark: 'local',
      source: county.source,
    })
    expect(valueOn(limit.under([county]), isoDate('2015-09-01'))).toMatchObject({ mark: 'verified', source: 'R00' })
  })

  it('is not touched by standards of another name or of no known authority', () => {
    expect(on('2015-03-01', [{ ...county, name: 'made.other' as typeof county.name }])).toBe(10)
    expect(on('2015-03-01', [{ ...county, jurisdiction: 'village' as typeof county.jurisdiction }])).toBe(10)
  })

  it('refuses a local value that is none of its type, by name, date and value', () => {
    const standards = [{ ...county, value: 'many' as typeof county.value }]
    expect(() => limit.under(standards)).toThrow(ParameterRefused)
    expect(() => limit.under(standards)).toThrow('made.limit 2015-03-01: many is not a whole number')
  })
})

describe('bound parameters', () => {
  it('give every value, or name the one that nobody set', () => {
    const unset = parameter({ id: 'made.unset', zh: '', en: '', unit: '', type: people, values: [] })
    expect(bindParameters({ limit }, []).on(isoDate('2015-01-01'))).toEqual({ values: { limit: 10 } })
    expect(bindParameters({ limit, unset }, []).on(isoDate('2015-01-01'))).toMatchObject({
      outcome: 'undetermined',
      reasonKey: 'noLocalStandard:made.unset',
    })
    expect(bindParameters(undefined, []).on(isoDate('2015-01-01'))).toEqual({ values: {} })
  })

  it('change on no day but those they name', () => {
    const day = fc.integer({ min: 0, max: 4000 }).map((days) => addDays(isoDate('2009-06-01'), days))
    const local = fc
      .record({
        of: fc.constantFrom('county', 'province', 'nation'),
        from: day,
        long: fc.option(fc.nat(900)),
        value: fc.nat(50),
      })
      .map(({ of, from, long, value }) =>
        standard(of, 'made.limit', String(value), from, long === null ? undefined : addDays(from, long)),
      )
    fc.assert(
      fc.property(fc.array(local, { maxLength: 5 }), day, (standards, date) => {
        const bound = bindParameters({ limit }, standards)
        const before = addDays(date, -1)
        if (!bound.changesOn.includes(date)) expect(bound.on(date)).toEqual(bound.on(before))
      }),
      { numRuns: 300 },
    )
  })
})
