import { createRequire } from 'node:module'
import type * as ChineseDays from 'chinese-days'
import { chineseCalendar } from '../../../rules/calendar/calendar.ts'
import { addDays } from '../../../schemas/values/calendarArithmetic.ts'
import type { IsoDate } from '../../../schemas/values/isoDate.ts'

// The package's module form names its exports in a way that Node cannot see.
const reference = createRequire(import.meta.url)('chinese-days') as typeof ChineseDays

const calendar = chineseCalendar()

/** One character for each day of the calendar's coverage: 1 works, 0 rests. */
function daysBy(works: (date: IsoDate) => boolean): string {
  let days = ''
  const { from, until } = calendar.coverage
  for (let date = from; date <= until; date = addDays(date, 1)) days += works(date) ? '1' : '0'
  return days
}

export const ownDays = (): string => daysBy((date) => calendar.isWorkday(date) === true)

/** The same days by an independent library. It reads date texts through the machine's time zone: run it under Shanghai's. */
export const referenceDays = (): string => daysBy((date) => reference.isWorkday(date))
