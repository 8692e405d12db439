import type * as z from 'zod'
import { chineseCalendar } from '../../rules/calendar/calendar.ts'
import { catalogue } from '../../rules/catalogue.ts'
import { anchorWriter } from '../shared/audit/anchors.ts'
import { dynamoAuditTrail } from '../shared/audit/dynamoAuditTrail.ts'
import { dynamoBatchStore } from '../shared/batches/dynamoBatchStore.ts'
import { makeObjectStore, makeTable } from '../shared/clients.ts'
import { loadRegisters } from '../shared/files/registerFiles.ts'
import { tableFindings } from '../shared/findings/tableFindings.ts'
import { keepLast } from '../shared/keepLast.ts'
import { makeLog } from '../shared/log.ts'
import { dynamoAuditCommentStore } from '../shared/reports/auditCommentStore.ts'
import { dynamoOwnTextStore } from '../shared/reports/ownTextStore.ts'
import { dynamoReportStore } from '../shared/reports/dynamoReportStore.ts'
import { dynamoReturnsBook } from '../shared/returns/dynamoReturnsBook.ts'
import { ruleSetName } from '../shared/ruleSet.ts'
import { currentRegisters } from '../shared/store/registers.ts'
import type { ReportMeans } from './core/stored/runReport.ts'
import type { reportEnv } from './env.ts'
import { fontFolders } from './formats/fontFolders.ts'
import { render } from './formats/render.ts'

/** Everything the making of reports reaches outside itself. */
export function reportMeans(env: z.infer<typeof reportEnv>): ReportMeans {
  const table = makeTable(env.TABLE_NAME)
  const county = env.JURISDICTION
  const objects = makeObjectStore(env.BUCKET_NAME)
  const findings = tableFindings(table, county)
  return {
    jurisdiction: county,
    reports: dynamoReportStore(table, county),
    batches: dynamoBatchStore(table, county),
    objects,
    findings,
    findingIndex: () => findings.index.current(),
    history: (finding) => findings.history(finding),
    currentRegisters: () => currentRegisters(table, county),
    registersOf: keepLast((versions) => loadRegisters(objects, county, versions)),
    returns: dynamoReturnsBook(table, county),
    ownTexts: dynamoOwnTextStore(table, county),
    auditComments: dynamoAuditCommentStore(table, county),
    audit: dynamoAuditTrail(table, county, anchorWriter('report', objects, county, makeLog('report'))),
    ruleSet: ruleSetName(catalogue),
    calendar: chineseCalendar(),
    render: (made, format, language) => render(made, format, language, fontFolders(undefined)),
    now: () => new Date(),
  }
}
