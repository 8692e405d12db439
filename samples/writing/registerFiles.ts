import { join } from 'node:path'
import { type RegisterKind, registerKindNames, registerKinds } from '../../schemas/registers/kinds.ts'
import type { County } from '../generator/makeCounty.ts'
import { cellWriter, headerCells } from './cells.ts'
import { csvFile } from './csvFile.ts'
import type { WrittenSheet } from './sheetFile.ts'

/** A register as the manifest lists it. */
export interface RegisterEntry extends WrittenSheet {
  readonly kind: RegisterKind
  readonly file: string
}

/** Writes `registers/<kind>.csv` for every register. */
export async function writeRegisters(folder: string, county: County): Promise<readonly RegisterEntry[]> {
  const entries: RegisterEntry[] = []
  for (const kind of registerKindNames) {
    const file = `registers/${kind}.csv`
    const sheet = csvFile(join(folder, file), headerCells(registerKinds[kind]), 'utf-8 with BOM')
    const cellsOf = cellWriter(registerKinds[kind])
    for (const row of county.registers[kind]) sheet.add(cellsOf(row))
    entries.push({ kind, file, ...(await sheet.close()) })
  }
  return entries
}
