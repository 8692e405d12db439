import * as z from 'zod'
import { type Coverage, addCoverage } from '../../../../rules/kit/coverage.ts'
import { coverageSchema } from '../../../../schemas/partResults.ts'
import { objectKeys } from '../../../shared/files/objectKeys.ts'
import { inParallel } from '../../../shared/inParallel.ts'
import { firingOf } from '../../core/firing.ts'
import type { ApiMeans } from '../../means.ts'
import { dateInChina } from '../../../shared/findings/life/dueDates.ts'
import { groupings, precision } from '../../../shared/quality/precision.ts'
import { route } from '../../route.ts'
import { readerOf } from './lookAt.ts'
import { filterOf, filterQuery } from './query.ts'

/** Enough to see how a rule fires, few enough to be read while somebody waits. */
const mostBatches = 300

async function coverageOfBatch(id: string, { objects, jurisdiction }: ApiMeans): Promise<Coverage> {
  const bytes = await objects.get(objectKeys.coverage(jurisdiction, id))
  return coverageSchema.parse(JSON.parse(Buffer.from(bytes).toString('utf8')))
}

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
  route({
    method: 'GET',
    path: '/quality/firing',
    zh: '规则触发率：各规则判断了多少记录、标记了多少，按最近完成的批次合计',
    en: 'How often each rule flagged what it judged, over the batches completed last',
    roles: ['disciplineOfficer', 'reporting', 'auditor', 'ruleKeeper'],
    response: z.object({
      rules: z.array(z.object({ rule: z.string(), flagged: z.int(), judged: z.int(), undetermined: z.int() })),
      /** Batches counted, and those that are too old to be. */
      batches: z.int(),
      leftOut: z.int(),
    }),
    handle: async (_input, { means, scope }) => {
      const { batches, total } = await means.batches.list(scope, { limit: mostBatches, offset: 0 })
      const completed = batches.filter(({ state }) => state === 'completed')
      const sum: Coverage = {}
      await inParallel(completed, 16, async ({ id }) => addCoverage(sum, await coverageOfBatch(id, means)))
      return { rules: [...firingOf(sum)], batches: completed.length, leftOut: Math.max(0, total - mostBatches) }
    },
  }),
] as const
