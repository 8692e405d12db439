import * as z from 'zod'
import type { Batch } from '../../../schemas/batch.ts'

/** What a look at a batch at work noted: how far it was, since when, and how often its messages were sent again. */
export const noteSchema = z.object({ mark: z.string(), since: z.iso.datetime(), resent: z.int().min(0) })
export type Note = z.infer<typeof noteSchema>

/** What one look leaves for the next. */
export interface WatchNotes {
  read(): Promise<ReadonlyMap<string, Note>>
  /** Replaces all notes. */
  write(notes: ReadonlyMap<string, Note>): Promise<void>
}

/** How far a batch is: as long as this changes, it moves. */
export const markOf = (batch: Batch): string =>
  [
    batch.state,
    batch.judging,
    batch.reading?.at ?? '',
    batch.chunksChecked,
    batch.partitionsSettled,
    batch.partitionsWithdrawn,
  ].join('|')

/** The note of a batch now: the one before, unless it has moved since. */
export const noted = (before: Note | undefined, mark: string, now: string): Note =>
  before?.mark === mark ? before : { mark, since: now, resent: 0 }

/**
 * Whether a batch stands still at the end of another stretch of patience. Each stretch is twice as long as the one
 * before, so that a long queue, in which messages only wait their turn, is not filled with copies of them.
 */
export const standsStill = ({ since, resent }: Note, now: Date, patienceMinutes: number): boolean =>
  now.getTime() - Date.parse(since) >= patienceMinutes * 60_000 * 2 ** resent
