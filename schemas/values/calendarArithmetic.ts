import { type IsoDate, type IsoDateTime, type IsoMoment, daysInMonth, isoDate } from './isoDate.ts'

const pad = (value: number, length: number): string => String(value).padStart(length, '0')

/** Days since 1970-01-01 of the proleptic Gregorian calendar (Hinnant's civil-days algorithm: integers only, no time zone). */
export function dayNumber(date: IsoMoment): number {
  const month = Number(date.slice(5, 7))
  const year = Number(date.slice(0, 4)) - (month <= 2 ? 1 : 0)
  const era = Math.floor(year / 400)
  const yearOfEra = year - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + Number(date.slice(8, 10)) - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146_097 + dayOfEra - 719_468
}

/** The date of a day number; inverse of {@link dayNumber}. */
export function dateOfDayNumber(days: number): IsoDate {
  const shifted = days + 719_468
  const era = Math.floor(shifted / 146_097)
  const dayOfEra = shifted - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1
  const month = shiftedMonth + (shiftedMonth < 10 ? 3 : -9)
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  return isoDate(`${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`)
}

export const addDays = (date: IsoDate, days: number): IsoDate => dateOfDayNumber(dayNumber(date) + days)

/** The same day `months` later, or the last of that month when it has no such day: 31 January and a month is 28 or 29 February. */
export function addMonths(date: IsoDate, months: number): IsoDate {
  const all = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months
  const year = Math.floor(all / 12)
  const month = (all % 12) + 1
  const day = Math.min(Number(date.slice(8, 10)), daysInMonth(year, month))
  return isoDate(`${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`)
}

/** Whole days from `earlier` to `later`; negative when the order is reversed. */
export const daysBetween = (earlier: IsoMoment, later: IsoMoment): number => dayNumber(later) - dayNumber(earlier)

/** 1 = Monday … 7 = Sunday. */
export const weekday = (date: IsoMoment): number => ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1

/** Minutes since 1970-01-01 00:00 local; for differences between times written at the same place. */
export const minuteNumber = (moment: IsoDateTime): number =>
  dayNumber(moment) * 1440 + Number(moment.slice(11, 13)) * 60 + Number(moment.slice(14, 16))
