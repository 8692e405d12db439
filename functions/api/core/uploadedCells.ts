import type { SheetKindName } from '../../../schemas/sheetKinds.ts'
import { sheetKindOf } from '../../../schemas/sheetKinds.ts'

/**
 * A row's cells as the sheet held them, by field. Uploaded text is kept only where it differs from the value written
 * again; the others are written again. A blank cell is not there.
 */
export function uploadedCells(
  kind: SheetKindName,
  values: Readonly<Record<string, unknown>>,
  raw: Readonly<Record<string, string>>,
): Record<string, string> {
  const cells: Record<string, string> = {}
  for (const [name, field] of Object.entries(sheetKindOf(kind).fields)) {
    const text = raw[name]
    const value = values[name]
    if (text !== undefined) cells[name] = text
    else if (value !== undefined && field.is(value)) cells[name] = field.show(value)
  }
  return cells
}
