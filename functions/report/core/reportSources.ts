import type { Coverage } from '../../../rules/kit/coverage.ts'
import type { RuleEnvironment } from '../../../rules/kit/recordRule.ts'
import { type IsoDate, isIsoDate } from '../../../schemas/values/isoDate.ts'
import { type DueReturn, type ReportBatch, batchFacts, coverageFacts, dueFacts } from './facts/accountFacts.ts'
import { type ReportFinding, findingFacts } from './facts/findingFacts.ts'
import { amountFacts } from './facts/registerFacts.ts'
import { vehicleFacts } from './facts/vehicleFacts.ts'
import type { OwnTexts } from '../../../schemas/reports/ownText.ts'
import type { Fact } from './figures/fact.ts'
import type { Entered } from './parts/commentTerm.ts'
import type { PlannedReport } from './plannedReport.ts'

/**
 * Everything a report may be made from but the records themselves, which come as a stream. Another room that has
 * something to tell joins here, as data; what it does not give is said in the report to be not collected.
 */
export interface ReportSources {
  readonly county: string
  readonly environment: RuleEnvironment
  readonly batches: readonly ReportBatch[]
  readonly findings: readonly ReportFinding[]
  /** Decisions made later are not among the findings. */
  readonly cutOff: string
  readonly ruleSet: string
  readonly dues: readonly DueReturn[] | undefined
  /** Outcomes of the checks of a year, over the county. */
  readonly coverageOf: (year: number) => Coverage | undefined
  readonly ownTexts: (official: string, year: number) => OwnTexts
  /** What was entered of asking for comments on a departure audit. */
  readonly comments: readonly Entered[]
}

/** All rows but the records, as the planned reports ask for them. */
export function sourceFacts(sources: ReportSources, plans: readonly PlannedReport[]): readonly Fact[] {
  const { days, years } = askedFor(plans)
  return [
    ...amountFacts(sources.environment.registers),
    ...vehicleFacts(sources.environment, days),
    ...findingFacts(sources.findings),
    ...batchFacts(sources.batches),
    ...dueFacts(sources.dues ?? []),
    ...years.flatMap((year) => coverageFacts(sources.coverageOf(year) ?? {}, year)),
  ]
}

/** The days on which cars are looked at, and the years whose checks are counted. */
function askedFor(plans: readonly PlannedReport[]): {
  readonly days: readonly IsoDate[]
  readonly years: readonly number[]
} {
  const days = new Set<IsoDate>()
  const years = new Set<number>()
  for (const { sheet } of plans) {
    for (const { query } of sheet.queries) {
      for (const day of query.where['asOf'] ?? []) if (isIsoDate(day)) days.add(day)
      if (query.of === 'coverage' && query.from !== undefined) years.add(Number(query.from.slice(0, 4)))
    }
  }
  return { days: [...days].toSorted(), years: [...years].toSorted((a, b) => a - b) }
}
