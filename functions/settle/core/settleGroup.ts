import type { SettlementCounts } from '../../../schemas/batch.ts'
import type { RuleEnvironment } from '../../../rules/kit/recordRule.ts'
import type { WindowRule } from '../../../rules/kit/windowTypes.ts'
import type { PageFamily } from '../../../rules/kit/pageFamily.ts'
import { type Covered, bringInLine } from './bringInLine.ts'
import { judgeContributions } from './judgeContributions.ts'
import { type OverlapCounts, overlapsOf } from './overlaps.ts'
import type { PageHead, PageStore } from './pageStore.ts'

/** What to settle: the pages of one group that a batch touched. */
export interface GroupWork {
  readonly family: PageFamily
  readonly group: string
  readonly touched: ReadonlySet<string>
  readonly batch: string
}

/** Covered are this batch's records only. */
export interface SettledGroup extends Covered {
  readonly counts: SettlementCounts
  /** Of this batch's records with those of batches that came before it. */
  readonly overlaps: OverlapCounts
  /** Flags of windows in which records of this batch stand. */
  readonly windowFlags: number
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
export async function settleGroup(work: GroupWork, means: SettleMeans): Promise<SettledGroup> {
  const { calendar } = means.environment
  const { counts, judged } = await bringInLine((head) => judgeGroup(work, head, means), work, { ...means, calendar })
  const { coverage, places, overlaps, windowFlags } = judged
  return { counts, coverage, places, overlaps, windowFlags }
}

async function judgeGroup(
  { family, group, touched, batch }: GroupWork,
  head: PageHead,
  { store, rules, environment }: SettleMeans,
) {
  const { contributions, isJudged } = await contributionsToJudge(family, touched, head, store)
  const mine = (each: string): boolean => each === batch
  const judged = judgeContributions({ family, group, rules, environment }, contributions, mine)
  const windows = new Set(rules.map(({ id }) => id))
  const own = judged.flags.filter(({ flag }) => windows.has(flag.rule) && flag.sources.some((each) => mine(each.batch)))
  const overlaps = overlapsOf(batch, contributions, head.arrived)
  return { ...judged, isJudged, overlaps, windowFlags: own.length }
}

/** What is judged together: all pages of the group, or those that are touched, each by itself. */
async function contributionsToJudge(
  { judged }: PageFamily,
  touched: ReadonlySet<string>,
  head: PageHead,
  store: PageStore,
) {
  // Also of a page that its last batch left: it has no contribution any more, yet its findings must be looked at.
  if (judged === 'group') return { contributions: await store.contributions('all', head), isJudged: () => true }
  const periods = [...touched].toSorted()
  const range = await store.contributions({ first: periods[0] ?? '', last: periods.at(-1) ?? '' }, head)
  const isJudged = (period: string): boolean => touched.has(period)
  return { contributions: range.filter(({ period }) => isJudged(period)), isJudged }
}
