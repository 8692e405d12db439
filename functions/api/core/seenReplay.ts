import type { Principal } from '../../../schemas/principal.ts'
import type { KeptResult, KeptRow, ReplayResult } from '../../../schemas/replay.ts'
import { recusalOf } from '../../shared/findings/life/people.ts'

/** A trial's result as somebody may see it: rows they must keep out of are left out, and their number is told. */
export function seenReplay(
  kept: KeptResult,
  principal: Pick<Principal, 'subject' | 'unit' | 'official'>,
): ReplayResult & { readonly hidden: number } {
  let hidden = 0
  const seen = <Row extends Pick<KeptRow, 'unit' | 'concern'>>(rows: readonly Row[]): Row[] =>
    rows.filter(({ unit, concern }) => {
      const mayBeSeen = recusalOf({ unit, ...concern }, principal) === undefined
      if (!mayBeSeen) hidden++
      return mayBeSeen
    })
  const { gained, lost, changed, touched } = kept
  return {
    ...kept,
    gained: seen(gained),
    lost: seen(lost),
    changed: seen(changed),
    touched: seen(touched),
    hidden,
  }
}
