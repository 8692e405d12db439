import type { Batch } from '../../../schemas/batch.ts'
import { CellFault } from '../../../schemas/field/cellFault.ts'
import { maskIdentityNumbers } from '../../../schemas/field/identityNumber.ts'
import { trimCell } from '../../../schemas/field/normalise.ts'
import type { FieldFault, ReadRow } from '../../../schemas/readRow.ts'
import { type RecordKind, recordKinds } from '../../../schemas/records/kinds.ts'
import type { SheetKind } from '../../../schemas/sheetKind.ts'
import { countyItself } from '../../../schemas/values/ids.ts'

export type BatchAbout = Pick<Batch, 'unit' | 'period'>

const field = 'unitCode'

/**
 * Finds the cell by which a row claims to be another unit's than the batch: no clerk may write into another unit's
 * records. `undefined` where any unit may stand: in what the county's finance office sends for all, in a kind whose rows
 * name no unit, and where the unit is not known (a file checked before it is sent).
 */
export function unitFaults(
  kind: RecordKind,
  unit: Batch['unit'] | undefined,
): ((cellOf: (field: string) => string) => readonly FieldFault[]) | undefined {
  const fields: SheetKind['fields'] = recordKinds[kind].fields
  const code = fields[field]
  if (unit === undefined || unit === countyItself || code === undefined) return undefined
  const fault = new CellFault('OTHER_UNIT', unit)
  return (cellOf) => {
    const cell = cellOf(field)
    const text = trimCell(cell)
    const value = text === '' ? undefined : code.read(text)
    // What is no unit code has its own fault.
    if (value === undefined || value instanceof CellFault || value === unit) return none
    return [{ field, fault, cell: maskIdentityNumbers(cell) }]
  }
}

const none: readonly FieldFault[] = []

/** What was read of a row, and that it is another unit's. */
export function withFaults<Row>(result: ReadRow<Row>, foreign: readonly FieldFault[]): ReadRow<Row> {
  if (foreign.length === 0) return result
  return { ok: false, faults: result.ok ? foreign : [...result.faults, ...foreign] }
}
