import { join } from 'node:path'
import { type RecordKind, recordKinds } from '../../schemas/records/kinds.ts'
import type { BatchPlace } from './batchPlan.ts'
import { type NamedCells, cellWriter, headerCells } from './cells.ts'
import { csvFile } from './csvFile.ts'
import type { SheetFile, WrittenSheet } from './sheetFile.ts'
import { xlsxFile } from './xlsxFile.ts'

/** A batch as the manifest lists it. */
export interface BatchEntry extends BatchPlace, WrittenSheet {}

/** The sheets of one kind while they are being written. */
export interface BatchBook {
  /** Adds a row to its sheet, opening it at its first row; says where in the file the row stands. */
  add(place: BatchPlace, row: NamedCells): number
  /** Closes every sheet; entries are in order of their first row. */
  close(): Promise<readonly BatchEntry[]>
}

export function batchBook(folder: string, kind: RecordKind): BatchBook {
  const sheet = recordKinds[kind]
  const cellsOf = cellWriter(sheet)
  const open = new Map<BatchPlace, SheetFile>()
  const fileOf = (place: BatchPlace): SheetFile => {
    const known = open.get(place)
    if (known !== undefined) return known
    const path = join(folder, place.file)
    const made = place.format === 'xlsx' ? xlsxFile(path, sheet) : csvFile(path, headerCells(sheet), place.format)
    open.set(place, made)
    return made
  }
  return {
    add: (place, row) => fileOf(place).add(cellsOf(row)),
    async close() {
      const entries: BatchEntry[] = []
      for (const [place, file] of open) entries.push({ ...place, ...(await file.close()) })
      return entries
    },
  }
}
