import type { Flagged, Outcome } from '../kit/outcome.ts'
import type { RuleAbout } from '../kit/recordRule.ts'
import type { ExpectedOutcome } from './caseFile.ts'

/** What one rule said of one record, window or register row of a case. */
export interface Told {
  readonly rule: RuleAbout
  readonly about: 'record' | 'window' | 'register'
  readonly outcome: ExpectedOutcome
  /** The flag, when there is one. */
  readonly flag?: Flagged
}

export const told = (rule: RuleAbout, about: Told['about'], outcome: Outcome): Told =>
  outcome.outcome === 'flagged'
    ? { rule, about, outcome: outcome.grade, flag: outcome }
    : { rule, about, outcome: outcome.outcome }
