import * as fc from 'fast-check'
import { pipelineLane } from '../../../functions/ingest/core/lanes.ts'
import { readSheetRows } from '../../../functions/ingest/core/readSheetRows.ts'
import { repeatSet } from '../../../functions/ingest/core/repeatSet.ts'
import { templateHeader } from '../../../functions/ingest/core/templateHeader.ts'
import { openSheet } from '../../../functions/ingest/read/sheet.ts'
import type { RejectedRow } from '../../../schemas/rejectedRow.ts'
import { type SheetKindName, sheetKindOf } from '../../../schemas/sheetKinds.ts'
import { dateOfDayNumber } from '../../../schemas/values/calendarArithmetic.ts'

/** Everything that comes of a file read by the template of a kind. */
export async function readFileOf(kind: SheetKindName, path: string, period?: string, fileName?: string) {
  const records: Readonly<Record<string, unknown>>[] = []
  const rejected: RejectedRow[] = []
  const warned: RejectedRow[] = []
  const reading = await readSheetRows(
    await openSheet(path, fileName === undefined ? {} : { fileName }),
    templateHeader(kind),
    (each) => pipelineLane(each, period === undefined ? {} : { period }),
    repeatSet(),
    {
      accepted: ({ json }) => void records.push(JSON.parse(json) as Record<string, unknown>),
      rejected: (row) => void rejected.push(row),
      warned: (row) => void warned.push(row),
      repeated: () => undefined,
    },
  )
  return { ...reading, records, rejected, warned }
}

const words = fc
  .string({
    unit: fc.constantFrom(...Array.from('接待事由工作餐会议ABab12 -_（）、，。&<>"')),
    minLength: 1,
    maxLength: 12,
  })
  .map((text) => `文${text}字`)
const code = fc
  .string({ unit: fc.constantFrom(...Array.from('ABCDEF0123456789')), minLength: 1, maxLength: 8 })
  .map((text) => `U${text}`)
const day = fc.integer({ min: 14_000, max: 21_000 }).map((number) => dateOfDayNumber(number))
const time = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'))
const hundredth = fc.integer({ min: 0, max: 90_000_000 }).map((value) => (value / 100).toFixed(2))

/** A good cell of a field's type. */
function cellOf(type: string, choices: readonly string[]): fc.Arbitrary<string> {
  if (choices.length > 0) return fc.constantFrom(...choices)
  switch (type) {
    case 'date':
      return day
    case 'dateTime':
    case 'moment':
      return fc.tuple(day, time).map((parts) => parts.join(' '))
    case 'money':
    case 'quantity':
      return hundredth
    case 'count':
      return fc.integer({ min: 0, max: 500 }).map(String)
    case 'year':
      return fc.integer({ min: 2010, max: 2030 }).map(String)
    case 'text':
      return words
    case 'plate':
      return fc.integer({ min: 10_000, max: 99_999 }).map((number) => `鲁A${number}`)
    default:
      return code
  }
}

/** Rows of cells that are all good, in the template's order; optional ones sometimes blank. */
export function goodRows(kind: SheetKindName, maxLength = 8): fc.Arbitrary<readonly (readonly string[])[]> {
  const { fields, needsOneOf = [] } = sheetKindOf(kind)
  const cells = Object.entries(fields).map(([name, { type, choices, required }]) => {
    const good = cellOf(type, choices)
    return required || needsOneOf.includes(name) ? good : fc.oneof({ weight: 3, arbitrary: good }, fc.constant(''))
  })
  return fc.uniqueArray(fc.tuple(...cells), { minLength: 1, maxLength, selector: (row) => row.join('|') })
}

/** What should come of such rows: by the fields' own readers. */
export const recordsOf = (kind: SheetKindName, rows: readonly (readonly string[])[]) =>
  rows.map(
    (row) =>
      JSON.parse(
        JSON.stringify(
          Object.fromEntries(
            Object.entries(sheetKindOf(kind).fields).flatMap(([name, field], column) => {
              const cell = (row[column] ?? '').trim()
              return cell === '' ? [] : [[name, field.read(cell)]]
            }),
          ),
        ),
      ) as Record<string, unknown>,
  )
