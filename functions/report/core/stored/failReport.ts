import type { ReportMessage } from '../../../../schemas/messages.ts'
import type { PermanentFault } from '../../../shared/permanentFault.ts'
import type { ReportMeans } from './runReport.ts'

/** What is done with a report that no further try can help: whoever asked for it is told, with the code to pass on. */
export const failReport = (
  { report }: ReportMessage,
  { code }: PermanentFault,
  { reports, now }: Pick<ReportMeans, 'reports' | 'now'>,
): Promise<void> => {
  const refusal = {
    code,
    zh: `报告生成出错（${code}），未生成任何版本；请将此代码告知运维人员。`,
    en: `The report could not be made (${code}) and nothing was kept; tell operations this code.`,
  }
  return reports.end(report, 'failed', refusal, now().toISOString())
}
