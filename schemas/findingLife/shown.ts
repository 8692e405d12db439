import * as z from 'zod'
import { findingSchema, gradeSchema, sourceSchema } from '../finding.ts'
import { acts } from './acts.ts'
import { isoDateSchema } from './review.ts'
import { findingStates } from './states.ts'

/** A finding as it is shown on a day. */
export const shownFindingSchema = findingSchema.extend({
  /** Without the rows of other units where the reader belongs to one unit. */
  sources: z.array(sourceSchema),
  /** When somebody has to do something about it; absent when nobody has. */
  due: isoDateSchema.optional(),
  /** Working days until then; negative by how many it is late. */
  daysLeft: z.int().optional(),
  overdue: z.boolean(),
})
export type ShownFinding = z.infer<typeof shownFindingSchema>

export const findingCountsSchema = z.object({
  states: z.record(z.enum(findingStates), z.int()),
  grades: z.record(gradeSchema, z.int()),
  total: z.int(),
  overdue: z.int(),
  /** Findings kept from the caller by recusal (回避): their number is told, nothing of them. */
  hidden: z.int(),
})

/** A finding by itself, with what the caller may do with it. */
export const findingDetailSchema = z.object({ finding: shownFindingSchema, acts: z.array(z.enum(acts)) })
