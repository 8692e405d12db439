import { invoiceYear } from '../../../schemas/field/codeShapes.ts'
import type { FieldWarning } from '../../../schemas/readRow.ts'
import { type RecordKind, type RecordRow, recordKinds } from '../../../schemas/records/kinds.ts'
import { recordTraits } from '../../../schemas/records/traits.ts'
import type { SheetKind } from '../../../schemas/sheetKind.ts'
import { addDays } from '../../../schemas/values/calendarArithmetic.ts'
import { type IsoDate, dateOf, daysInMonth, isoDate, yearOf } from '../../../schemas/values/isoDate.ts'

/** Bills come in late and are booked early: days on both sides of a period that are not worth a word. */
const grace = 31

export interface Span {
  readonly from: IsoDate
  readonly until: IsoDate
}

/** First and last day of `2024`, `2024-Q1` or `2024-03`. */
export function daysOfPeriod(period: string): Span {
  const year = period.slice(0, 4)
  const quarter = /-Q([1-4])$/.exec(period)?.[1]
  const month = /-(\d\d)$/.exec(period)?.[1]
  const first = month === undefined ? (quarter === undefined ? 1 : Number(quarter) * 3 - 2) : Number(month)
  const last = month === undefined ? (quarter === undefined ? 12 : Number(quarter) * 3) : Number(month)
  const two = (number: number): string => String(number).padStart(2, '0')
  return {
    from: isoDate(`${year}-${two(first)}-01`),
    until: isoDate(`${year}-${two(last)}-${two(daysInMonth(Number(year), last))}`),
  }
}

/** Looks at what several cells of a row say together; the same row gives the same warnings wherever it is read. */
export function rowWarner<Kind extends RecordKind>(
  kind: Kind,
  period?: string,
): (row: RecordRow<Kind>, cellOf: (field: string) => string) => readonly FieldWarning[] {
  const fields: SheetKind['fields'] = recordKinds[kind].fields
  const invoices = Object.keys(fields).filter((name) => fields[name]?.type === 'invoiceNumber')
  const days = period === undefined ? undefined : daysOfPeriod(period)
  const span = days && { from: addDays(days.from, -grace), until: addDays(days.until, grace) }
  const { on } = recordTraits[kind]
  return (row, cellOf) => {
    let warnings: FieldWarning[] | undefined
    const moment = on(row)
    const date = dateOf(moment)
    if (span !== undefined && (date < span.from || date > span.until)) {
      const cells: Readonly<Record<string, unknown>> = row
      const field = Object.keys(fields).find((name) => cells[name] === moment) ?? ''
      ;(warnings ??= []).push({ field, code: 'DATE_OUTSIDE_PERIOD', cell: cellOf(field) })
    }
    for (const field of invoices) {
      const cell = cellOf(field)
      const year = cell === '' ? undefined : invoiceYear(cell)
      if (year !== undefined && Math.abs(year - yearOf(moment)) > 1)
        (warnings ??= []).push({ field, code: 'INVOICE_YEAR', cell })
    }
    return warnings ?? none
  }
}

const none: readonly FieldWarning[] = []
