import type { RecordKind, RecordRow } from './kinds.ts'
import { recordKinds } from './kinds.ts'
import type { SheetKind } from '../sheetKind.ts'

/** A cell that holds the sign between the parts must not read as two parts: then two bills would be one. */
const escaped = (text: string): string =>
  text.includes('|') || text.includes('\\') ? text.replace(/[\\|]/g, String.raw`\$&`) : text

/** The fields that identify a row, as text, joined; the same bill has the same key in whatever batch it comes. */
export function naturalKeyText<Kind extends RecordKind>(kind: Kind, row: RecordRow<Kind>): string {
  const sheet: SheetKind = recordKinds[kind]
  const cells: Readonly<Record<string, unknown>> = row
  return sheet.naturalKey
    .map((name) => {
      const value = cells[name]
      const field = sheet.fields[name]
      return value === undefined || field === undefined ? '' : escaped(field.show(value))
    })
    .join('|')
}
