import type { Flag } from '../../../schemas/finding.ts'
import { identify } from '../../settle/core/identity.ts'

/** A flag that reads otherwise under the trial. */
export interface ChangedFlag {
  readonly before: Flag
  readonly after: Flag
}

/** What a trial does to the flags: `before = lost + changed + unchanged`, `after = gained + changed + unchanged`. */
export interface Difference {
  readonly gained: readonly Flag[]
  readonly lost: readonly Flag[]
  readonly changed: readonly ChangedFlag[]
  readonly unchanged: number
}

const byIdentity = (flags: readonly Flag[]) =>
  new Map(identify(flags.map((flag) => ({ flag, period: '' }))).map((each) => [each.identity, each]))

/** Compares by the identity that findings keep: rule, unit and natural key, never batch or row. */
export function compareFlags(before: readonly Flag[], after: readonly Flag[]): Difference {
  const [old, young] = [byIdentity(before), byIdentity(after)]
  const changed: ChangedFlag[] = []
  let unchanged = 0
  for (const [identity, one] of old) {
    const other = young.get(identity)
    if (other === undefined) continue
    if (other.evidence === one.evidence) unchanged++
    else changed.push({ before: one.flag, after: other.flag })
  }
  return {
    gained: [...young].flatMap(([identity, { flag }]) => (old.has(identity) ? [] : [flag])),
    lost: [...old].flatMap(([identity, { flag }]) => (young.has(identity) ? [] : [flag])),
    changed,
    unchanged,
  }
}
