import { headerKey } from '../../../schemas/field/normalise.ts'
import { type SheetKind, headerNames } from '../../../schemas/sheetKind.ts'

/** Which column holds which field. */
export interface Columns {
  /** Column index of each field found. */
  readonly indexOf: ReadonlyMap<string, number>
  readonly headers: readonly string[]
  readonly unknown: readonly string[]
  readonly missing: readonly string[]
  /** Fields that two headers name. */
  readonly repeated: readonly string[]
}

/** Reads a row as a header of the kind. */
export function columnsOf(kind: SheetKind, cells: readonly string[]): Columns {
  const names = headerNames(kind)
  const indexOf = new Map<string, number>()
  const unknown: string[] = []
  const repeated: string[] = []
  for (const [index, header] of cells.entries()) {
    const key = headerKey(header)
    if (key === '') continue
    const field = names.get(key)
    if (field === undefined) unknown.push(header)
    else if (indexOf.has(field)) repeated.push(header)
    else indexOf.set(field, index)
  }
  const missing = Object.entries(kind.fields).flatMap(([name, field]) =>
    field.required && !indexOf.has(name) ? [field.zh] : [],
  )
  return { indexOf, headers: cells, unknown, missing, repeated }
}
