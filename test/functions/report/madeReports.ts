import type { MadeReport } from '../../../functions/report/core/makeReports.ts'
import { makeReports } from '../../../functions/report/core/makeReports.ts'
import { planReport } from '../../../functions/report/core/planReport.ts'
import { type ReportSources, sourceFacts } from '../../../functions/report/core/reportSources.ts'
import type { Fact } from '../../../functions/report/core/figures/fact.ts'
import { offlineInputs, offlineSources } from '../../../infra/cli/report/offlineSources.ts'
import { readCounty } from '../../../infra/cli/report/readCounty.ts'
import { type ReportSubject, reportSubjectSchema } from '../../../schemas/reports/report.ts'

/** The committed sample, read once for a test file. */
export const sampleCounty = () => readCounty('samples/county/batches', 'samples/county/registers')

export const cutOff = '2026-01-31'

export const subjectOf = (value: unknown): ReportSubject => reportSubjectSchema.parse(value)

/** One report of each kind, and of each span worth a look. */
export const subjects: readonly ReportSubject[] = [
  subjectOf({ kind: 'duty', official: 'P0036', year: 2024 }),
  subjectOf({ kind: 'departure', official: 'P0001', from: '2024-01-01', until: '2025-12-31' }),
  subjectOf({ kind: 'annual', unit: 'U002', year: 2025 }),
  subjectOf({ kind: 'annual', year: 2024 }),
]

export async function makeAll(
  sources: ReportSources,
  facts: readonly Fact[],
  wanted: readonly ReportSubject[] = subjects,
): Promise<readonly MadeReport[]> {
  const plans = wanted.map((subject) => planReport(sources, subject))
  return makeReports(plans, offlineInputs(sources), [...sourceFacts(sources, plans), ...facts])
}

export const sampleSources = (county: Awaited<ReturnType<typeof sampleCounty>>): ReportSources =>
  offlineSources(county, '某县', cutOff)
