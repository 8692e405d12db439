import { describe, expect, it } from 'vitest'
import { cellWriter, headerCells, naturalKeyOf } from '../../../samples/writing/cells.ts'
import { type RecordKind, recordKindNames, recordKinds } from '../../../schemas/records/kinds.ts'
import { registerKindNames, registerKinds } from '../../../schemas/registers/kinds.ts'
import type { SheetKind } from '../../../schemas/sheetKind.ts'
import { madeCounty } from '../madeCounty.ts'

const made = madeCounty({ seed: 21 })
const rowsOf = (kind: RecordKind): readonly object[] => made[kind].map(({ row }) => row)
const tables: readonly (readonly [SheetKind, readonly object[]])[] = [
  ...recordKindNames.map((name) => [recordKinds[name] as SheetKind, rowsOf(name)] as const),
  ...registerKindNames.flatMap((name) =>
    name === 'disclosure' ? [] : [[registerKinds[name] as SheetKind, made.county.registers[name]] as const],
  ),
]

describe.each(tables.map(([kind, rows]) => [kind.kind, kind, rows] as const))('cells of %s', (_name, kind, rows) => {
  it('are read back as the values they show', () => {
    const cellsOf = cellWriter(kind)
    const fields = Object.entries(kind.fields)
    for (const row of rows) {
      const cells = cellsOf(row as never)
      expect(cells.length).toBe(fields.length)
      const read = fields.map(([name, field], column) => [
        name,
        cells[column] === '' ? undefined : field.read(cells[column]!),
      ])
      expect(Object.fromEntries(read)).toEqual(row)
      expect(kind.isRow(row)).toBe(true)
    }
    expect(rows.length).toBeGreaterThan(3)
  })

  it('stand under the template’s headers', () => {
    expect(headerCells(kind)).toEqual(Object.values(kind.fields).map(({ zh }) => zh))
  })

  it('show the natural key as the sheet does', () => {
    const [row] = rows
    const key = naturalKeyOf(kind, row as never)
    const shown = Object.fromEntries(
      Object.keys(kind.fields).map((name, column) => [name, cellWriter(kind)(row as never)[column]]),
    )
    for (const name of kind.naturalKey) expect(key[name] ?? '').toBe(shown[name])
  })
})
