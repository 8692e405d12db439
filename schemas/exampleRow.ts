import { trimCell } from './field/normalise.ts'
import type { SheetKind } from './sheetKind.ts'

/** Whether the cells of a row are those of the template's example row, every one: then it says nothing of the unit. */
export function isExampleRow(kind: SheetKind, cellOf: (field: string) => string): boolean {
  for (const name in kind.fields) {
    const field = kind.fields[name]
    if (field !== undefined && trimCell(cellOf(name)) !== field.example) return false
  }
  return true
}
