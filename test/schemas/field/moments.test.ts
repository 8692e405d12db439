import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { date, dateTime, moment, readMoment } from '../../../schemas/field/moments.ts'
import { dateOfDayNumber, dayNumber } from '../../../schemas/values/calendarArithmetic.ts'
import { isIsoDateTime, isoDate } from '../../../schemas/values/isoDate.ts'
import { outcome } from '../../support/readField.ts'

const day = date({ zh: '日期', en: 'Date' })
const time = dateTime({ zh: '时间', en: 'Time' })
const either = moment({ zh: '时间', en: 'Time' })

const anyDate = fc
  .integer({ min: dayNumber(isoDate('0001-01-01')), max: dayNumber(isoDate('9999-12-31')) })
  .map(dateOfDayNumber)
const two = (value: number): string => String(value).padStart(2, '0')
const anyTime = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }), fc.integer({ min: 0, max: 59 }))
  .map(([hour, minute, second]) => `${two(hour)}:${two(minute)}${second === 0 ? '' : `:${two(second)}`}`)

describe('a date in a cell', () => {
  it.each([
    ['2025-03-04', '2025-03-04'],
    ['2025-3-4', '2025-03-04'],
    ['2025/3/4', '2025-03-04'],
    ['2025/03/04', '2025-03-04'],
    ['2025.3.4', '2025-03-04'],
    ['2025年3月4日', '2025-03-04'],
    ['2025年03月04日', '2025-03-04'],
    ['2025年3月4', '2025-03-04'],
    ['20250304', '2025-03-04'],
    ['２０２５年３月４日', '2025-03-04'],
    ['２０２５－０３－０４', '2025-03-04'],
    ['2025-03-04 09:30', '2025-03-04'],
    ['2025年3月4日（星期二）', '2025-03-04'],
    ['2025-03-02 周日', '2025-03-02'],
    ['2025/3/2星期天', '2025-03-02'],
    ['1969-12-31(周三)', '1969-12-31'],
    ['2024-02-29', '2024-02-29'],
    ['2000-02-29', '2000-02-29'],
    ['2024-12-31', '2024-12-31'],
  ])('reads %j', (cell, expected) => {
    expect(outcome(day.read(cell))).toBe(expected)
  })

  it.each([
    ['2025-02-29'],
    ['2025-02-30'],
    ['1900-02-29'],
    ['2025-04-31'],
    ['2025-13-01'],
    ['2025-00-01'],
    ['2025-01-00'],
    ['2025-01-32'],
    ['20250229'],
    ['20251301'],
    ['25-03-04'],
    ['昨天'],
    ['04/03/2025'],
    ['2025-02-29 09:30'],
    ['2025-03-04 25:00'],
    ['2025-03-04（暂定）'],
    ['2025-03-04（星期三）'],
    ['2025-03-041'],
    ['2025.3.4.5'],
    ['-45658'],
    [''],
  ])('refuses %j', (cell) => {
    expect(outcome(day.read(cell))).toBe('NOT_A_DATE')
  })

  it.each(['2025', '1999', '2025.3', '2025.03', '202503', '209912', '2025年', '2025-03', '2025年3月', '3月4日', '3/4'])(
    'refuses %j, of which a part is missing, and reads no serial in it',
    (cell) => {
      expect(outcome(day.read(cell))).toBe('DATE_INCOMPLETE')
    },
  )

  it.each([
    ['1899', '1905-03-13'],
    ['2100', '1905-09-30'],
    ['202513', '2454-06-16'],
    ['202500', '2454-06-03'],
    ['0', 'NOT_A_DATE'],
    ['1', '1900-01-01'],
    ['59', '1900-02-28'],
    ['60', 'NOT_A_DATE'],
    ['61', '1900-03-01'],
    ['45658', '2025-01-01'],
    ['2958465', '9999-12-31'],
    ['2958466', 'NOT_A_DATE'],
    ['9999999', 'NOT_A_DATE'],
    ['0.5', 'NOT_A_DATE'],
    ['60.5', 'NOT_A_DATE'],
  ])('reads the serial %s as %s', (cell, expected) => {
    expect(outcome(day.read(cell))).toBe(expected)
  })

  it('reads every serial from March 1900 on as so many days after 30 December 1899', () => {
    const epoch = Date.UTC(1899, 11, 30)
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 2_958_465 }), (serial) => {
        // Those that look like a year, or a year and month, are asked back.
        fc.pre(!/^(?:19|20)\d\d(?:0[1-9]|1[0-2])?$/.test(String(serial)))
        expect(day.read(String(serial))).toBe(new Date(epoch + serial * 86_400_000).toISOString().slice(0, 10))
      }),
    )
  })

  it('reads a date in each of its spellings as the same date', () => {
    fc.assert(
      fc.property(anyDate, (value) => {
        const [year = '', month = '', dayOfMonth = ''] = value.split('-')
        const [m, d] = [Number(month), Number(dayOfMonth)]
        const spellings = [
          value,
          `${year}/${m}/${d}`,
          `${year}.${m}.${d}`,
          `${year}年${m}月${d}日`,
          `${year}${month}${dayOfMonth}`,
        ]
        for (const cell of spellings) expect(day.read(cell)).toBe(value)
      }),
    )
  })
})

describe('a time in a cell', () => {
  it.each([
    ['2025-03-04 09:30', '2025-03-04 09:30'],
    ['2025-03-04T09:30', '2025-03-04 09:30'],
    ['2025-03-04T09:30:15', '2025-03-04 09:30:15'],
    ['2025/3/4 9:30', '2025-03-04 09:30'],
    ['2025.3.4 9:05', '2025-03-04 09:05'],
    ['2025年3月4日 9时30分', '2025-03-04 09:30'],
    ['2025年3月4日9时30分', '2025-03-04 09:30'],
    ['2025年3月4日 9时', '2025-03-04 09:00'],
    ['2025年3月4日 9点30分15秒', '2025-03-04 09:30:15'],
    ['2025年3月4日（星期二）下午3:00', '2025-03-04 15:00'],
    ['2025-03-04 上午9:00', '2025-03-04 09:00'],
    ['2025-03-04 上午12:30', '2025-03-04 00:30'],
    ['2025-03-04 下午12:30', '2025-03-04 12:30'],
    ['2025-03-04 下午11:59', '2025-03-04 23:59'],
    ['2025-03-04 下午15:00', '2025-03-04 15:00'],
    ['2025/3/4 12:00 AM', '2025-03-04 00:00'],
    ['2025/3/4 3:05:07 pm', '2025-03-04 15:05:07'],
    ['2025-03-04 09:30:15', '2025-03-04 09:30:15'],
    ['2025-03-04 09:30:00', '2025-03-04 09:30'],
    ['2025-03-04 09:30:15.000', '2025-03-04 09:30:15'],
    ['２０２５－０３－０４　０９：３０', '2025-03-04 09:30'],
    ['2025-03-04 00:00', '2025-03-04 00:00'],
    ['2025-03-04 23:59', '2025-03-04 23:59'],
    ['45658.5', '2025-01-01 12:00'],
    ['45658.395833333336', '2025-01-01 09:30'],
    ['45658.39600694444', '2025-01-01 09:30:15'],
    ['45658.0', '2025-01-01 00:00'],
    ['59.25', '1900-02-28 06:00'],
    ['61.25', '1900-03-01 06:00'],
    ['2958465.5', '9999-12-31 12:00'],
  ])('reads %j', (cell, expected) => {
    expect(outcome(time.read(cell))).toBe(expected)
    expect(outcome(either.read(cell))).toBe(expected)
  })

  it.each([
    ['2025-03-04 24:00', 'NOT_A_TIME'],
    ['2025-03-04 09:60', 'NOT_A_TIME'],
    ['2025-03-04 09:30:60', 'NOT_A_TIME'],
    ['2025-02-30 09:30', 'NOT_A_DATE'],
    ['09:30', 'NOT_A_DATE'],
    ['2025-03-04 上午', 'NOT_A_TIME'],
    ['2025-03-04 上午13:00', 'NOT_A_TIME'],
    ['2025-03-04 上午9:00 AM', 'NOT_A_TIME'],
    ['2025-03-04 9', 'NOT_A_TIME'],
    ['2025-03-04 9:', 'NOT_A_TIME'],
    ['2025-03-04 9:3015', 'NOT_A_TIME'],
    ['2025-03-05（星期二）9:00', 'NOT_A_DATE'],
    ['2958466.5', 'NOT_A_DATE'],
  ])('refuses %j: %s', (cell, code) => {
    expect(outcome(time.read(cell))).toBe(code)
  })

  it('carries a fraction that rounds to midnight into the next day', () => {
    expect(outcome(readMoment('45658.999988'))).toBe('2025-01-01 23:59:59')
    expect(outcome(readMoment('45658.999999'))).toBe('2025-01-02 00:00')
    expect(outcome(readMoment('59.999999'))).toBe('NOT_A_DATE')
    expect(outcome(readMoment('2958465.999999'))).toBe('NOT_A_DATE')
  })

  it('reads a date without its time as midnight where a time is wanted, and as the date where either may stand', () => {
    expect(outcome(time.read('2025-03-04'))).toBe('2025-03-04 00:00')
    expect(outcome(either.read('2025-03-04'))).toBe('2025-03-04')
    expect(outcome(time.read('45658'))).toBe('2025-01-01 00:00')
  })

  it('reads a serial with any second of the day as that second', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 86_399 }), (second) => {
        const text = (45_658 + second / 86_400).toFixed(11)
        const clock = new Date(second * 1000).toISOString().slice(11, 19).replace(/:00$/u, '')
        expect(readMoment(text)).toBe(`2025-01-01 ${clock}`)
      }),
    )
  })

  it('is shown as a cell that reads as the same value', () => {
    fc.assert(
      fc.property(anyDate, anyTime, (onDate, atTime) => {
        const at = `${onDate} ${atTime}`
        if (!isIsoDateTime(at)) throw new Error(at)
        expect(day.read(day.show(onDate))).toBe(onDate)
        expect(either.read(either.show(onDate))).toBe(onDate)
        expect(either.read(either.show(at))).toBe(at)
        expect(time.read(time.show(at))).toBe(at)
      }),
    )
  })

  it('holds only values of its own type', () => {
    expect([day.is('2025-03-04'), day.is('2025-03-04 09:30'), day.is('2025-02-29')]).toEqual([true, false, false])
    expect([time.is('2025-03-04'), time.is('2025-03-04 09:30'), time.is('2025-03-04 24:00')]).toEqual([
      false,
      true,
      false,
    ])
    expect([either.is('2025-03-04'), either.is('2025-03-04 09:30'), either.is(45_658)]).toEqual([true, true, false])
  })
})
