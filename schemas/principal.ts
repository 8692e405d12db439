import * as z from 'zod'
import { unitCodeSchema } from './batch.ts'
import { roleSchema } from './roles.ts'
import { isOfficialCode } from './values/ids.ts'

export const officialCodeSchema = z.string().refine(isOfficialCode, { error: 'an official code is needed' })

/** Whoever is signed in: the token tells only the subject; the rest is the county's account of that subject. */
export const principalSchema = z.object({
  /** The provider's name for the person; stands in the audit trail. */
  subject: z.string().min(1).max(255),
  roles: z.array(roleSchema),
  /** The unit a finance clerk works for. */
  unit: unitCodeSchema.optional(),
  /** The person's own code in the official register: their own file, and what they must not decide. */
  official: officialCodeSchema.optional(),
})
export type Principal = z.infer<typeof principalSchema>
