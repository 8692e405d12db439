import { dayNumber } from '../../schemas/values/calendarArithmetic.ts'
import type { IsoMoment } from '../../schemas/values/isoDate.ts'

/** A stretch of facts in which some measure was passed. */
export interface RollingRun<Fact> {
  /** The fact that passed it. */
  readonly at: Fact
  /** The facts of the window in which it was passed, and those that kept it so. */
  readonly records: readonly Fact[]
}

/**
 * Looks back over `days` days (as many as hold on that day) from each fact in time order and names the facts at which
 * `isOver` becomes true. Facts of one day stand together: the order in which a day's rows were uploaded makes no
 * difference. What lies further back than one window makes none either, so a run is the same from whichever page it is
 * seen.
 */
export function rollingRuns<Fact extends { readonly on: IsoMoment }>(
  facts: readonly Fact[],
  days: number | ((at: Fact) => number),
  isOver: (window: readonly Fact[]) => boolean,
): readonly RollingRun<Fact>[] {
  const numbers = facts.map(({ on }) => dayNumber(on))
  const runs: { at: Fact; records: Fact[] }[] = []
  let start = 0
  let open: { at: Fact; records: Fact[] } | undefined
  let lastDay: number | undefined
  for (let end = 0; end < facts.length;) {
    const day = numbers[end] ?? 0
    const first = end
    while (end < facts.length && numbers[end] === day) end++
    const at = facts[first]
    if (at === undefined) break
    const back = typeof days === 'number' ? days : days(at)
    while (start > 0 && (numbers[start - 1] ?? day) >= day - back) start--
    while ((numbers[start] ?? day) < day - back) start++
    const window = facts.slice(start, end)
    if (!isOver(window)) open = undefined
    else if (open !== undefined && lastDay !== undefined && day - lastDay <= back)
      open.records.push(...facts.slice(first, end))
    else {
      open = { at, records: [...window] }
      runs.push(open)
    }
    lastDay = day
  }
  return runs
}
