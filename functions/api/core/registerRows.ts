import type { RegisterKind } from '../../../schemas/registers/kinds.ts'
import type { RegisterVersion } from '../../shared/store/registers.ts'
import { uploadedCells } from './uploadedCells.ts'

type Row = Readonly<Record<string, unknown>>

/** Which fields say from when and until when a row holds; a year holds for its days. */
const heldBy: { readonly [Kind in RegisterKind]: readonly [from: string, until: string] | 'year' } = {
  unit: ['validFrom', 'validUntil'],
  vehicle: ['validFrom', 'validUntil'],
  official: ['from', 'until'],
  standard: ['from', 'until'],
  returnDuty: ['from', 'until'],
  budget: 'year',
  disclosure: 'year',
}

/** Whether a row of a register holds on a day; a blank end is open. */
export function holdsOn(kind: RegisterKind, row: Row, day: string): boolean {
  const fields = heldBy[kind]
  if (fields === 'year') return String(row['year']) === day.slice(0, 4)
  const [from, until] = fields.map((name) => row[name])
  return (typeof from !== 'string' || from <= day) && (typeof until !== 'string' || day <= until)
}

export interface RowQuery {
  readonly on?: string | undefined
  readonly text?: string | undefined
  readonly after: number
  readonly limit: number
}

/** One page of a register's rows as cells, of those that hold on a day and have a text in any cell. */
export function registerPage(kind: RegisterKind, rows: readonly Row[], { on, text, after, limit }: RowQuery) {
  const wanted = text?.toLowerCase()
  const found = rows
    .filter((row) => on === undefined || holdsOn(kind, row, on))
    .map((row) => uploadedCells(kind, row, {}))
    .filter((cells) => wanted === undefined || Object.values(cells).some((cell) => cell.toLowerCase().includes(wanted)))
  const next = after + limit
  return { rows: found.slice(after, next), total: found.length, next: next < found.length ? next : undefined }
}

/** A version as it is shown: the batch that brought it, since when it is known, how many rows it has. */
export const shownVersion = ({ version, registeredAt, rows }: RegisterVersion) => ({
  batch: version,
  registeredAt,
  rows,
})
