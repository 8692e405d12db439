import { describe, expect, it } from 'vitest'
import { standardFaults, isKnownParameter } from '../../rules/standardFaults.ts'
import { recordedStandard } from '../support/recordedStandard.ts'

const cap = { jurisdiction: 'county', name: 'reception.mealCapPerHead', from: '2014-01-01', value: '60' }
type Changes = readonly Readonly<Record<string, string>>[]
const standards = (...changes: Changes) =>
  changes.map((change, index) => ({
    place: index + 2,
    row: recordedStandard({ ...cap, unit: 'yuan/person/meal', source: '县财办〔2013〕1号', ...change }),
  }))
const codes = (...changes: Changes) => standardFaults(standards(...changes)).map(({ place, code }) => [place, code])

describe('a standards sheet', () => {
  it('that follows day on day, each authority by itself, has no fault', () => {
    expect(
      codes(
        { until: '2015-12-31' },
        { from: '2016-01-01', value: '80' },
        { jurisdiction: 'province', from: '2010-01-01' },
        { name: 'reception.sameRegionBan', unit: 'yes/no', value: '是' },
      ),
    ).toEqual([])
  })

  it.each([
    ['yuan/person/meal', []],
    ['元/人/餐', []],
    ['元／人／餐', []],
    ['yuan/person/day', [[2, 'WRONG_UNIT']]],
    ['yuan', [[2, 'WRONG_UNIT']]],
    ['万元/人/餐', [[2, 'WRONG_UNIT']]],
  ])('in %s', (unit, faults) => {
    expect(codes({ unit })).toEqual(faults)
  })

  it.each([
    [{ name: 'reception.mealCap' }, 'UNKNOWN_PARAMETER'],
    [{ jurisdiction: 'town' }, 'UNKNOWN_JURISDICTION'],
    [{ value: '六十' }, 'WRONG_VALUE'],
    [{ until: '2013-12-31' }, 'DATES_REVERSED'],
  ])('with %o is %s', (change, code) => {
    expect(codes(change)).toEqual([[2, code]])
  })

  it('may not overlap by a day, nor be left open when another follows', () => {
    expect(codes({ until: '2016-01-01' }, { from: '2016-01-01' })).toEqual([[3, 'DATES_OVERLAP']])
    expect(codes({}, { from: '2016-01-01' })).toEqual([[3, 'DATES_OVERLAP']])
    expect(codes({}, {})).toEqual([[3, 'DATES_OVERLAP']])
  })

  it('may not leave out a day, in whatever order its rows stand', () => {
    expect(codes({ until: '2015-12-30' }, { from: '2016-01-01' })).toEqual([[3, 'DATES_GAP']])
    expect(codes({ from: '2016-01-01' }, { until: '2015-12-30' })).toEqual([[2, 'DATES_GAP']])
  })

  it('tells every fault, in both languages', () => {
    const faults = standardFaults(standards({ unit: 'yuan', value: 'x' }, { name: 'nothing', from: '2000-01-01' }))
    expect(faults.map(({ code }) => code)).toEqual(['WRONG_UNIT', 'WRONG_VALUE', 'UNKNOWN_PARAMETER'])
    for (const { zh, en } of faults) {
      expect(zh).toMatch(/[一-龥]/u)
      expect(en).toMatch(/[a-z]/u)
    }
  })
})

describe('the parameters people may set', () => {
  it.each([
    'reception.mealCapPerHead',
    'reception.lodgingCapPerNight',
    'reception.sameRegionBan',
    'reception.lunchAlcoholBan',
    'event.reportBeforeWorkdays',
    'event.reportAfterWorkdays',
    'event.maxGuests',
    'event.maxGuestsJoint',
    'event.maxTables',
    'event.maxCars',
    'event.nonRelativeGiftCap',
    'vehicle.weekendSealing',
    'vehicle.subsidyZone',
    'gift.registerFrom',
    'gift.handInFrom',
  ])('know %s', (id) => {
    expect(isKnownParameter(id)).toBe(true)
  })
})
