import { type RecordKind, type RecordRow, isRecordKind } from '../../../../schemas/records/kinds.ts'
import { isRecordOf } from '../../../../schemas/records/readers.ts'
import { recordTraits } from '../../../../schemas/records/traits.ts'
import type { Fact, FactSource } from '../figures/fact.ts'

/** A record that does not hold the shape of its kind: a damaged chunk must not be read as fewer rows. */
export class RecordDamaged extends Error {
  override readonly name = 'RecordDamaged'
}

/** A stored record as figures see it. @throws RecordDamaged */
export function recordFact(kind: string, value: unknown, source: FactSource): Fact {
  if (!isRecordKind(kind)) throw new RecordDamaged(`${source.of}: ${kind} is no kind of record`)
  return factOf(kind, value, source)
}

function factOf<Kind extends RecordKind>(kind: Kind, value: unknown, source: FactSource): Fact {
  const isRow: (row: unknown) => row is RecordRow<Kind> = isRecordOf[kind]
  if (!isRow(value)) throw new RecordDamaged(`${source.of}: row ${source.row} is no ${kind}`)
  return { of: kind, on: recordTraits[kind].on(value), unit: recordTraits[kind].unit(value), cells: value, source }
}
