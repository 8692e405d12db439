import { dateOfDayNumber, dayNumber, weekday } from '../../../schemas/values/calendarArithmetic.ts'
import { type IsoDate, type IsoDateTime, isIsoDateTime, isoDate } from '../../../schemas/values/isoDate.ts'
import { arrangements } from './offDays.ts'

const listed = Object.keys(arrangements)

/** What the program says about periods it has no holiday arrangement for. */
export const holidayCoverage = `Holidays and make-up days are known for ${listed[0] ?? ''}–${listed.at(-1) ?? ''}; in other years every Monday to Friday counts as a working day.`

const dayIn = (year: string, monthDay: string): number =>
  dayNumber(isoDate(`${year}-${monthDay.slice(0, 2)}-${monthDay.slice(2)}`))

function listedDays(part: 'off' | 'work'): ReadonlySet<number> {
  const days = new Set<number>()
  for (const [year, arrangement] of Object.entries(arrangements)) {
    for (const span of arrangement[part].split(' ')) {
      const [first = '', last = first] = span.split('-')
      for (let day = dayIn(year, first); day <= dayIn(year, last); day++) days.add(day)
    }
  }
  return days
}

const off = listedDays('off')
const worked = listedDays('work')
const dates = new Map<number, IsoDate>()

/** The date of a day number, made once: rows by the million share a few hundred dates. */
export function dayText(day: number): IsoDate {
  const known = dates.get(day)
  if (known !== undefined) return known
  const made = dateOfDayNumber(day)
  dates.set(day, made)
  return made
}

export const isWorkday = (day: number): boolean => worked.has(day) || (!off.has(day) && weekday(dayText(day)) <= 5)

/** The day reached after stepping over `count` working days; the day itself is not counted. Negative steps back. */
export function stepWorkdays(day: number, count: number): number {
  const step = count < 0 ? -1 : 1
  let at = day
  for (let left = Math.abs(count); left > 0;) {
    at += step
    if (isWorkday(at)) left--
  }
  return at
}

const two = (value: number): string => (value < 10 ? `0${value}` : String(value))

/** A moment on a day, given in minutes since its midnight. @throws RangeError when that is not on the day. */
export function momentOf(day: number, minutes: number): IsoDateTime {
  const moment = `${dayText(day)} ${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
  if (isIsoDateTime(moment)) return moment
  throw new RangeError(`no such time of day: ${minutes} minutes`)
}
