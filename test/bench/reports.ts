import { makeReports } from '../../functions/report/core/makeReports.ts'
import type { Fact } from '../../functions/report/core/figures/fact.ts'
import { planReport } from '../../functions/report/core/planReport.ts'
import { sourceFacts } from '../../functions/report/core/reportSources.ts'
import { offlineInputs, offlineSources } from '../../infra/cli/report/offlineSources.ts'
import { readCounty } from '../../infra/cli/report/readCounty.ts'
import { type ReportSubject, reportSubjectSchema } from '../../schemas/reports/report.ts'

/**
 * Times the computing of reports over five years of a county of 500,000 records; reading them is not in it. Prints one JSON
 * line of seconds.
 */
const wantedRows = 500_000
const years = [2021, 2022, 2023, 2024, 2025]

const county = await readCounty('samples/county/batches', 'samples/county/registers')
const copies = Math.ceil(wantedRows / county.facts.length)
const facts: Fact[] = []
for (let copy = 0; copy < copies; copy++) {
  const year = String(years[copy % years.length])
  for (const fact of county.facts) {
    if (facts.length === wantedRows) break
    facts.push({ ...fact, on: year + fact.on.slice(4), source: { ...fact.source, sheet: String(copy) } })
  }
}
const sources = offlineSources(county, '某县', '2026-01-31')
const inputs = offlineInputs(sources)
const officials = [
  ...new Set(
    county.environment.registers.official!.rows.filter(({ until }) => until === undefined).map(({ code }) => code),
  ),
]

async function time(subjects: readonly unknown[]): Promise<number> {
  const started = performance.now()
  const plans = subjects
    .map((subject): ReportSubject => reportSubjectSchema.parse(subject))
    .map((subject) => planReport(sources, subject))
  const made = await makeReports(plans, inputs, [...sourceFacts(sources, plans), ...facts])
  if (made.length !== subjects.length) throw new Error(`${made.length} of ${subjects.length} were made`)
  return (performance.now() - started) / 1000
}

const departure = await time([{ kind: 'departure', official: 'P0001', from: '2021-01-01', until: '2025-12-31' }])
const duties = await time(officials.slice(0, 300).map((official) => ({ kind: 'duty', official, year: 2025 })))
const statement = await time([{ kind: 'annual', year: 2025 }])
console.log(JSON.stringify({ rows: facts.length, departure, duties, statement }))
