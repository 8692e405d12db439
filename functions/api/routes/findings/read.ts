import * as z from 'zod'
import { historyEntrySchema } from '../../../../schemas/findingLife/history.ts'
import { findingCountsSchema, findingDetailSchema, shownFindingSchema } from '../../../../schemas/findingLife/shown.ts'
import { actsOpenTo } from '../../../shared/findings/life/decide.ts'
import { dateInChina } from '../../../shared/findings/life/dueDates.ts'
import { showFinding } from '../../../shared/findings/life/show.ts'
import { visibleHistory } from '../../../shared/findings/life/visibleHistory.ts'
import { listQuery } from '../../frame/listQuery.ts'
import { route } from '../../route.ts'
import { lookAt, readerOf } from './lookAt.ts'
import { filterOf, filterQuery, orderOf, sortSchema } from './query.ts'

/** Who reads findings: clerks their own unit's, leaders those that concern themselves. */
export const findingReaders = ['financeClerk', 'disciplineOfficer', 'reporting', 'auditor', 'leader'] as const

/** Finding findings, one finding, and what was done to it. */
export const readRoutes = [
  route({
    method: 'GET',
    path: '/findings',
    zh: '问题线索列表：可按单位、人员、车辆、规则、等级、状态、经办人、期限、金额、日期、文字筛选',
    en: 'Findings, filtered, sorted and counted',
    roles: findingReaders,
    query: z.object({ ...filterQuery, sort: sortSchema, ...listQuery({ largest: 200, usual: 50 }) }),
    response: z.object({
      findings: z.array(shownFindingSchema),
      counts: findingCountsSchema,
      nextCursor: z.string().optional(),
    }),
    handle: async ({ query: { sort, limit, ...filter } }, { means, principal, scope, page }) => {
      const today = dateInChina(means.now().toISOString())
      const found = await means.findings.list(readerOf(scope, principal), {
        filter: filterOf(filter, principal.subject),
        order: orderOf(sort),
        limit,
        today,
        after: page.after,
      })
      const nextCursor = page.cursor(found.next)
      return {
        findings: found.findings.map((finding) => showFinding(finding, { today, calendar: means.calendar, scope })),
        counts: found.counts,
        ...(nextCursor !== undefined && { nextCursor }),
      }
    },
  }),
  route({
    method: 'GET',
    path: '/findings/counts',
    zh: '问题线索数量：按状态、等级',
    en: 'How many findings there are, by state and grade',
    roles: findingReaders,
    query: z.object(filterQuery),
    response: findingCountsSchema,
    handle: async ({ query }, { means, principal, scope }) => {
      const filter = filterOf(query, principal.subject)
      const today = dateInChina(means.now().toISOString())
      const order = orderOf('date')
      return (await means.findings.list(readerOf(scope, principal), { filter, order, limit: 0, today })).counts
    },
  }),
  route({
    method: 'GET',
    path: '/findings/:id',
    zh: '一条问题线索，及可以办理的事项',
    en: 'One finding, and what the caller may do with it',
    roles: findingReaders,
    response: findingDetailSchema,
    problems: ['LZ-0004', 'LZ-0206'],
    revisionOf: ({ finding }) => finding.revision,
    personalFileOf: ({ finding: { subjects } }) => subjects.officials ?? [],
    handle: async ({ params: { id } }, { means, principal, scope }) => {
      const { finding, submitters } = await lookAt(means, scope, principal, id)
      const now = means.now().toISOString()
      const circumstances = { principal, submitters, now, calendar: means.calendar }
      return {
        finding: showFinding(finding, { today: dateInChina(now), calendar: means.calendar, scope }),
        acts: [...actsOpenTo(finding, circumstances)],
      }
    },
  }),
  route({
    method: 'GET',
    path: '/findings/:id/history',
    zh: '一条问题线索的办理过程',
    en: 'What was done to a finding, in order',
    roles: findingReaders,
    response: z.object({ history: z.array(historyEntrySchema) }),
    problems: ['LZ-0004', 'LZ-0206'],
    handle: async ({ params: { id } }, { means, principal, scope }) => {
      const { finding } = await lookAt(means, scope, principal, id)
      const history = await means.history(finding.id)
      return { history: [...visibleHistory(history, scope.reach.kind === 'county')] }
    },
  }),
] as const
