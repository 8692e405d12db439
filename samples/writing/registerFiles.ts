import { join } from 'node:path'
import { type RegisterKind, type RegisterRow, registerKindNames, registerKinds } from '../../schemas/registers/kinds.ts'
import type { County } from '../generator/makeCounty.ts'
import { type NamedCells, cellWriter, headerCells } from './cells.ts'
import { csvFile } from './csvFile.ts'
import type { WrittenSheet } from './sheetFile.ts'

/** A register as the manifest lists it. */
export interface RegisterEntry extends WrittenSheet {
  readonly kind: RegisterKind
  readonly file: string
}

/** Writes the registers that are known before any record is made: all but the published totals. */
export async function writeRegisters(folder: string, { registers }: County): Promise<readonly RegisterEntry[]> {
  const entries: RegisterEntry[] = []
  for (const kind of registerKindNames) {
    if (kind !== 'disclosure') entries.push(await writeRegister(folder, kind, registers[kind]))
  }
  return entries
}

/** The published totals, added up from the records. */
export const writeDisclosure = (folder: string, rows: readonly RegisterRow<'disclosure'>[]): Promise<RegisterEntry> =>
  writeRegister(folder, 'disclosure', rows)

/** Writes `registers/<kind>.csv`. */
async function writeRegister(folder: string, kind: RegisterKind, rows: readonly NamedCells[]): Promise<RegisterEntry> {
  const file = `registers/${kind}.csv`
  const sheet = csvFile(join(folder, file), headerCells(registerKinds[kind]), 'utf-8 with BOM')
  const cellsOf = cellWriter(registerKinds[kind])
  for (const row of rows) sheet.add(cellsOf(row))
  return { kind, file, ...(await sheet.close()) }
}
