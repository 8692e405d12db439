import type { Flag } from '../../../schemas/finding.ts'
import { type IdentifiedFlag, identify } from '../../settle/core/identity.ts'

/** What a trial does to some flags: `before = lost + changed + unchanged`, `after = gained + changed + unchanged`. */
export interface Comparison<One> {
  readonly gained: readonly One[]
  readonly lost: readonly One[]
  /** Those that read otherwise under the trial. */
  readonly changed: readonly { readonly before: One; readonly after: One }[]
  readonly unchanged: readonly One[]
}

/** The same for people, who do not count what stays by name. */
export interface Difference extends Omit<Comparison<Flag>, 'unchanged'> {
  readonly unchanged: number
}

const byIdentity = (flags: readonly IdentifiedFlag[]) => new Map(flags.map((each) => [each.identity, each]))

/** Compares by the identity that findings keep: rule, unit and natural key, never batch or row. */
export function compareIdentified(
  before: readonly IdentifiedFlag[],
  after: readonly IdentifiedFlag[],
): Comparison<IdentifiedFlag> {
  const [old, young] = [byIdentity(before), byIdentity(after)]
  const changed: { before: IdentifiedFlag; after: IdentifiedFlag }[] = []
  const unchanged: IdentifiedFlag[] = []
  for (const [identity, one] of old) {
    const other = young.get(identity)
    if (other === undefined) continue
    if (other.evidence === one.evidence) unchanged.push(one)
    else changed.push({ before: one, after: other })
  }
  return {
    gained: [...young.values()].filter(({ identity }) => !old.has(identity)),
    lost: [...old.values()].filter(({ identity }) => !young.has(identity)),
    changed,
    unchanged,
  }
}

/** Compares the flags that pass a test; which one is which is settled before any is left out. */
export function compareFlags(
  before: readonly Flag[],
  after: readonly Flag[],
  within: (flag: Flag) => boolean = () => true,
): Difference {
  const known = (flags: readonly Flag[]) =>
    identify(flags.map((flag) => ({ flag, period: '' }))).filter(({ flag }) => within(flag))
  const { gained, lost, changed, unchanged } = compareIdentified(known(before), known(after))
  return {
    gained: gained.map(({ flag }) => flag),
    lost: lost.map(({ flag }) => flag),
    changed: changed.map((pair) => ({ before: pair.before.flag, after: pair.after.flag })),
    unchanged: unchanged.length,
  }
}
