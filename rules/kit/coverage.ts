import type { Outcome } from './outcome.ts'

/** How often one rule was due and what became of it. `due = pass + flagged + undetermined`; not applicable was not due. */
export interface RuleCoverage {
  pass: number
  flagged: number
  notApplicable: number
  /** Count by reason key. */
  undetermined: Record<string, number>
}

/** Coverage by rule id. */
export type Coverage = Record<string, RuleCoverage>

export const emptyRuleCoverage = (): RuleCoverage => ({ pass: 0, flagged: 0, notApplicable: 0, undetermined: {} })

export const undeterminedCount = (coverage: RuleCoverage): number =>
  Object.values(coverage.undetermined).reduce((sum, count) => sum + count, 0)

export const dueCount = (coverage: RuleCoverage): number =>
  coverage.pass + coverage.flagged + undeterminedCount(coverage)

/** Counts one outcome. */
export function countOutcome(coverage: RuleCoverage, outcome: Outcome, times = 1): void {
  switch (outcome.outcome) {
    case 'pass':
      coverage.pass += times
      break
    case 'flagged':
      coverage.flagged += times
      break
    case 'notApplicable':
      coverage.notApplicable += times
      break
    case 'undetermined':
      coverage.undetermined[outcome.reasonKey] = (coverage.undetermined[outcome.reasonKey] ?? 0) + times
      break
  }
}

/** The counts of `rule`, made on first use. */
export function coverageOf(coverage: Coverage, rule: string): RuleCoverage {
  const known = coverage[rule]
  if (known !== undefined) return known
  const made = emptyRuleCoverage()
  coverage[rule] = made
  return made
}

/** Adds `more` into `total`. */
export function addCoverage(total: Coverage, more: Coverage): void {
  for (const [rule, counts] of Object.entries(more)) {
    const into = coverageOf(total, rule)
    into.pass += counts.pass
    into.flagged += counts.flagged
    into.notApplicable += counts.notApplicable
    for (const [reason, count] of Object.entries(counts.undetermined)) {
      into.undetermined[reason] = (into.undetermined[reason] ?? 0) + count
    }
  }
}
