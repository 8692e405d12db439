import type { KeptReport, ReportVersion } from '../../../schemas/reports/keptReport.ts'
import type { ReportSubject } from '../../../schemas/reports/report.ts'
import type { UnitCode } from '../../../schemas/values/ids.ts'
import type { AuditedBy } from '../batches/batchStore.ts'

/** Which reports are listed. */
export type ReportPlace = 'every' | { readonly unit: UnitCode } | { readonly official: string }

/** Where reports are kept. Every write states its precondition. */
export interface ReportStore {
  get(id: string): Promise<KeptReport | undefined>
  /**
   * Keeps a report to be made, with its entry in the audit trail, or gives back the one of the same subject and cut-off
   * that is being made already. Precondition: no other is.
   */
  ask(report: KeptReport, audited: AuditedBy): Promise<{ readonly report: KeptReport; readonly created: boolean }>
  /** Notes how far it is. Precondition: it is not over; of one that is, nothing is written. */
  progress(id: string, progress: NonNullable<KeptReport['progress']>): Promise<void>
  /**
   * Ends it as a repeat of the version made from the same inputs, if there is one; whether there is. Precondition: it is
   * not over.
   */
  repeat(id: string, inputs: string, finishedAt: string): Promise<boolean>
  /**
   * Makes it a version for good, with its entry in the audit trail, or a repeat of the version with the same inputs.
   * Precondition: it is not over; one that is stays as it is.
   */
  keep(id: string, version: Omit<ReportVersion, 'number'>, finishedAt: string, audited: AuditedBy): Promise<KeptReport>
  /** Ends it without a version. Precondition: it is not over. */
  end(
    id: string,
    state: 'refused' | 'failed',
    refusal: NonNullable<KeptReport['refusal']>,
    finishedAt: string,
  ): Promise<void>
  /** Reports of a place, latest first; repeats are not among them (eventually consistent). `after`: a position before. */
  list(
    place: ReportPlace,
    page: { readonly limit: number; readonly after?: string | undefined },
  ): Promise<{ readonly reports: readonly KeptReport[]; readonly next: string | undefined }>
}

/** The same text for the same subject. */
export function subjectName(subject: ReportSubject): string {
  switch (subject.kind) {
    case 'duty':
      return `duty|${subject.official}|${subject.year}`
    case 'departure':
      return `departure|${subject.official}|${subject.from ?? ''}|${subject.until ?? ''}`
    case 'annual':
      return `annual|${subject.unit ?? ''}|${subject.year}`
  }
}

/** A report's place in every list it stands in. */
export const positionOf = ({ askedAt, id }: Pick<KeptReport, 'askedAt' | 'id'>): string => `${askedAt}#${id}`
