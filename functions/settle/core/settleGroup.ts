import type { SettlementCounts } from '../../../schemas/batch.ts'
import type { Coverage } from '../../../rules/kit/coverage.ts'
import type { RuleEnvironment } from '../../../rules/kit/recordRule.ts'
import type { WindowRule } from '../../../rules/kit/windowTypes.ts'
import type { PageFamily } from '../../../rules/kit/pageFamily.ts'
import { bringInLine } from './bringInLine.ts'
import { judgeContributions } from './judgeContributions.ts'
import type { PageHead, PageStore } from './pageStore.ts'

/** What to settle: the pages of one group that a batch touched. */
export interface GroupWork {
  readonly family: PageFamily
  readonly group: string
  readonly touched: ReadonlySet<string>
  readonly batch: string
}

export interface SettledGroup {
  readonly counts: SettlementCounts
  /** Of this batch's records only. */
  readonly coverage: Coverage
}

export interface SettleMeans {
  readonly store: PageStore
  /** Window rules of the family. */
  readonly rules: readonly WindowRule[]
  readonly environment: RuleEnvironment
  /** Makes a finding's public id from its identity. */
  readonly idOf: (identity: string) => string
  /** The time of settling, as an ISO instant. */
  readonly now: () => string
}

/** Brings the findings of a group in line with its pages. */
export const settleGroup = (work: GroupWork, means: SettleMeans): Promise<SettledGroup> =>
  bringInLine((head) => judgeGroup(work, head, means), work, { ...means, calendar: means.environment.calendar })

async function judgeGroup(
  { family, group, touched, batch }: GroupWork,
  head: PageHead,
  { store, rules, environment }: SettleMeans,
) {
  const toJudge = { family, group, rules, environment }
  const mine = (each: string): boolean => each === batch
  if (family.judged === 'group') {
    // Also of a page that its last batch left: it has no contribution any more, yet its findings must be looked at.
    return { ...judgeContributions(toJudge, await store.contributions('all', head), mine), isJudged: () => true }
  }
  const periods = [...touched].toSorted()
  const range = await store.contributions({ first: periods[0] ?? '', last: periods.at(-1) ?? '' }, head)
  const isJudged = (period: string): boolean => touched.has(period)
  const own = range.filter(({ period }) => isJudged(period))
  return { ...judgeContributions(toJudge, own, mine), isJudged }
}
