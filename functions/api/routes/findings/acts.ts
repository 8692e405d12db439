import * as z from 'zod'
import { actBodySchema } from '../../../../schemas/findingLife/actBodies.ts'
import { historyEntrySchema } from '../../../../schemas/findingLife/history.ts'
import { shownFindingSchema } from '../../../../schemas/findingLife/shown.ts'
import { findingStates } from '../../../../schemas/findingLife/states.ts'
import { type ProblemCode, problems } from '../../../../schemas/problem.ts'
import { largestBulk, performBulk } from '../../../shared/findings/life/bulk.ts'
import { dateInChina } from '../../../shared/findings/life/dueDates.ts'
import { performAct } from '../../../shared/findings/life/performAct.ts'
import { showFinding } from '../../../shared/findings/life/show.ts'
import type { ApiMeans } from '../../means.ts'
import { ProblemError } from '../../problemError.ts'
import { route } from '../../route.ts'
import { readerOf } from './lookAt.ts'

/** Who acts on findings; the table of transitions says who may do what. */
const doers = ['disciplineOfficer', 'financeClerk', 'administrator'] as const

const refusals = [
  'LZ-0004',
  'LZ-0012',
  'LZ-0201',
  'LZ-0202',
  'LZ-0203',
  'LZ-0204',
  'LZ-0205',
  'LZ-0206',
  'LZ-0207',
  'LZ-0208',
  'LZ-0209',
] as const satisfies readonly ProblemCode[]

const actMeans = ({ findings, reviews, now, calendar }: ApiMeans) => ({
  ...reviews,
  findings,
  calendar,
  now: () => now().toISOString(),
})

const itemOutcomeSchema = z.discriminatedUnion('done', [
  z.object({ id: z.string(), done: z.literal(true), state: z.enum(findingStates), revision: z.int() }),
  z.object({ id: z.string(), done: z.literal(false), problem: z.string(), zh: z.string(), en: z.string() }),
])

/** Acting on one finding, and on many at once. */
export const actRoutes = [
  route({
    method: 'POST',
    path: '/findings/:id/acts',
    zh: '办理一条问题线索',
    en: 'Does one act on a finding',
    roles: doers,
    act: 'findingDecided',
    body: actBodySchema,
    needsRevision: true,
    response: z.object({ finding: shownFindingSchema, entry: historyEntrySchema }),
    problems: refusals,
    revisionOf: ({ finding }) => finding.revision,
    handle: async ({ params: { id }, body }, { means, principal, scope, revision }) => {
      const reader = readerOf(scope, principal)
      const outcome = await performAct({ reader, principal, id, revision, body }, actMeans(means))
      if ('refused' in outcome)
        throw new ProblemError(
          outcome.refused,
          outcome.errors?.map((each) => ({ ...each })),
        )
      const today = dateInChina(means.now().toISOString())
      return { finding: showFinding(outcome.finding, { today, calendar: means.calendar, scope }), entry: outcome.entry }
    },
  }),
  route({
    method: 'POST',
    path: '/findings/acts',
    zh: '批量办理：逐条核对，逐条给出结果；可先试行',
    en: 'Does one act on many findings, each checked by itself; a dry run only says what would happen',
    roles: doers,
    act: 'findingDecided',
    body: z.strictObject({
      body: actBodySchema,
      items: z
        .array(z.strictObject({ id: z.string().min(1).max(200), revision: z.int().min(1) }))
        .min(1)
        .max(largestBulk)
        .refine((items) => new Set(items.map(({ id }) => id)).size === items.length, {
          error: 'names a finding twice',
        }),
      dryRun: z.boolean().default(false),
    }),
    response: z.object({ outcomes: z.array(itemOutcomeSchema), dryRun: z.boolean() }),
    problems: ['LZ-0211'],
    handle: async ({ body: { body, items, dryRun } }, { means, principal, scope }) => {
      const request = { reader: readerOf(scope, principal), principal, items, body, dryRun }
      const outcomes = await performBulk(request, actMeans(means))
      if ('refused' in outcomes) throw new ProblemError(outcomes.refused)
      return {
        dryRun,
        outcomes: outcomes.map((outcome) => {
          if (outcome.done) return outcome
          const { zh, en } = problems[outcome.problem]
          return { ...outcome, zh, en }
        }),
      }
    },
  }),
] as const
