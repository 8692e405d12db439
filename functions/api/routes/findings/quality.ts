import * as z from 'zod'
import { dateInChina } from '../../../shared/findings/life/dueDates.ts'
import { groupings, precision } from '../../../shared/quality/precision.ts'
import { route } from '../../route.ts'
import { readerOf } from './lookAt.ts'
import { filterOf, filterQuery } from './query.ts'

/** How far the rules can be trusted, by the officers' own decisions. */
export const qualityRoutes = [
  route({
    method: 'GET',
    path: '/quality/precision',
    zh: '规则准确率：按规则、单位或期间，以办理结论计，附置信区间',
    en: 'The share of flags that officers upheld, by rule, unit or period, with its 95 % interval',
    roles: ['disciplineOfficer', 'reporting', 'auditor', 'ruleKeeper'],
    query: z.object({ by: z.enum(groupings).default('rule'), ...filterQuery }),
    response: z.object({
      groups: z.array(
        z.object({
          group: z.string(),
          yes: z.int(),
          of: z.int(),
          share: z.number().optional(),
          low: z.number(),
          high: z.number(),
        }),
      ),
    }),
    handle: async ({ query: { by, ...filter } }, { means, principal, scope }) => {
      const today = dateInChina(means.now().toISOString())
      const rows = await means.findings.rows(readerOf(scope, principal), filterOf(filter, principal.subject), today)
      return { groups: precision(rows, by) }
    },
  }),
] as const
