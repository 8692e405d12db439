import type { Calendar } from '../../../../rules/calendar/calendar.ts'
import type { ReportSubject } from '../../../../schemas/reports/report.ts'
import { countyItself } from '../../../../schemas/values/ids.ts'
import type { ReportBatch } from '../facts/accountFacts.ts'
import type { ReportFinding } from '../facts/findingFacts.ts'
import { unitName } from '../parts/officials.ts'
import { planReport } from '../planReport.ts'
import type { PlannedReport } from '../plannedReport.ts'
import type { ReportSources } from '../reportSources.ts'
import { askedRecords } from './asked.ts'
import { type KeptBasis, basisOf } from './basis.ts'
import { type Stored, reportBatch } from './readStored.ts'

interface Known {
  readonly stored: Stored
  readonly ruleSet: string
  readonly calendar: Calendar
}

/** What the county keeps, as the report's core takes it. */
export function sourcesOf(
  { stored, ruleSet, calendar }: Known,
  findings: readonly ReportFinding[],
  batches: readonly ReportBatch[],
): ReportSources {
  const { registers, cutOff, dues, coverage, ownTexts, comments } = stored
  return {
    county: unit(registers, cutOff),
    environment: { registers, calendar },
    batches,
    findings,
    cutOff,
    ruleSet,
    dues,
    coverageOf: (year) => coverage[year],
    ownTexts: () => ownTexts,
    comments,
  }
}

const unit = (registers: Stored['registers'], on: Stored['cutOff']): string => {
  const name = unitName(registers, countyItself, on)
  return name === countyItself ? '本县' : name
}

/**
 * A report planned over what the county keeps, and everything it will rest on. What is counted of batches is shown to
 * readers who may not know other units': then the batches have numbers and no unit. @throws SubjectUnknown
 */
export function planStored(
  subject: ReportSubject,
  known: Known,
  findings: readonly ReportFinding[],
): { readonly plan: PlannedReport; readonly sources: ReportSources; readonly basis: KeptBasis } {
  const asked = askedRecords(planReport(sourcesOf(known, findings, []), subject))
  const batches = known.stored.batches.filter(({ kind }) => asked.kinds.some((each) => each === kind)).map(reportBatch)
  const isCountys = subject.kind === 'departure' || (subject.kind === 'annual' && subject.unit === undefined)
  const shown = isCountys ? batches : batches.map((batch, index) => ({ ...batch, id: `batch ${index + 1}`, unit: '' }))
  const sources = sourcesOf(known, findings, shown)
  return { plan: planReport(sources, subject), sources, basis: basisOf(known, asked) }
}
