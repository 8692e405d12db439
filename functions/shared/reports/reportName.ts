import type { ReportSubject } from '../../../schemas/reports/report.ts'

/** What a report's files are called, before the dot. */
export const reportName = (subject: ReportSubject): string =>
  subject.kind === 'annual'
    ? `annual-${subject.unit ?? 'county'}-${subject.year}`
    : `${subject.kind}-${subject.official}${subject.kind === 'duty' ? `-${subject.year}` : ''}`
