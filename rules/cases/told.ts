import type { Outcome } from '../kit/outcome.ts'
import type { RuleAbout } from '../kit/recordRule.ts'
import type { ExpectedOutcome } from './caseFile.ts'

/** What one rule said of one record, window or register row of a case. */
export interface Told {
  readonly rule: RuleAbout
  readonly outcome: ExpectedOutcome
}

export const told = (rule: RuleAbout, outcome: Outcome): Told => ({
  rule,
  outcome: outcome.outcome === 'flagged' ? outcome.grade : outcome.outcome,
})
