import type { SettlementCounts } from '../../../schemas/batch.ts'
import type { Finding } from '../../../schemas/finding.ts'
import type { Coverage } from '../../../rules/kit/coverage.ts'
import type { RuleEnvironment } from '../../../rules/kit/recordRule.ts'
import type { WindowRule } from '../../../rules/kit/windowTypes.ts'
import type { PageFamily } from '../../../rules/kit/pageFamily.ts'
import { inParallel } from '../../shared/inParallel.ts'
import { type Settlement, whenDetected, whenGone } from '../../shared/findings/life/detection.ts'
import { noCounts } from './counts.ts'
import type { IdentifiedFlag } from './identity.ts'
import { judgeContributions } from './judgeContributions.ts'
import type { FindingWrite, PageHead, PageStore } from './pageStore.ts'

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

const attempts = 20
const parallelWrites = 32

/**
 * Brings the findings of a group in line with its pages. When another batch contributes meanwhile, its version makes
 * this settlement start again, so two at the same moment end as if one came after the other.
 */
export async function settleGroup(work: GroupWork, means: SettleMeans): Promise<SettledGroup> {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const head = await means.store.head()
    const { version } = head
    const { flags, coverage, isJudged } = await judgeGroup(work, head, means)
    const plan = planWrites(flags, await means.store.findings(), isJudged, version, work, means)
    const written = await inParallel(plan.writes, parallelWrites, (change) => means.store.write(change))
    if (written.every(Boolean) && (await means.store.close(version))) return { counts: plan.counts, coverage }
  }
  throw new Error(`a page group did not settle in ${attempts} attempts`)
}

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

/**
 * What must be written so that the findings say what the pages say. A finding that this batch made or changed counts
 * so even when it is met again by a repeated run; unchanged are counted those of the pages that the batch touched.
 */
function planWrites(
  flags: readonly IdentifiedFlag[],
  findings: readonly Finding[],
  isJudged: (period: string) => boolean,
  version: number,
  { batch, touched }: GroupWork,
  { idOf, now, environment }: SettleMeans,
): { readonly writes: readonly FindingWrite[]; readonly counts: SettlementCounts } {
  const known = new Map(findings.map((finding) => [finding.id, finding]))
  const writes: FindingWrite[] = []
  const detected = new Set<string>()
  const counts = noCounts()
  const settlement: Settlement = { batch, version, at: now(), calendar: environment.calendar }
  for (const { identity, ...found } of flags) {
    const id = idOf(identity)
    detected.add(id)
    const seen = known.get(id)
    const finding = whenDetected(seen, { id, ...found }, settlement)
    if (finding !== seen) writes.push({ seen, finding })
    const outcome = outcomeOf(finding, batch)
    if (outcome !== 'unchanged' || touched.has(finding.period)) counts[outcome]++
  }
  for (const seen of findings) {
    if (detected.has(seen.id) || !isJudged(seen.period)) continue
    const finding = whenGone(seen, settlement)
    if (finding !== seen) writes.push({ seen, finding })
    if (finding.lastChangedBy === batch) counts.noLongerDetected++
  }
  return { writes, counts }
}

function outcomeOf(finding: Finding, batch: string): keyof SettlementCounts {
  const byThisBatch = finding.lastChangedBy === batch
  if (byThisBatch && finding.state === 'reopened') return 'reopened'
  if (finding.createdBy === batch) return 'created'
  return byThisBatch ? 'changed' : 'unchanged'
}
