import * as z from 'zod'
import { isoDateSchema } from '../findingLife/review.ts'
import { commentPartyNames, commentStepNames } from './auditCommentNames.ts'

const longest = 4_000

/** What is entered of asking for comments on a departure audit. */
export const auditCommentBodySchema = z
  .strictObject({
    step: z.enum(commentStepNames),
    /** To whom the draft was delivered, who commented, whom the auditors answered. */
    party: z.enum(commentPartyNames),
    on: isoDateSchema,
    text: z.string().trim().max(longest).default(''),
  })
  .refine(({ step, text }) => step === 'sent' || text.length >= 2, { error: 'say what was written', path: ['text'] })

/** An entry as kept: entries are only ever added. */
export const auditCommentSchema = z.object({
  ...auditCommentBodySchema.shape,
  number: z.int().min(1),
  by: z.string(),
  at: z.iso.datetime(),
})
export type AuditComment = z.infer<typeof auditCommentSchema>
