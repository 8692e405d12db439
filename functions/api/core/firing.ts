import type { Coverage } from '../../../rules/kit/coverage.ts'
import { undeterminedCount } from '../../../rules/kit/coverage.ts'

/** How often a rule flagged what it judged. */
export interface Firing {
  readonly rule: string
  readonly flagged: number
  /** Records it could judge; the undetermined are not among them. */
  readonly judged: number
  readonly undetermined: number
}

export const firingOf = (coverage: Coverage): readonly Firing[] =>
  Object.entries(coverage)
    .map(([rule, counts]) => ({
      rule,
      flagged: counts.flagged,
      judged: counts.pass + counts.flagged,
      undetermined: undeterminedCount(counts),
    }))
    .toSorted((a, b) => (a.rule < b.rule ? -1 : 1))
