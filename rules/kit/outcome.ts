import type { Fen } from '../../schemas/values/fen.ts'
import type { LimitInForce } from './parameter.ts'
import type { Undetermined } from './undetermined.ts'
import type { BothLanguages, FlagValues, Grade, LegalBasis } from './vocabulary.ts'

export interface Pass {
  readonly outcome: 'pass'
}
export interface NotApplicable {
  readonly outcome: 'notApplicable'
}

/** What a rule's own judgement says, before the kit adds grade, legal basis and sentences. */
export interface FlagVerdict<Values extends FlagValues> {
  readonly outcome: 'flagged'
  readonly values: Values
  /** Amount beyond the limit, in fen, when the rule is about money. */
  readonly excess?: Fen
  /** When this one flag is weaker or stronger than the rule's grade in force. */
  readonly grade?: Grade
  /** When this one flag rests on another text than the rule does, as on a local ban. */
  readonly basis?: LegalBasis
}

export type Verdict<Values extends FlagValues> = Pass | NotApplicable | Undetermined | FlagVerdict<Values>

/** A flag with everything a reader needs to follow it. */
export interface Flagged extends BothLanguages {
  readonly outcome: 'flagged'
  readonly grade: Grade
  readonly values: FlagValues
  readonly excess: Fen | undefined
  readonly basis: LegalBasis
  /** Every limit the rule judged by, as in force on the date. */
  readonly limits: readonly LimitInForce[]
}

export type Outcome = Pass | NotApplicable | Undetermined | Flagged

export const pass: Pass = { outcome: 'pass' }
export const notApplicable: NotApplicable = { outcome: 'notApplicable' }

export const flag = <const Values extends FlagValues>(
  values: Values,
  more: Pick<FlagVerdict<Values>, 'excess' | 'grade' | 'basis'> = {},
): FlagVerdict<Values> => ({ outcome: 'flagged', values, ...more })

/** Passes while `actual` does not pass `limit`; exactly on the limit is within it. */
export const atMost = <const Values extends FlagValues>(
  actual: number,
  limit: number,
  values: Values,
): Pass | FlagVerdict<Values> => (actual <= limit ? pass : flag(values))
