import { type IsoDate, isoDate } from '../values/isoDate.ts'
import type { RecordRow } from './kinds.ts'

/** The last day on which the report for a year is in time. */
export const annualDueOn = (year: number): IsoDate => isoDate(`${year + 1}-01-31`)

/** The date a filing is judged by: an annual report's last day in time, otherwise the day of what it reports. */
export function filingDate({ filingKind, forYear, eventDate, filedOn }: RecordRow<'personalFiling'>): IsoDate {
  const due = forYear === undefined ? undefined : annualDueOn(forYear)
  const on = filingKind === 'annual' ? (due ?? filedOn ?? eventDate) : (eventDate ?? filedOn ?? due)
  if (on === undefined) throw new TypeError('a filing without any date was taken for a row')
  return on
}
