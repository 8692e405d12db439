import { rowReader } from '../../schemas/readRow.ts'
import { registerKinds, type RegisterRow } from '../../schemas/registers/kinds.ts'
import { cellsOf } from './rows.ts'

/** A row of the standards register, read from cells as a sheet would hold them. */
export function recordedStandard(cells: Readonly<Record<string, string>>): RegisterRow<'standard'> {
  const read = rowReader(registerKinds.standard)(cellsOf(cells))
  if (!read.ok) throw new Error(read.faults.map(({ field }) => field).join())
  return read.row
}
