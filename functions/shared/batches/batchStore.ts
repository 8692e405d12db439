import type * as z from 'zod'
import type { Batch, BatchState } from '../../../schemas/batch.ts'
import type { Scope } from '../people/scope.ts'

/** A part of a batch that is done on its own: a chunk to check or a partition to settle. */
export interface BatchPart {
  readonly stage: 'chunk' | 'partition'
  readonly number: number
}

/** Where batches are kept. Every write states its precondition. */
export interface BatchStore {
  /** A batch that the caller may see; `undefined` also for one outside the scope. */
  find(scope: Scope, id: string): Promise<Batch | undefined>
  /** Batches the caller may see, newest first, and how many there are (eventually consistent). */
  list(
    scope: Scope,
    page: { readonly limit: number; readonly offset: number },
  ): Promise<{ readonly batches: readonly Batch[]; readonly total: number }>
  get(id: string): Promise<Batch | undefined>
  /**
   * Keeps a new batch, or gives back the one that the same file already made for the same unit and kind; a refused one
   * is followed by the new. Precondition: no batch that was not refused has this unit, kind and SHA-256.
   */
  register(batch: Batch): Promise<{ readonly batch: Batch; readonly created: boolean }>
  /**
   * Claims the digest of a batch's rows and returns the id of the batch that holds it: this one, or an earlier one
   * with the same rows. Precondition: nobody holds it, or this batch does.
   */
  claimContent(batch: Batch, digest: string): Promise<string>
  /** Moves a batch on. Precondition: it is in one of the states `from`. False when it is in another. */
  move(
    batch: Batch,
    from: readonly BatchState[],
    changes: Partial<Omit<Batch, 'id' | 'jurisdiction'>> & { readonly state: BatchState },
  ): Promise<boolean>
  /**
   * Marks a part as done, with its result, and counts it: both or neither. Precondition: it is not marked and the batch
   * is in the state of its stage. False when it was marked already.
   */
  markDone(batch: Batch, part: BatchPart, result: Readonly<Record<string, unknown>>): Promise<boolean>
  /** Numbers and results of the parts that are done. */
  partsDone<Result>(
    batch: Batch,
    stage: BatchPart['stage'],
    schema: z.ZodType<Result>,
  ): Promise<ReadonlyMap<number, Result>>
  /** Ids of all batches, newest first (eventually consistent). */
  ids(): Promise<readonly string[]>
}

/** The batch a message names. @throws when it does not exist: messages are only sent for batches that do. */
export async function needBatch(batches: BatchStore, id: string): Promise<Batch> {
  const batch = await batches.get(id)
  if (batch === undefined) throw new Error(`batch ${id} does not exist`)
  return batch
}
