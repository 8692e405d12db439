import type { Field } from '../../schemas/field/field.ts'
import type { SheetKind } from '../../schemas/sheetKind.ts'

/** The columns of a kind in template order. */
const columnsOf = (kind: SheetKind): readonly (readonly [name: string, field: Field<unknown>])[] =>
  Object.entries<Field<unknown>>(kind.fields)

export const headerCells = (kind: SheetKind): readonly string[] => columnsOf(kind).map(([, field]) => field.zh)

/** A row of any kind, by the names of its fields. */
export type NamedCells = Readonly<Record<string, unknown>>

/** Turns rows of a kind into cells as its fields show them; a missing value is an empty cell. */
export function cellWriter(kind: SheetKind): (row: NamedCells) => string[] {
  const columns = columnsOf(kind)
  return (row) =>
    columns.map(([name, field]) => {
      const value = row[name]
      return value === undefined ? '' : field.show(value)
    })
}

/** The natural key of a row as its sheet shows it. Fields that are blank are left out. */
export function naturalKeyOf(kind: SheetKind, row: NamedCells): Readonly<Record<string, string>> {
  const key: Record<string, string> = {}
  for (const [name, field] of columnsOf(kind)) {
    const value = row[name]
    if (value !== undefined && kind.naturalKey.includes(name)) key[name] = field.show(value)
  }
  return key
}
