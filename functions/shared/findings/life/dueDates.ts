import type { Calendar } from '../../../../rules/calendar/calendar.ts'
import type { Grade, Severity } from '../../../../rules/kit/vocabulary.ts'
import { addDays, weekday } from '../../../../schemas/values/calendarArithmetic.ts'
import { type IsoDate, isoDate } from '../../../../schemas/values/isoDate.ts'

/** Working days within which a finding is to be dealt with, by grade and severity; the one place where they stand. */
export const workingDaysAllowed: Readonly<Record<Grade, Readonly<Record<Severity, number>>>> = {
  breach: { high: 10, medium: 15, low: 20 },
  missingEvidence: { high: 15, medium: 20, low: 30 },
  lead: { high: 20, medium: 30, low: 40 },
}

/** Working days a unit has to answer when an officer names no date. */
export const workingDaysToAnswer = 10

const eightHours = 8 * 60 * 60 * 1000

/** The date in China at an instant: eight hours ahead of UTC, whatever the machine's time zone. */
export const dateInChina = (instant: string): IsoDate =>
  isoDate(new Date(Date.parse(instant) + eightHours).toISOString().slice(0, 10))

export const dueDate = (instant: string, grade: Grade, severity: Severity, calendar: Calendar): IsoDate =>
  afterWorkdays(dateInChina(instant), workingDaysAllowed[grade][severity], calendar)

/**
 * The date `count` working days after `date`. Beyond the published holidays Monday to Friday count as working days: a
 * due date serves the office's own order and judges nobody, so one a few days off is better than none.
 */
export function afterWorkdays(date: IsoDate, count: number, calendar: Calendar): IsoDate {
  let at = date
  for (let left = count; left > 0;) {
    at = addDays(at, 1)
    if (calendar.isWorkday(at) ?? weekday(at) <= 5) left--
  }
  return at
}
