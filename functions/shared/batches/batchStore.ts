import type * as z from 'zod'
import type { NewEntry } from '../../../schemas/audit.ts'
import type { Batch, BatchState } from '../../../schemas/batch.ts'
import type { AuditTrail } from '../audit/auditTrail.ts'
import type { Scope } from '../people/scope.ts'
import type { BatchStage } from '../store/keys.ts'

/** A part of a batch that is done on its own: a chunk to check, a partition to settle or to take out again. */
export interface BatchPart {
  readonly stage: BatchStage
  readonly number: number
  /** Flags it raised, added to the batch's count so that a waiting clerk sees them come. */
  readonly flags?: number
}

/** The entry that stands or falls with a write, and the trail it goes to. */
export interface AuditedBy {
  readonly trail: Pick<AuditTrail, 'append'>
  readonly entry: NewEntry
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
   * Keeps a new batch, or gives back the one that the same file already made for the same unit and kind. Precondition:
   * no batch has this unit, kind and SHA-256, or the one that has gives way ({@link givesWay}).
   */
  register(batch: Batch, audited?: AuditedBy): Promise<{ readonly batch: Batch; readonly created: boolean }>
  /**
   * Claims the digest of a batch's rows and returns the id of the batch that holds it: this one, or an earlier one
   * with the same rows. Precondition: nobody holds it, this batch does, or the one that does gives way.
   */
  claimContent(batch: Batch, digest: string): Promise<string>
  /**
   * Moves a batch on and forgets the fields `without`. Precondition: it is in one of the states `from`, and the fields
   * `seen` are as they were. False when it is not so.
   */
  move(
    batch: Pick<Batch, 'id'>,
    from: readonly BatchState[],
    changes: Partial<Omit<Batch, 'id' | 'jurisdiction'>> & { readonly state: BatchState },
    more?: {
      readonly without?: readonly (keyof Batch)[]
      readonly seen?: Pick<Batch, 'finishedAt'> | Pick<Batch, 'judging'>
      readonly audited?: AuditedBy
    },
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
  /** Ids of the batches that may be at work, newest first (eventually consistent). */
  atWork(): Promise<readonly string[]>
  /** Ids of all batches, newest first (eventually consistent). */
  ids(): Promise<readonly string[]>
}

/**
 * Whether a batch that holds a file or its rows lets a new batch have them: what it was refused for may have been
 * mended; what was withdrawn may be sent again; and a superseded file is taken again only by a batch that says whose
 * place it takes, for sent again by oversight it would stand beside its own correction.
 */
export function givesWay(holder: Pick<Batch, 'state'>, wanted: Pick<Batch, 'supersedes'>): boolean {
  if (holder.state === 'refused' || holder.state === 'withdrawn') return true
  return holder.state === 'superseded' && wanted.supersedes !== undefined
}

/** The batch whose rows a batch stands for: itself, or the one it repeats. */
export async function originalOf(batches: Pick<BatchStore, 'get'>, batch: Batch): Promise<Batch> {
  if (batch.repeatOf === undefined) return batch
  return (await batches.get(batch.repeatOf)) ?? batch
}

/** The batch a message names. @throws when it does not exist: messages are only sent for batches that do. */
export async function needBatch(batches: Pick<BatchStore, 'get'>, id: string): Promise<Batch> {
  const batch = await batches.get(id)
  if (batch === undefined) throw new Error(`batch ${id} does not exist`)
  return batch
}
