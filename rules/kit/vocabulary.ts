import type { IsoDate } from '../../schemas/values/isoDate.ts'
import type { InstrumentId } from '../instruments/instruments.ts'

/** `breach`: a rule forbids it and the data alone decide. `missingEvidence`: a required paper is absent. `lead`: worth a look, never guilt. */
export const grades = ['breach', 'missingEvidence', 'lead'] as const
export type Grade = (typeof grades)[number]
export type Severity = 'high' | 'medium' | 'low'

export const gradeNames: Readonly<Record<Grade, BothLanguages>> = {
  breach: { zh: '违规', en: 'breach' },
  missingEvidence: { zh: '缺凭证', en: 'missing evidence' },
  lead: { zh: '疑点', en: 'lead' },
}
export const severityNames: Readonly<Record<Severity, BothLanguages>> = {
  high: { zh: '重', en: 'high' },
  medium: { zh: '中', en: 'medium' },
  low: { zh: '轻', en: 'low' },
}

/** How far an article number can be trusted: read in a source, or only recalled (and how surely). */
export type Mark = 'verified' | 'recalledHigh' | 'recalledMedium' | 'recalledLow' | 'inferred' | 'local'

/** Where a duty or a value comes from. `article` is absent when no source gave one: numbers are never invented. */
export interface LegalBasis {
  readonly instrument: InstrumentId
  readonly article?: string
  readonly mark: Mark
}

/** A span of calendar dates, both ends included; an absent end is open. */
export interface DateSpan {
  readonly from?: string
  readonly until?: string
}

/** From when until when a rule bites, how hard, and by which text. Judged by the record's own date. */
export interface InForce extends DateSpan, LegalBasis {
  readonly grade: Grade
}

export interface BothLanguages {
  readonly zh: string
  readonly en: string
}

export const covers = (span: DateSpan, date: IsoDate): boolean =>
  (span.from === undefined || span.from <= date) && (span.until === undefined || date <= span.until)

/** What a finding shows of the values a rule read. Money is in fen. */
export type FlagValues = Readonly<Record<string, string | number | boolean>>
