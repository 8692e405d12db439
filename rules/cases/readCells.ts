import { headerKey } from '../../schemas/field/normalise.ts'
import type { RowReader } from '../../schemas/records/readers.ts'
import { type SheetKind, headerNames } from '../../schemas/sheetKind.ts'
import type { Cells } from './caseFile.ts'

/** A case file that cannot be run: a field that does not exist, a cell that cannot be read. */
export class CaseRefused extends Error {
  override readonly name = 'CaseRefused'
}

const cellText = (value: Cells[string] | undefined): string => {
  if (value === undefined || value === null) return ''
  return typeof value === 'boolean' ? (value ? '是' : '否') : String(value)
}

/** Reads cells by field name or header through the same parsers as an uploaded sheet. */
export function readCells<Row>(kind: SheetKind, reader: RowReader<Row>, cells: Cells): Row {
  const names = headerNames(kind)
  const byField = new Map<string, string>()
  for (const [header, value] of Object.entries(cells)) {
    const field = names.get(headerKey(header))
    if (field === undefined) throw new CaseRefused(`${kind.kind} has no field ${header}`)
    byField.set(field, cellText(value))
  }
  const read = reader((field) => byField.get(field) ?? '')
  if (read.ok) return read.row
  throw new CaseRefused(read.faults.map(({ field, fault, cell }) => `${field} "${cell}": ${fault.code}`).join('; '))
}
