import * as z from 'zod'
import { keptReportSchema } from '../../../../schemas/reports/keptReport.ts'
import { reportAskSchema } from '../../../../schemas/reports/report.ts'
import { isIsoDate } from '../../../../schemas/values/isoDate.ts'
import { dateInChina } from '../../../shared/findings/life/dueDates.ts'
import { mayReadReport, reportMakers } from '../../../shared/reports/rights.ts'
import { batchId } from '../../core/newBatch.ts'
import { Reply } from '../../frame/reply.ts'
import { ProblemError } from '../../problemError.ts'
import { route } from '../../route.ts'

/** Having a report made. */
export const makeRoutes = [
  route({
    method: 'POST',
    path: '/reports',
    zh: '生成报告：述责述廉报告、离任审计资料摘要或年度情况报告；数据未变的，返回原版本',
    en: 'Has a duty report, a departure audit or an annual statement made; unchanged data give the version there is',
    roles: reportMakers,
    act: 'reportAsked',
    body: reportAskSchema,
    response: z.object({ report: keptReportSchema }),
    status: 202,
    problems: ['LZ-0206'],
    handle: async ({ body: { decisionCutOff, ...subject } }, { means, principal, entry }) => {
      if (!mayReadReport(principal, subject)) throw new ProblemError('LZ-0206')
      const now = means.now()
      const today = dateInChina(now.toISOString())
      if (decisionCutOff !== undefined && decisionCutOff > today) {
        const told = { message: `${decisionCutOff} is in the future`, zh: `${decisionCutOff}尚未到来` }
        throw new ProblemError('LZ-0001', [{ path: 'decisionCutOff', ...told }])
      }
      const { jurisdiction } = means
      const id = batchId(now, means.random())
      const about = { id, jurisdiction, subject, state: 'queued', askedAt: now.toISOString() } as const
      const cutOff = isIsoDate(decisionCutOff) ? { decisionCutOff } : {}
      const { report, created } = await means.reports.ask(
        { ...about, ...cutOff, askedBy: principal.subject },
        { trail: means.audit, entry: entry([id], { subject, decisionCutOff }) },
      )
      // Of one that is being made already the message may have been lost on its way; twice it does no harm.
      await means.reportQueue.sendAll([{ jurisdiction, report: report.id }])
      return new Reply(created ? 202 : 200, { report })
    },
  }),
] as const
