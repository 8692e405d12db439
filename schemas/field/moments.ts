import * as z from 'zod'
import { dateOfDayNumber, weekday } from '../values/calendarArithmetic.ts'
import {
  type IsoDate,
  type IsoDateTime,
  type IsoMoment,
  dateOf,
  isIsoDate,
  isIsoDateTime,
  isIsoMoment,
} from '../values/isoDate.ts'
import { CellFault, fault } from './cellFault.ts'
import { type FieldText, field } from './field.ts'
import { halfWidth } from './normalise.ts'

/** Year, month and day; a day of the week, as in `2025年3月4日（星期二）`; what stands behind them. */
const written =
  /^(\d{4})(?:-|\/|\.|年)(\d{1,2})(?:-|\/|\.|月)(\d{1,2})(?![\d.])日?[T\s]*(?:\(?(?:周|星期)([日一二三四五六天])\)?\s*)?(.*)$/
const mondayFirst = '一二三四五六日'
/** `9:30`, `9:30:15`, `9时`, `9点30分15秒`; `上午`, `下午`, `AM` or `PM` before or behind it. */
const timeOfDay =
  /^(上午|下午|[AP]M)?\s*(\d{1,2})(?:[:时点](\d{1,2})分?(?:(?::(\d{2})(?:\.0+)?|(?<=分)(\d{1,2}))秒?)?|[时点])\s*([AP]M)?$/i
const compact = /^(\d{4})(\d{2})(\d{2})$/
/** A year, or a year and month, that a serial of some day long ago or far ahead would look like. */
const incomplete =
  /^(?:19|20)\d{2}(?:\.\d{1,2}|(?:0[1-9]|1[0-2]))?$|^(?:\d{4}[-/年])?\d{1,2}月?$|^\d{4}年(?:\d{1,2}月)?$|^\d{1,2}[-/月]\d{1,2}日?$/
const serial = /^(\d{1,7})(?:\.(\d+))?$/
const lastSerial = 2_958_465
/** Of `2025-03-04 09:30`; with `:00` behind it, the same time must not look like another. */
const lengthToTheMinute = 16

const two = (text: string | undefined): string => (text ?? '0').padStart(2, '0')

/** Excel's day 60 is 29 February 1900, which never was; before it the serial is one day off. */
function serialDate(days: number): IsoDate | CellFault {
  if (days < 1 || days === 60 || days > lastSerial) return fault('NOT_A_DATE')
  return dateOfDayNumber(days - 25_569 + (days < 60 ? 1 : 0))
}

function serialMoment(days: string, fraction: string | undefined): IsoMoment | CellFault {
  if (fraction === undefined) return serialDate(Number(days))
  const rounded = Math.round(Number(`0.${fraction}`) * 86_400)
  // Half a second before midnight is written as the next day's midnight, which a float may miss by a hair.
  const date = serialDate(Number(days) + Math.floor(rounded / 86_400))
  if (date instanceof CellFault) return date
  const seconds = rounded % 86_400
  const minutes = Math.floor(seconds / 60)
  const time = `${two(String(Math.floor(minutes / 60)))}:${two(String(minutes % 60))}`
  const moment = `${date} ${time}${seconds % 60 === 0 ? '' : `:${two(String(seconds % 60))}`}`
  return isIsoMoment(moment) ? moment : fault('NOT_A_TIME')
}

/** `09:30` of what stands behind a date, with the seconds when there are any. */
function readTime(text: string): string | CellFault {
  const [, before, hourText = '', minutes, colonSeconds, seconds = colonSeconds, behind] = timeOfDay.exec(text) ?? []
  if (hourText === '' || (before !== undefined && behind !== undefined)) return fault('NOT_A_TIME')
  const half = (before ?? behind)?.toUpperCase()
  const hour = Number(hourText)
  const isMorning = half === '上午' || half === 'AM'
  if (isMorning && hour > 12) return fault('NOT_A_TIME')
  // 下午15:00 is written too, and says 15:00.
  const ofDay = isMorning ? hour % 12 : half !== undefined && hour < 12 ? hour + 12 : hour
  return `${two(String(ofDay))}:${two(minutes)}${Number(seconds ?? 0) === 0 ? '' : `:${two(seconds)}`}`
}

/** Whether a date falls on the day of the week written beside it; true when none is. */
const isOnWeekday = (date: IsoDate, day: string | undefined): boolean =>
  day === undefined || mondayFirst[weekday(date) - 1] === day.replace('天', '日')

/** Reads `2025-03-04`, `2025/3/4`, `2025.3.4`, `2025年3月4日`, `20250304`, each with or without a time, and Excel serials. */
export function readMoment(cell: string): IsoMoment | CellFault {
  if (cell.length <= lengthToTheMinute && isIsoMoment(cell)) return cell
  const text = halfWidth(cell)
  if (incomplete.test(text) && !/^\d{1,2}$/.test(text)) return fault('DATE_INCOMPLETE')
  const asSerial = serial.exec(text)
  if (asSerial !== null) return serialMoment(asSerial[1] ?? '', asSerial[2])
  const match = written.exec(text) ?? compact.exec(text)
  if (match === null) return fault('NOT_A_DATE')
  const date = `${match[1] ?? ''}-${two(match[2])}-${two(match[3])}`
  if (!isIsoDate(date)) return fault('NOT_A_DATE')
  if (!isOnWeekday(date, match[4])) return fault('NOT_A_DATE')
  const behind = match[5] ?? ''
  if (behind === '') return date
  const time = readTime(behind)
  if (time instanceof CellFault) return time
  const moment = `${date} ${time}`
  return isIsoDateTime(moment) ? moment : fault('NOT_A_TIME')
}

function readDate(cell: string): IsoDate | CellFault {
  const moment = readMoment(cell)
  if (!(moment instanceof CellFault)) return dateOf(moment)
  // What stands behind the date may be anything; no time is asked for.
  return moment.code === 'NOT_A_TIME' ? fault('NOT_A_DATE') : moment
}

function readDateTime(cell: string): IsoDateTime | CellFault {
  const moment = readMoment(cell)
  if (moment instanceof CellFault || isIsoDateTime(moment)) return moment
  // A midnight is written without its time by most spreadsheet programs.
  const midnight = `${moment} 00:00`
  return isIsoDateTime(midnight) ? midnight : fault('NOT_A_TIME')
}

/** A calendar date; a time written beside it is not kept. */
export const date = <const Text extends FieldText>(text: Text) =>
  field<IsoDate, Text>(text, {
    type: 'date',
    example: '2025-03-04',
    read: readDate,
    is: isIsoDate,
    show: String,
    schema: z.custom<IsoDate>(isIsoDate),
  })

/** A date with its time of day. */
export const dateTime = <const Text extends FieldText>(text: Text) =>
  field<IsoDateTime, Text>(text, {
    type: 'dateTime',
    example: '2025-03-04 09:30',
    read: readDateTime,
    is: isIsoDateTime,
    show: String,
    schema: z.custom<IsoDateTime>(isIsoDateTime),
  })

/** A date, with the time when it is known. */
export const moment = <const Text extends FieldText>(text: Text) =>
  field<IsoMoment, Text>(text, {
    type: 'moment',
    example: '2025-03-04 09:30',
    read: readMoment,
    is: isIsoMoment,
    show: String,
    schema: z.custom<IsoMoment>(isIsoMoment),
  })
