import { reportMessageSchema } from '../../schemas/messages.ts'
import { makeLog } from '../shared/log.ts'
import { queueHandler } from '../shared/messages/queueHandler.ts'
import { failReport } from './core/stored/failReport.ts'
import { runReport } from './core/stored/runReport.ts'
import { reportEnv } from './env.ts'
import { reportMeans } from './means.ts'

const means = reportMeans(reportEnv.parse(process.env))

export const handler = queueHandler({
  schema: reportMessageSchema,
  log: makeLog('report'),
  idsOf: ({ report }) => ({ report }),
  work: (message) => runReport(message, means),
  given: 'REPORT_FAILED',
  give: (message, fault) => failReport(message, fault, means),
})
