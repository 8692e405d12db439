import { dayNumber } from '../../../schemas/values/calendarArithmetic.ts'
import { type IsoMonth, daysInMonth, isoDate, isoMonth } from '../../../schemas/values/isoDate.ts'
import { isWorkday } from './calendar.ts'

/** One month of the sample with its days as day numbers, in order. */
export interface Month {
  readonly month: IsoMonth
  /** `2024-Q1` */
  readonly quarter: string
  readonly year: number
  readonly days: readonly number[]
  readonly workdays: readonly number[]
  readonly restDays: readonly number[]
}

function monthAt(year: number, month: number): Month {
  const name = isoMonth(`${year}-${String(month).padStart(2, '0')}`)
  const first = dayNumber(isoDate(`${name}-01`))
  const days = Array.from({ length: daysInMonth(year, month) }, (_, index) => first + index)
  return {
    month: name,
    quarter: `${year}-Q${Math.ceil(month / 3)}`,
    year,
    days,
    workdays: days.filter(isWorkday),
    restDays: days.filter((day) => !isWorkday(day)),
  }
}

/** The months from `from` to `until`, both included. */
export function monthsOf(from: IsoMonth, until: IsoMonth): readonly Month[] {
  const months: Month[] = []
  let year = Number(from.slice(0, 4))
  let month = Number(from.slice(5, 7))
  for (;;) {
    const next = monthAt(year, month)
    if (next.month > until) return months
    months.push(next)
    month = month === 12 ? 1 : month + 1
    if (month === 1) year++
  }
}

/** A day of the sample and the month it lies in. */
export interface Slot {
  readonly month: Month
  readonly day: number
}

/** Spreads `total` things over the days `daysOf` names, in date order: thing number `index` falls on the slot returned. */
export function spread(
  months: readonly Month[],
  daysOf: (month: Month) => readonly number[],
  total: number,
): (index: number) => Slot {
  const slots = months.flatMap((month) => daysOf(month).map((day): Slot => ({ month, day })))
  return (index) => {
    const slot = slots[Math.min(slots.length - 1, Math.floor((index * slots.length) / total))]
    if (slot === undefined) throw new RangeError('the period has no such days')
    return slot
  }
}
