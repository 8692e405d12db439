import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isoMomentText, serialText } from '../../../../../functions/ingest/read/cell/serialDate.ts'

describe('serialText', () => {
  it.each([
    [1, '1900-01-01'],
    [59, '1900-02-28'],
    [61, '1900-03-01'],
    [45658, '2025-01-01'],
    [45720, '2025-03-04'],
    [2958465, '9999-12-31'],
    [45720 + 9.5 / 24, '2025-03-04 09:30'],
    [45720.39600694, '2025-03-04 09:30:15'],
    // The last moment of a day that rounds to the next.
    [45719.999999, '2025-03-04'],
  ])('%d as a date is %s', (serial, text) => {
    expect(serialText(serial, 'date', false)).toBe(text)
    expect(serialText(serial, 'moment', false)).toBe(text)
  })

  it.each([60, 60.5, -1, 2958466, Number.NaN])('%d is no date of the 1900 system', (serial) => {
    expect(serialText(serial, 'date', false)).toBeUndefined()
    expect(serialText(serial, 'moment', false)).toBeUndefined()
  })

  it('counts from 1904 where the workbook says so', () => {
    expect(serialText(0, 'date', true)).toBe('1904-01-01')
    expect(serialText(60, 'date', true)).toBe('1904-03-01')
    expect(serialText(44196, 'date', true)).toBe('2025-01-01')
    expect(serialText(2957003, 'date', true)).toBe('9999-12-31')
    expect(serialText(2957004, 'date', true)).toBeUndefined()
  })

  it('is a time of day below one, unless the format shows days only', () => {
    expect(serialText(0.5, 'time', false)).toBe('12:00')
    expect(serialText(9.5 / 24, 'moment', false)).toBe('09:30')
    expect(serialText(0, 'time', false)).toBe('00:00')
    expect(serialText(0.5, 'date', false)).toBeUndefined()
    expect(serialText(0, 'date', false)).toBeUndefined()
  })

  it('keeps the day of a time that has one', () => {
    expect(serialText(45720.5, 'time', false)).toBe('2025-03-04 12:00')
  })

  it('counts elapsed hours past a day', () => {
    expect(serialText(1.5, 'elapsed', false)).toBe('36:00')
    expect(serialText(5.25 / 24 / 60, 'elapsed', false)).toBe('00:05:15')
  })

  it('leaves numbers alone', () => {
    expect(serialText(45720, 'number', false)).toBeUndefined()
  })

  it('goes up by one day at a time, whatever the time zone of the machine', () => {
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 2958464 }), (serial) => {
        const day = Date.parse(`${serialText(serial, 'date', false)}T00:00:00Z`)
        const next = Date.parse(`${serialText(serial + 1, 'date', false)}T00:00:00Z`)
        expect(next - day).toBe(86_400_000)
      }),
    )
  })
})

describe('isoMomentText', () => {
  it.each([
    ['2025-03-04', '2025-03-04'],
    ['2025-03-04T00:00:00Z', '2025-03-04'],
    ['2025-03-04T09:30:00.000', '2025-03-04 09:30'],
    ['2025-03-04T09:30:15Z', '2025-03-04 09:30:15'],
    ['2025-03-04T09:30', '2025-03-04 09:30'],
    ['明天', '明天'],
    ['', ''],
  ])('%s → %s', (stored, text) => {
    expect(isoMomentText(stored)).toBe(text)
  })
})
