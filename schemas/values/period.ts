import { daysInMonth, type IsoDate, isoDate } from './isoDate.ts'

/** The days a reported period (`2024`, `2024-Q1`, `2024-03`) stands for, both ends included. */
export interface PeriodSpan {
  readonly from: IsoDate
  readonly until: IsoDate
}

/** The months of a period, as `YYYY-MM`, in order. @throws RangeError for text that is no period */
export function monthsOfPeriod(period: string): readonly string[] {
  const match = /^(\d{4})(?:-(?:Q([1-4])|(0[1-9]|1[0-2])))?$/.exec(period)
  if (match === null) throw new RangeError(`not a period: ${period}`)
  const [, year = '', quarter, month] = match
  if (month !== undefined) return [`${year}-${month}`]
  const first = quarter === undefined ? 1 : Number(quarter) * 3 - 2
  const count = quarter === undefined ? 12 : 3
  return Array.from({ length: count }, (_, index) => `${year}-${String(first + index).padStart(2, '0')}`)
}

export function spanOfPeriod(period: string): PeriodSpan {
  const months = monthsOfPeriod(period)
  const last = months.at(-1) ?? ''
  const days = daysInMonth(Number(last.slice(0, 4)), Number(last.slice(5)))
  return { from: isoDate(`${months[0] ?? ''}-01`), until: isoDate(`${last}-${days}`) }
}

export const yearOfPeriod = (period: string): number => Number(period.slice(0, 4))

/** Whether two periods have a day in common. */
export function periodsOverlap(one: string, other: string): boolean {
  const [a, b] = [spanOfPeriod(one), spanOfPeriod(other)]
  return a.from <= b.until && b.from <= a.until
}
