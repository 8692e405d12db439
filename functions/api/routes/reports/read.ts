import * as z from 'zod'
import { keptReportSchema, reportStandingSchema, reportStates } from '../../../../schemas/reports/keptReport.ts'
import { reportSchema } from '../../../../schemas/reports/report.ts'
import { reportKindNames } from '../../../../schemas/reports/reportKinds.ts'
import { unitCodeSchema } from '../../../../schemas/batch.ts'
import { isRecordKind } from '../../../../schemas/records/kinds.ts'
import { compareBasis } from '../../../report/core/stored/compareBasis.ts'
import { keptBasisSchema } from '../../../report/core/stored/basis.ts'
import { reportParts } from '../../../report/core/stored/parts.ts'
import { reportReaders } from '../../../shared/reports/rights.ts'
import { listReports } from '../../core/listReports.ts'
import { listQuery, wholeNumber } from '../../frame/listQuery.ts'
import { route } from '../../route.ts'
import { lookAtReport, lookAtVersion, officialsOf, readPart } from './look.ts'

/** Reports, one report, what it says, and whether it would say something else now. */
export const readReportRoutes = [
  route({
    method: 'GET',
    path: '/reports',
    zh: '报告列表，新的在前；各人只见自己有权查阅的',
    en: 'Reports, latest first; everyone sees those they may read',
    roles: reportReaders,
    query: z.object({
      kind: z.enum(reportKindNames).optional(),
      official: z.string().min(1).max(100).optional(),
      unit: unitCodeSchema.optional(),
      year: wholeNumber(2000, 2099).optional(),
      state: z.enum(reportStates).optional(),
      ...listQuery({ largest: 200, usual: 50 }),
    }),
    response: z.object({ reports: z.array(keptReportSchema), nextCursor: z.string().optional() }),
    handle: async ({ query: { kind, official, unit, year, state, limit } }, { means, principal, page }) => {
      const found = await listReports(
        means.reports,
        principal,
        ({ subject, state: own }) =>
          (kind === undefined || subject.kind === kind) &&
          (official === undefined || (subject.kind !== 'annual' && subject.official === official)) &&
          (unit === undefined || (subject.kind === 'annual' && subject.unit === unit)) &&
          (year === undefined || (subject.kind !== 'departure' && subject.year === year)) &&
          (state === undefined || own === state),
        { limit, after: page.after },
      )
      const nextCursor = page.cursor(found.next)
      return { reports: [...found.reports], ...(nextCursor !== undefined && { nextCursor }) }
    },
  }),
  route({
    method: 'GET',
    path: '/reports/:id',
    zh: '一份报告：生成进度，生成后为版本信息',
    en: 'One report: how far it is, and then its version',
    roles: reportReaders,
    response: z.object({ report: keptReportSchema }),
    problems: ['LZ-0301'],
    handle: async ({ params: { id } }, { means, principal }) => ({ report: await lookAtReport(means, principal, id) }),
  }),
  route({
    method: 'GET',
    path: '/reports/:id/content',
    zh: '报告内容：正文与全部数据（附表除外）',
    en: 'What a report says: its document and all figures, without the annex',
    roles: reportReaders,
    response: z.object({ report: reportSchema }),
    problems: ['LZ-0301', 'LZ-0302'],
    personalFileOf: ({ report }) => officialsOf(report.subject),
    handle: async ({ params: { id } }, { means, principal }) => {
      const version = await lookAtVersion(means, principal, id)
      return { report: await readPart(means, version.id, reportParts.report, reportSchema) }
    },
  }),
  route({
    method: 'GET',
    path: '/reports/:id/standing',
    zh: '自报告生成以来，所依据的批次、结论、登记册或规则是否有变',
    en: 'Whether what a report rests on stands otherwise now, and what of it',
    roles: reportReaders,
    response: z.object({ standing: reportStandingSchema }),
    problems: ['LZ-0301', 'LZ-0302'],
    handle: async ({ params: { id } }, { means, principal }) => {
      const version = await lookAtVersion(means, principal, id)
      const then = await readPart(means, version.id, reportParts.basis, keptBasisSchema)
      const now = await means.reportBasis(version, { ...then, kinds: then.kinds.filter(isRecordKind) })
      return { standing: compareBasis(then, now) }
    },
  }),
] as const
