import type { Flagged, FlagVerdict } from './outcome.ts'
import type { LimitInForce } from './parameter.ts'
import type { FlagValues, InForce } from './vocabulary.ts'

/** A rule's sentence in both languages, built from the values it read. */
export interface Say<Values extends FlagValues> {
  zh(values: Values): string
  en(values: Values): string
}

/** Gives verdicts their grade, legal basis, limits in force and sentences: everything a reader needs to follow them. */
export function flagRaiser<Values extends FlagValues>(
  { grade, from: _from, until: _until, ...basis }: InForce,
  limits: readonly LimitInForce[],
  say: Say<Values>,
): (verdict: FlagVerdict<Values>) => Flagged {
  return (verdict) => ({
    outcome: 'flagged',
    grade: verdict.grade ?? grade,
    values: verdict.values,
    excess: verdict.excess,
    basis: verdict.basis ?? basis,
    limits,
    zh: say.zh(verdict.values),
    en: say.en(verdict.values),
  })
}
