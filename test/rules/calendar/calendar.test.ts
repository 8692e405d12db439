import { execFileSync } from 'node:child_process'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chineseCalendar } from '../../../rules/calendar/calendar.ts'
import { addDays, weekday } from '../../../schemas/values/calendarArithmetic.ts'
import { isoDate } from '../../../schemas/values/isoDate.ts'
import { ownDays, referenceDays } from './dayTexts.ts'

const dayTexts = import.meta.resolve('./dayTexts.ts')

/** What a function of the neighbouring file returns in a process that lives in another time zone. */
const inZone = (zone: string, name: 'ownDays' | 'referenceDays'): string =>
  execFileSync(
    process.execPath,
    ['--eval', `import(${JSON.stringify(dayTexts)}).then((file) => process.stdout.write(file.${name}()))`],
    { encoding: 'utf8', env: { ...process.env, TZ: zone } },
  )

const calendar = chineseCalendar()
const firstDay = isoDate('2011-01-01')
const dayCount = 5844
const day = fc.integer({ min: 0, max: dayCount - 1 }).map((offset) => addDays(firstDay, offset))

describe('the working calendar', () => {
  const reference = inZone('Asia/Shanghai', 'referenceDays')

  it('covers 2011 to 2026', () => {
    expect(calendar.coverage).toEqual({ from: '2011-01-01', until: '2026-12-31' })
    expect(reference).toHaveLength(dayCount)
  })

  it.each(['Asia/Shanghai', 'UTC', 'America/Los_Angeles', 'Pacific/Auckland', 'Pacific/Kiritimati'])(
    'agrees with an independent calendar on every day, read in %s',
    (zone) => {
      expect(inZone(zone, 'ownDays')).toBe(reference)
    },
  )

  it('does not read the zone of the machine, as the other one does', () => {
    expect(ownDays()).toBe(reference)
    expect(process.env['TZ']).toBe('America/Los_Angeles')
    expect(referenceDays()).not.toBe(reference)
  })

  it('knows nothing outside its years', () => {
    expect(calendar.isWorkday(isoDate('2010-12-31'))).toBeUndefined()
    expect(calendar.isWorkday(isoDate('2011-01-01'))).toBe(false)
    expect(calendar.isWorkday(isoDate('2026-12-31'))).toBe(true)
    expect(calendar.isWorkday(isoDate('2027-01-01'))).toBeUndefined()
    expect(calendar.workdaysBetween(isoDate('2026-12-30'), isoDate('2027-01-04'))).toBeUndefined()
    expect(calendar.workdaysBetween(isoDate('2010-12-31'), isoDate('2011-01-04'))).toBeUndefined()
    expect(calendar.addWorkdays(isoDate('2026-12-31'), 1)).toBeUndefined()
    expect(calendar.addWorkdays(isoDate('2011-01-04'), -1)).toBeUndefined()
  })

  it('differs from Monday to Friday only where an arrangement says so', () => {
    expect(calendar.isWorkday(isoDate('2024-09-14'))).toBe(true)
    expect(weekday(isoDate('2024-09-14'))).toBe(6)
    expect(calendar.isWorkday(isoDate('2024-10-01'))).toBe(false)
    expect(weekday(isoDate('2024-10-01'))).toBe(2)
  })

  it('counts the working days it adds', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 40 }), (from, count) => {
        const later = calendar.addWorkdays(from, count)
        if (later === undefined) return
        expect(calendar.isWorkday(later)).toBe(true)
        expect(calendar.workdaysBetween(from, later)).toBe(count)
        expect(calendar.workdaysBetween(from, addDays(later, -1))).toBe(count - 1)
      }),
    )
  })

  it('counts spans that meet as one', () => {
    fc.assert(
      fc.property(day, day, day, (a, b, c) => {
        const [first, middle, last] = [a, b, c].toSorted()
        const whole = calendar.workdaysBetween(first!, last!)!
        expect(calendar.workdaysBetween(first!, middle!)! + calendar.workdaysBetween(middle!, last!)!).toBe(whole)
      }),
    )
  })

  it('counts nothing backwards', () => {
    expect(calendar.workdaysBetween(isoDate('2024-03-08'), isoDate('2024-03-04'))).toBe(0)
    expect(calendar.workdaysBetween(isoDate('2024-03-04'), isoDate('2024-03-04'))).toBe(0)
    expect(calendar.workdaysBetween(isoDate('2024-03-04'), isoDate('2024-03-05'))).toBe(1)
  })
})
