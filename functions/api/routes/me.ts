import * as z from 'zod'
import { officialCodeSchema } from '../../../schemas/principal.ts'
import { unitCodeSchema } from '../../../schemas/batch.ts'
import { roleNames, roleSchema, roles } from '../../../schemas/roles.ts'
import { type Route, route, routeName } from '../route.ts'

const meSchema = z.object({
  subject: z.string(),
  roles: z.array(z.object({ role: roleSchema, zh: z.string(), en: z.string() })),
  unit: unitCodeSchema.optional(),
  official: officialCodeSchema.optional(),
  /** Names of the routes open to the caller, such as `GET /findings`. */
  may: z.array(z.string()),
})

/** The caller, and what is open to them: a console shows only what its user may do. */
export const meRoutes = (others: readonly Route[]) =>
  [
    route({
      method: 'GET',
      path: '/me',
      zh: '当前登录人及其可用功能',
      en: 'Who is signed in, and what is open to them',
      roles: roleNames,
      response: meSchema,
      handle: async (_input, { principal }) => ({
        ...principal,
        roles: principal.roles.map((role) => ({ role, ...roles[role] })),
        may: others
          .filter((each) => each.roles === 'public' || principal.roles.some((role) => each.roles.includes(role)))
          .map(routeName),
      }),
    }),
  ] as const
