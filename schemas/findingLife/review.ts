import * as z from 'zod'
import { dismissalReasonNames } from './dismissalReasons.ts'
import { isIsoDate } from '../values/isoDate.ts'

export const dismissalReasonSchema = z.enum(dismissalReasonNames)

export const isoDateSchema = z.string().refine(isIsoDate, { error: 'a date like 2025-03-04 is needed' })

const signedSchema = z.object({
  /** Subject of the person's account. */
  by: z.string(),
  at: z.iso.datetime(),
})

/** What an officer said of a finding, and on what it rests. */
export const decisionSchema = signedSchema.extend({
  act: z.enum(['confirm', 'dismiss', 'park']),
  reason: dismissalReasonSchema.optional(),
  text: z.string(),
  /** Digest of what the decision rests on; when the finding's own differs, the decision is stale. */
  rests: z.string(),
  ruleVersion: z.int(),
  /** The second person, of a dismissal that needs one. */
  second: signedSchema.optional(),
})
export type Decision = z.infer<typeof decisionSchema>

/** What is asked of a unit, and by when it is to answer. */
export const requestSchema = signedSchema.extend({ text: z.string(), dueOn: isoDateSchema })

const carried = {
  /** The officer who works on it. */
  assignee: z.string().optional(),
  /** A due date set by an officer in place of the one that follows from grade and severity. */
  dueOn: isoDateSchema.optional(),
  /** Officers who declared that they must not work on it (回避). */
  recused: z.array(z.string()).optional(),
  /** Officers whom the administrator lets work on it although they are recused. */
  admitted: z.array(z.string()).optional(),
}
const undecided = { ...carried, /** The decision before the evidence changed. */ earlier: decisionSchema.optional() }
const decided = { ...carried, decision: decisionSchema }
const ordered = { ...decided, rectification: requestSchema }

/**
 * The officers' part of a finding: the state they put it in, with what that state needs. A settlement never writes it;
 * what its evidence makes of it stands beside it, in the finding's own `state`.
 */
export const reviewSchema = z.discriminatedUnion('state', [
  z.object({ state: z.literal('open'), ...undecided }),
  z.object({ state: z.literal('underReview'), ...undecided }),
  z.object({ state: z.literal('awaitingExplanation'), ...undecided, asked: requestSchema }),
  z.object({ state: z.literal('dismissalProposed'), ...decided }),
  z.object({ state: z.literal('parked'), ...decided, until: isoDateSchema }),
  z.object({ state: z.literal('confirmed'), ...decided }),
  z.object({ state: z.literal('awaitingRectification'), ...ordered }),
  z.object({ state: z.literal('rectified'), ...ordered }),
  z.object({ state: z.literal('closed'), ...decided, closing: signedSchema.extend({ text: z.string() }) }),
  z.object({ state: z.literal('dismissed'), ...decided }),
])
export type Review = z.infer<typeof reviewSchema>
