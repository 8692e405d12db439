import * as z from 'zod'
import { unitCodeSchema } from '../../../schemas/batch.ts'
import { findingSchema } from '../../../schemas/finding.ts'
import { findingStates } from '../../../schemas/findingLife/states.ts'
import { listQuery } from '../frame/listQuery.ts'
import { ProblemError } from '../problemError.ts'
import { route } from '../route.ts'

const findingsQuery = z.object({
  unit: unitCodeSchema.optional(),
  state: z.enum(findingStates).default('open'),
  ...listQuery({ largest: 200, usual: 50 }),
})

/** Findings by state, of all units the caller may see or of one. */
export const findingRoutes = [
  route({
    method: 'GET',
    path: '/findings',
    zh: '问题线索列表，按日期先后',
    en: 'Findings in the order of their dates',
    roles: ['financeClerk', 'disciplineOfficer', 'reporting', 'auditor'],
    query: findingsQuery,
    response: z.object({ findings: z.array(findingSchema), nextCursor: z.string().optional() }),
    handle: async ({ query: { unit, state, limit } }, { means, scope, page }) => {
      const found = await means.findings.list(scope, {
        state,
        limit,
        ...(unit && { unit }),
        ...(page.after !== undefined && { after: page.after }),
      })
      const nextCursor = page.cursor(found.next)
      return { findings: [...found.findings], ...(nextCursor !== undefined && { nextCursor }) }
    },
  }),
  route({
    method: 'GET',
    path: '/findings/:id',
    zh: '一条问题线索',
    en: 'One finding',
    roles: ['financeClerk', 'disciplineOfficer', 'reporting', 'auditor'],
    response: z.object({ finding: findingSchema }),
    problems: ['LZ-0004'],
    personalFileOf: ({ finding: { subjects } }) => subjects.officials ?? [],
    handle: async ({ params: { id } }, { means, scope }) => {
      const finding = await means.findings.get(scope, id)
      if (finding === undefined) throw new ProblemError('LZ-0004')
      return { finding }
    },
  }),
] as const
