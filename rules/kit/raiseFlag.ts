import type { Flagged, FlagVerdict } from './outcome.ts'
import type { LimitInForce } from './parameter.ts'
import type { FlagValues, InForce } from './vocabulary.ts'

/** A rule's sentence in both languages, built from the values it read. */
export interface Say<Values extends FlagValues> {
  zh(values: Values): string
  en(values: Values): string
}

/** Gives a verdict its grade, its legal basis, the limits in force and its sentences: everything a reader needs to follow it. */
export function raiseFlag<Values extends FlagValues>(
  verdict: FlagVerdict<Values>,
  inForce: InForce,
  limits: readonly LimitInForce[],
  say: Say<Values>,
): Flagged {
  const { grade, from: _from, until: _until, ...basis } = inForce
  return {
    outcome: 'flagged',
    grade: verdict.grade ?? grade,
    values: verdict.values,
    excess: verdict.excess,
    basis: verdict.basis ?? basis,
    limits,
    zh: say.zh(verdict.values),
    en: say.en(verdict.values),
  }
}
