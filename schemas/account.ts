import * as z from 'zod'
import { principalSchema } from './principal.ts'

/** What an administrator says of an account. */
const described = principalSchema.omit({ subject: true }).extend({
  roles: principalSchema.shape.roles.refine((roles) => new Set(roles).size === roles.length, {
    error: 'each role only once',
  }),
  /** As colleagues call the person; never logged, never in the audit trail. */
  name: z.string().min(1).max(100).meta({ personal: true }),
})

const needsPlace = (
  { roles, unit, official }: Pick<z.infer<typeof described>, 'roles' | 'unit' | 'official'>,
  context: z.RefinementCtx,
): void => {
  const say = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message })
  if (roles.includes('financeClerk') && unit === undefined) say('unit', 'a finance clerk needs a unit')
  if (roles.includes('leader') && official === undefined) say('official', 'a leading official needs the own code')
}

/** Whether the county still lets the person in. */
export const accountStates = ['active', 'disabled'] as const

export const newAccountSchema = z
  .strictObject({ subject: principalSchema.shape.subject, ...described.shape })
  .superRefine(needsPlace)
export const accountChangeSchema = z
  .strictObject({ ...described.shape, state: z.enum(accountStates) })
  .superRefine(needsPlace)

/** What the county knows of a subject of its sign-in provider. */
export const accountSchema = z.object({
  ...principalSchema.shape,
  ...described.shape,
  state: z.enum(accountStates),
  /** Raised by every change. */
  revision: z.int().min(1),
  changedAt: z.iso.datetime(),
})
export type Account = z.infer<typeof accountSchema>
