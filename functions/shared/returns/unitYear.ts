import type { BatchReturn, NilReturn, UnitYear } from '../../../schemas/returns.ts'
import { periodsOverlap } from '../../../schemas/values/period.ts'

/** What a change makes of a unit's year; `undefined` leaves it as it is. */
export interface YearChange<Result> {
  readonly year: UnitYear | undefined
  readonly result: Result
}

const unchanged = <Result>(result: Result): YearChange<Result> => ({ year: undefined, result })

/** The nil return that stands for some day of a period. */
export const standingNil = ({ nils }: Pick<UnitYear, 'nils'>, period: string): NilReturn | undefined =>
  nils.find((nil) => nil.withdrawal === undefined && periodsOverlap(nil.period, period))

/** The batch with rows that stands for some day of a period. */
export const standingBatch = ({ batches }: Pick<UnitYear, 'batches'>, period: string): BatchReturn | undefined =>
  batches.find((batch) => periodsOverlap(batch.period, period))

/**
 * Enters a batch with rows; answers with the nil return that stands against it. Entering again changes nothing. A
 * correction of a return that came in time does not make it late: it counts from when the first one came.
 */
export function enterBatch(year: UnitYear, entry: BatchReturn, supersedes?: string): YearChange<NilReturn | undefined> {
  if (year.batches.some(({ batch }) => batch === entry.batch)) return unchanged(undefined)
  const nil = standingNil(year, entry.period)
  if (nil !== undefined) return unchanged(nil)
  const first = year.batches.find(({ batch }) => batch === supersedes)
  const entered = first === undefined ? entry : { ...entry, receivedAt: first.receivedAt }
  return { year: { ...year, batches: [...year.batches, entered] }, result: undefined }
}

/** Strikes a batch that was superseded, withdrawn or refused. */
export function strikeBatch(year: UnitYear, id: string): YearChange<undefined> {
  const batches = year.batches.filter(({ batch }) => batch !== id)
  return batches.length === year.batches.length
    ? unchanged(undefined)
    : { year: { ...year, batches }, result: undefined }
}

export type NilOutcome =
  | { readonly outcome: 'filed' | 'alreadyFiled'; readonly nil: NilReturn }
  | { readonly outcome: 'rowsStand'; readonly batch: BatchReturn }
  | { readonly outcome: 'overlaps'; readonly nil: NilReturn }

/** Files a nil return, unless rows of a batch, or a nil return of another period, stand for one of its days. */
export function fileNil(year: UnitYear, nil: NilReturn): YearChange<NilOutcome> {
  const batch = standingBatch(year, nil.period)
  if (batch !== undefined) return unchanged({ outcome: 'rowsStand', batch })
  const known = standingNil(year, nil.period)
  if (known !== undefined) {
    return unchanged({ outcome: known.period === nil.period ? 'alreadyFiled' : 'overlaps', nil: known })
  }
  return { year: { ...year, nils: [...year.nils, nil] }, result: { outcome: 'filed', nil } }
}

/** Takes the nil return of just this period back; the answer is that return, `undefined` when none stands. */
export function withdrawNil(
  year: UnitYear,
  period: string,
  withdrawal: NonNullable<NilReturn['withdrawal']>,
): YearChange<NilReturn | undefined> {
  const standing = year.nils.find((nil) => nil.withdrawal === undefined && nil.period === period)
  if (standing === undefined) return unchanged(undefined)
  const withdrawn = { ...standing, withdrawal }
  return { year: { ...year, nils: year.nils.map((nil) => (nil === standing ? withdrawn : nil)) }, result: withdrawn }
}
