import type { ReportSubject } from '../../../schemas/reports/report.ts'
import { annualReport } from './annualReport.ts'
import { departureReport } from './departureReport.ts'
import { dutyReport } from './dutyReport.ts'
import type { PlannedReport } from './plannedReport.ts'
import type { ReportSources } from './reportSources.ts'

/** Plans any report. @throws SubjectUnknown when the registers do not know whom or what it is about */
export function planReport(sources: ReportSources, subject: ReportSubject): PlannedReport {
  switch (subject.kind) {
    case 'duty':
      return dutyReport(sources, subject)
    case 'departure':
      return departureReport(sources, subject)
    case 'annual':
      return annualReport(sources, subject)
  }
}
