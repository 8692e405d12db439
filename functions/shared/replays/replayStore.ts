import type { Replay } from '../../../schemas/replay.ts'
import type { AuditedBy } from '../batches/batchStore.ts'

/** How a trial ends. */
export type ReplayEnd =
  | { readonly state: 'completed' }
  | { readonly state: 'refused' | 'failed'; readonly refusal: NonNullable<Replay['refusal']> }

/** Where trials are kept. Every write states its precondition. */
export interface ReplayStore {
  get(id: string): Promise<Replay | undefined>
  /** Keeps a new one, with its entry in the audit trail. Precondition: none has its id. */
  add(replay: Replay, audited: AuditedBy): Promise<void>
  /** Notes how far it is. Precondition: it is not over; of one that is, nothing is written. */
  progress(id: string, progress: NonNullable<Replay['progress']>): Promise<void>
  /** Ends it. Precondition: it is not over, so that a message that comes twice ends it once. */
  end(id: string, end: ReplayEnd, finishedAt: string): Promise<void>
}
