import type { Flagged, Outcome } from '../kit/outcome.ts'
import type { RuleAbout } from '../kit/recordRule.ts'
import type { ExpectedOutcome } from './caseFile.ts'

/** What one rule said of one record, window or register row of a case. */
export interface Told {
  readonly rule: RuleAbout
  readonly outcome: ExpectedOutcome
  /** The flag, when there is one. */
  readonly flag?: Flagged
}

export const told = (rule: RuleAbout, outcome: Outcome): Told =>
  outcome.outcome === 'flagged' ? { rule, outcome: outcome.grade, flag: outcome } : { rule, outcome: outcome.outcome }
