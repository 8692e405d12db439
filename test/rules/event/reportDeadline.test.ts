import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chineseCalendar } from '../../../rules/calendar/calendar.ts'
import { judgeDeadline } from '../../../rules/event/reportDeadline.ts'
import { addDays } from '../../../schemas/values/calendarArithmetic.ts'
import { isoDate } from '../../../schemas/values/isoDate.ts'

const calendar = chineseCalendar()
const dates = fc.integer({ min: 0, max: 5000 }).map((days) => addDays(isoDate('2012-01-15'), days))

describe('a report against its last day', () => {
  it('is in time on that day and late on the next', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: 1, max: 20 }), (eventDate, days) => {
        const deadline = calendar.addWorkdays(eventDate, days)
        if (deadline === undefined) throw new Error(eventDate)
        expect(judgeDeadline(eventDate, days, deadline, deadline).outcome).toBe('pass')
        expect(judgeDeadline(eventDate, days, addDays(deadline, 1), deadline).outcome).toBe('flagged')
        // The last day is a working day, and exactly so many of them lie behind the event.
        expect(calendar.isWorkday(deadline)).toBe(true)
        expect(calendar.workdaysBetween(eventDate, deadline)).toBe(days)
      }),
    )
  })

  it('has so many working days from the last day to the eve of the event', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: 1, max: 20 }), (eventDate, days) => {
        const deadline = calendar.addWorkdays(eventDate, -days)
        if (deadline === undefined) throw new Error(eventDate)
        expect(calendar.isWorkday(deadline)).toBe(true)
        expect(calendar.workdaysBetween(addDays(deadline, -1), addDays(eventDate, -1))).toBe(days)
      }),
    )
  })

  it('cannot be judged when the calendar ends before the last day', () => {
    const eventDate = isoDate('2026-12-25')
    expect(judgeDeadline(eventDate, 10, isoDate('2027-01-04'), undefined)).toMatchObject({
      outcome: 'undetermined',
      reasonKey: 'calendarUnknown:2026',
    })
  })

  it('is missing without any calendar', () => {
    const verdict = judgeDeadline(isoDate('2030-01-01'), 10, undefined, undefined)
    expect(verdict).toMatchObject({ outcome: 'flagged', values: { reportedOn: 'never', deadline: '' } })
  })
})
