import * as z from 'zod'
import { flagSchema } from '../finding.ts'
import { acts } from './acts.ts'
import { decisionSchema } from './review.ts'
import { findingStates } from './states.ts'

const common = {
  /** Revision of the finding that the act made. */
  revision: z.int().min(1),
  at: z.iso.datetime(),
  from: z.enum(findingStates),
  to: z.enum(findingStates),
}

/** What was done to a finding, once and for all: entries are only ever added. */
export const historyEntrySchema = z.discriminatedUnion('by', [
  z.object({
    ...common,
    by: z.literal('settlement'),
    act: z.enum(['evidenceChanged', 'evidenceGone', 'detectedAgain']),
    batch: z.string(),
    /** The flag as it was before, and the decision that rested on it. */
    before: flagSchema,
    decision: decisionSchema.optional(),
  }),
  z.object({
    ...common,
    by: z.literal('person'),
    subject: z.string(),
    act: z.enum(acts),
    text: z.string().optional(),
    /** Fields of the officers' part, old and new. */
    changes: z.array(z.object({ field: z.string(), from: z.unknown(), to: z.unknown() })),
    /** Whether a comment goes into the report of the case or stays inside. */
    audience: z.enum(['internal', 'report']).optional(),
    /** Ids of the files that came with it. */
    attachments: z.array(z.string()).optional(),
  }),
])
export type HistoryEntry = z.infer<typeof historyEntrySchema>
