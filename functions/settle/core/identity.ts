import type { Flag } from '../../../schemas/finding.ts'
import { identityDigits, shortHash } from '../../shared/store/keys.ts'

/** A flag with the identity that finds it again in any later run, batch or replay. */
export interface IdentifiedFlag {
  readonly identity: string
  readonly flag: Flag
  readonly period: string
  /** Digest of the flag: equal digests are equal evidence. */
  readonly evidence: string
}

/**
 * Identity is rule, unit and natural key, never batch or row. Two different rows that share a natural key are told
 * apart by their order, so that neither hides the other.
 */
export function identify(
  flags: readonly {
    readonly flag: Flag
    readonly period: string
    /** What the evidence rests on where that is not the uploaded rows, by batch and row, themselves. */
    readonly shown?: readonly string[]
  }[],
): readonly IdentifiedFlag[] {
  const times = new Map<string, number>()
  return flags.map(({ flag, period, shown }) => {
    const name = `${flag.rule}|${flag.unit}|${flag.key}`
    const nth = (times.get(name) ?? 0) + 1
    times.set(name, nth)
    return {
      identity: shortHash(nth === 1 ? name : `${name}#${nth}`, identityDigits),
      flag,
      period,
      evidence: shortHash(JSON.stringify({ ...evidenceOf(flag), ...(shown && { sources: shown }) }), 16),
    }
  })
}

/** What a decision rests on; sentences and subjects follow from it. */
const evidenceOf = ({ ruleVersion, grade, values, excess, basis, limits, sources, on }: Flag) => ({
  ruleVersion,
  grade,
  values,
  excess,
  basis,
  limits: limits.map(({ parameter, value }) => `${parameter}=${value}`),
  sources,
  on,
})
