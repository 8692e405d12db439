import type { Group } from './overviewData.ts'

const next = (month: string): string => {
  const [year = 0, number = 0] = month.split('-').map(Number)
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`
}

/** No chart shows more: two centuries of months come only of a year mistyped in a sheet. */
const mostMonths = 240

/** Every month from the first to the last, those without findings as well: a gap in a row of columns would not be seen. */
export function everyMonth(months: readonly Group[]): readonly Group[] {
  const [first] = months
  const last = months.at(-1)
  if (first === undefined || last === undefined) return []
  const known = new Map(months.map((month) => [month.group, month]))
  const filled: Group[] = []
  for (let month = first.group; month <= last.group; month = next(month)) {
    filled.push(known.get(month) ?? { group: month, breach: 0, missingEvidence: 0, lead: 0, overdue: 0, excess: 0 })
    if (filled.length > mostMonths) return months
  }
  return filled
}

/** The last day of a month like `2024-02`. */
export function lastDayOf(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number)
  return `${month}-${new Date(Date.UTC(year, number, 0)).getUTCDate()}`
}
