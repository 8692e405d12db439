import { addDays, daysBetween, weekday } from '../../schemas/values/calendarArithmetic.ts'
import { type IsoDate, type IsoMoment, dateOf, isoDate } from '../../schemas/values/isoDate.ts'
import { arrangements } from './offDays.ts'

/** The working calendar. Outside its coverage every answer is `undefined`: "calendar unknown", never a guess. */
export interface Calendar {
  readonly coverage: { readonly from: IsoDate; readonly until: IsoDate }
  isWorkday(moment: IsoMoment): boolean | undefined
  /** Whether the day is off by a holiday arrangement; an ordinary weekend is not. */
  isHoliday(moment: IsoMoment): boolean | undefined
  /** Working days after `earlier` up to and including `later`; 0 when `later` is not after `earlier`. */
  workdaysBetween(earlier: IsoDate, later: IsoDate): number | undefined
  /** The date `count` working days after (negative: before) `date`. */
  addWorkdays(date: IsoDate, count: number): IsoDate | undefined
}

const monthDays = (year: string, spans: string): readonly IsoDate[] =>
  spans
    .split(' ')
    .filter((span) => span !== '')
    .flatMap((span) => {
      const [first = '', last = first] = span.split('~')
      const from = isoDate(`${year}-${first}`)
      return Array.from({ length: daysBetween(from, isoDate(`${year}-${last}`)) + 1 }, (_, index) =>
        addDays(from, index),
      )
    })

/** The calendar of the People's Republic for the years with a published arrangement. */
export function chineseCalendar(): Calendar {
  const years = Object.keys(arrangements).toSorted()
  const coverage = { from: isoDate(`${years[0] ?? ''}-01-01`), until: isoDate(`${years.at(-1) ?? ''}-12-31`) }
  const off = new Set<string>()
  const work = new Set<string>()
  for (const [year, arrangement] of Object.entries(arrangements)) {
    for (const date of monthDays(year, arrangement.off)) off.add(date)
    for (const date of monthDays(year, arrangement.work)) work.add(date)
  }
  // Every covered day once: rules ask for days a million times, and a look-up is cheaper than arithmetic.
  const workdays = new Map<string, boolean>()
  for (let date = coverage.from; date <= coverage.until; date = addDays(date, 1)) {
    workdays.set(date, work.has(date) || (!off.has(date) && weekday(date) <= 5))
  }
  const covered = (date: IsoDate): boolean => workdays.has(date)
  const works = (date: IsoDate): boolean => workdays.get(date) === true
  const isWorkday = (moment: IsoMoment): boolean | undefined => workdays.get(dateOf(moment))
  return {
    coverage,
    isWorkday,
    isHoliday(moment) {
      const date = dateOf(moment)
      return covered(date) ? off.has(date) : undefined
    },
    workdaysBetween(earlier, later) {
      if (!covered(earlier) || !covered(later)) return undefined
      let days = 0
      for (let date = earlier; date < later;) {
        date = addDays(date, 1)
        if (works(date)) days++
      }
      return days
    },
    addWorkdays(date, count) {
      const step = count < 0 ? -1 : 1
      let at = date
      for (let left = Math.abs(count); left > 0;) {
        at = addDays(at, step)
        if (!covered(at)) return undefined
        if (works(at)) left--
      }
      return covered(at) ? at : undefined
    },
  }
}
