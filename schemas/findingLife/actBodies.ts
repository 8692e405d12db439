import * as z from 'zod'
import type { Act } from './acts.ts'
import { attachmentsOfAct } from './attachmentTypes.ts'
import { dismissalReasonSchema, isoDateSchema } from './review.ts'

/** Shortest text that can be held to give a reason, in characters. */
const shortestReason = 10
const longestText = 4000

/** A reason: trimmed, and long enough to say something. */
const reasonText = z
  .string()
  .trim()
  .min(shortestReason, { error: `write at least ${shortestReason} characters` })
  .max(longestText)
const anyText = z.string().trim().min(1).max(longestText)
const attachments = z.array(z.string().min(1).max(100)).max(attachmentsOfAct).default([])

const act = <const Name extends Act, Shape extends z.ZodRawShape>(name: Name, shape: Shape) =>
  z.strictObject({ act: z.literal(name), ...shape })

/** What a person says with each act. */
export const actBodySchema = z.discriminatedUnion('act', [
  act('startReview', {}),
  act('askExplanation', { text: reasonText, dueOn: isoDateSchema.optional() }),
  act('giveExplanation', { text: reasonText, attachments }),
  act('goOnWithoutExplanation', { text: reasonText }),
  act('confirm', { text: reasonText }),
  act('dismiss', { reason: dismissalReasonSchema, text: reasonText }),
  act('approveDismissal', { text: anyText.optional() }),
  act('returnDismissal', { text: reasonText }),
  act('park', { text: reasonText, until: isoDateSchema }),
  act('requestRectification', { text: reasonText, dueOn: isoDateSchema.optional() }),
  act('giveRectification', { text: reasonText, attachments }),
  act('returnRectification', { text: reasonText, dueOn: isoDateSchema.optional() }),
  act('close', { text: reasonText }),
  act('claim', {}),
  act('assign', { to: z.string().min(1).max(255), text: anyText.optional() }),
  act('release', {}),
  act('setDueDate', { dueOn: isoDateSchema, text: reasonText }),
  act('comment', { text: anyText, audience: z.enum(['internal', 'report']).default('internal') }),
  act('recuse', { text: reasonText }),
  act('admitRecused', { officer: z.string().min(1).max(255), text: reasonText }),
])
export type ActBody = z.infer<typeof actBodySchema>
