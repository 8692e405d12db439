import type { NumberKind } from './numberFormat.ts'

const daySeconds = 86_400
const dayMilliseconds = daySeconds * 1_000

/** Days to the last day of the year 9999. */
const lastSerial = { 1900: 2_958_465, 1904: 2_957_003 } as const

/** Serials below this count from one day later: the 1900 system has a 29 February 1900 that never was, serial 60. */
const falseLeapDay = 60

/**
 * The date or time a stored number stands for, as 2025-03-04, 2025-03-04 09:30, 2025-03-04 09:30:15 or 09:30.
 * Undefined where there is none: then the number itself is what to show. `date1904` is the workbook's setting.
 */
export function serialText(serial: number, kind: NumberKind, date1904: boolean): string | undefined {
  if (kind === 'number' || !(serial >= 0)) return undefined
  const seconds = Math.round(serial * daySeconds)
  if (kind === 'elapsed') return clockText(seconds)
  const day = Math.floor(seconds / daySeconds)
  if (day === 0 && kind !== 'date') return clockText(seconds)
  const date = dateText(day, date1904)
  if (date === undefined) return undefined
  const rest = seconds - day * daySeconds
  return rest === 0 ? date : `${date} ${clockText(rest)}`
}

function dateText(day: number, date1904: boolean): string | undefined {
  if (day > lastSerial[date1904 ? 1904 : 1900]) return undefined
  if (date1904) return isoDay(Date.UTC(1904, 0, 1) + day * dayMilliseconds)
  if (day === 0 || day === falseLeapDay) return undefined
  return isoDay(Date.UTC(1899, 11, day < falseLeapDay ? 31 : 30) + day * dayMilliseconds)
}

// A whole day in UTC, never the machine's time zone.
const isoDay = (milliseconds: number): string => new Date(milliseconds).toISOString().slice(0, 10)

function clockText(seconds: number): string {
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60]
  if (seconds % 60 !== 0) parts.push(seconds % 60)
  return parts.map((part) => String(part).padStart(2, '0')).join(':')
}

/** A date stored as text (2025-03-04T09:30:00.000Z) in the same form; other text stays. */
export function isoMomentText(stored: string): string {
  const match = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2})(?::(\d{2})(?:\.\d+)?)?)?Z?$/.exec(stored)
  if (!match) return stored
  const [, date = '', minutes = '00:00', seconds = '00'] = match
  const clock = seconds === '00' ? minutes : `${minutes}:${seconds}`
  return clock === '00:00' ? date : `${date} ${clock}`
}
