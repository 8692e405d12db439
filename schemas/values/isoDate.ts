import type { Brand } from './brand.ts'

/** A calendar date `YYYY-MM-DD`. Never a `Date`: calendar arithmetic must not touch the machine's time zone. */
export type IsoDate = Brand<string, 'IsoDate'>
/** `YYYY-MM-DD HH:MM` (or with `:SS`), local time of the place where it was written down. */
export type IsoDateTime = Brand<string, 'IsoDateTime'>
/** A date whose time may be unknown. Dates and date-times order correctly as text. */
export type IsoMoment = IsoDate | IsoDateTime
/** `YYYY-MM` */
export type IsoMonth = Brand<string, 'IsoMonth'>

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

export const isLeapYear = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)

/** Days of a month (1–12); 0 for a month that does not exist. */
export const daysInMonth = (year: number, month: number): number =>
  month === 2 && isLeapYear(year) ? 29 : (monthLengths[month - 1] ?? 0)

/** The number written by the digits from `start` to `end`; NaN where one of them is none. */
const digitsAt = (text: string, start: number, end: number): number => {
  let number = 0
  for (let index = start; index < end; index++) {
    const code = text.charCodeAt(index)
    if (code < 48 || code > 57) return Number.NaN
    number = number * 10 + code - 48
  }
  return number
}

const startsWithDate = (text: string): boolean => {
  if (text.length < 10 || text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45) return false
  const year = digitsAt(text, 0, 4)
  const day = digitsAt(text, 8, 10)
  return year >= 0 && day >= 1 && day <= daysInMonth(year, digitsAt(text, 5, 7))
}

export const isIsoDate = (value: unknown): value is IsoDate =>
  typeof value === 'string' && value.length === 10 && startsWithDate(value)

export const isIsoDateTime = (value: unknown): value is IsoDateTime =>
  typeof value === 'string' &&
  startsWithDate(value) &&
  /^ (?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?$/.test(value.slice(10))

export const isIsoMoment = (value: unknown): value is IsoMoment => isIsoDate(value) || isIsoDateTime(value)

const isIsoMonth = (value: string): value is IsoMonth => isIsoDate(`${value}-01`)

/** @throws RangeError for text that is not a date of the calendar. */
export function isoDate(text: string): IsoDate {
  if (isIsoDate(text)) return text
  throw new RangeError(`not a calendar date: ${text}`)
}

export function isoMonth(text: string): IsoMonth {
  if (isIsoMonth(text)) return text
  throw new RangeError(`not a month: ${text}`)
}

/** The first ten characters of a moment are a date: what made the moment has checked them. */
const isDatePart = (text: string): text is IsoDate => text.length === 10

/** The date of a moment, without its time. */
export function dateOf(moment: IsoMoment): IsoDate {
  if (!hasTime(moment)) return moment
  const date = moment.slice(0, 10)
  return isDatePart(date) ? date : isoDate(date)
}
export const monthOf = (moment: IsoMoment): IsoMonth => isoMonth(moment.slice(0, 7))
export const yearOf = (moment: IsoMoment): number => Number(moment.slice(0, 4))
export const hasTime = (moment: IsoMoment): moment is IsoDateTime => moment.length > 10
