import type { Batch, RowCounts } from '../../../schemas/batch.ts'
import { type RecordKind, isRecordKind } from '../../../schemas/records/kinds.ts'
import type { NilReturn, UnitYear } from '../../../schemas/returns.ts'
import type { UnitCode } from '../../../schemas/values/ids.ts'
import { yearOfPeriod } from '../../../schemas/values/period.ts'
import type { AuditedBy } from '../batches/batchStore.ts'
import { type YearChange, enterBatch, strikeBatch } from './unitYear.ts'

/** Which unit's returns of which kind and year. */
export interface YearPlace {
  readonly kind: RecordKind
  readonly unit: UnitCode
  readonly year: number
}

/** What units returned, kind by kind and year by year. */
export interface ReturnsBook {
  get(place: YearPlace): Promise<UnitYear>
  /**
   * Changes a unit's year by a function of what it holds. Precondition: nobody changed it since it was read; else it is
   * read and changed anew. The entry stands or falls with the change; where nothing changes there is none.
   */
  change<Result>(place: YearPlace, by: (year: UnitYear) => YearChange<Result>, audited?: AuditedBy): Promise<Result>
  /** Every unit's returns of a kind and year. Consistent read. */
  ofYear(kind: RecordKind, year: number): Promise<readonly UnitYear[]>
}

export const emptyYear = (place: YearPlace): UnitYear => ({ ...place, batches: [], nils: [] })

export const placeOf = (kind: RecordKind, { unit, period }: Pick<Batch, 'unit' | 'period'>): YearPlace => ({
  kind,
  unit,
  year: yearOfPeriod(period),
})

/**
 * Enters a batch of records among its unit's returns; answers with the nil return that stands against it. A register
 * and a sheet without rows are no returns.
 */
export async function enterReturn(
  book: ReturnsBook,
  batch: Batch,
  { read, accepted, rejected }: RowCounts,
): Promise<NilReturn | undefined> {
  const { id, kind, period, registeredAt } = batch
  if (!isRecordKind(kind) || read === 0) return undefined
  const entry = { batch: id, period, receivedAt: registeredAt, accepted, rejected }
  return book.change(placeOf(kind, batch), (year) => enterBatch(year, entry, batch.supersedes))
}

/** Strikes a batch from its unit's returns. Safe to repeat. */
export async function strikeReturn(book: ReturnsBook, batch: Batch): Promise<void> {
  const { id, kind } = batch
  if (isRecordKind(kind)) await book.change(placeOf(kind, batch), (year) => strikeBatch(year, id))
}
