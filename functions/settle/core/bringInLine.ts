import type { SettlementCounts } from '../../../schemas/batch.ts'
import type { Finding } from '../../../schemas/finding.ts'
import type { Calendar } from '../../../rules/calendar/calendar.ts'
import type { Coverage } from '../../../rules/kit/coverage.ts'
import type { PlaceCoverage } from '../../../rules/kit/placeTally.ts'
import { type Settlement, whenDetected, whenGone } from '../../shared/findings/life/detection.ts'
import { noCounts } from './counts.ts'
import type { IdentifiedFlag } from './identity.ts'
import type { FindingWrite, PageHead, PageStore } from './pageStore.ts'

/** What was due of a batch in a group of pages. */
export interface Covered {
  readonly coverage: Coverage
  /** The same by unit and month, and by official and month; none of a register, whose rows have no month. */
  readonly places: readonly PlaceCoverage[]
}

/** What a judgement of a group of pages says. */
export interface Judged extends Covered {
  readonly flags: readonly IdentifiedFlag[]
  /** Pages it speaks of: a finding there that it does not name is no longer detected. */
  readonly isJudged: (period: string) => boolean
}

/** Which pages a batch touched. */
export interface TouchedPages {
  readonly batch: string
  readonly touched: { has(period: string): boolean }
}

export interface AlignMeans {
  readonly store: PageStore
  readonly calendar: Calendar
  /** Makes a finding's public id from its identity. */
  readonly idOf: (identity: string) => string
  /** The time of settling, as an ISO instant. */
  readonly now: () => string
}

const attempts = 20

/**
 * Brings the findings of a group in line with what a judgement says. When another batch contributes meanwhile, its
 * version makes this start again, so two at the same moment end as if one came after the other. Returns the judgement that
 * was brought about.
 */
export async function bringInLine<More extends Judged>(
  judge: (head: PageHead) => Promise<More>,
  work: TouchedPages,
  means: AlignMeans,
): Promise<{ readonly counts: SettlementCounts; readonly judged: More }> {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const head = await means.store.head()
    const { version } = head
    const judged = await judge(head)
    const { flags, isJudged } = judged
    const plan = planWrites(flags, await means.store.findings(), isJudged, version, work, means)
    if ((await means.store.write(plan.writes)) && (await means.store.close(version)))
      return { counts: plan.counts, judged }
  }
  throw new Error(`a page group did not settle in ${attempts} attempts`)
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
  { batch, touched }: TouchedPages,
  { idOf, now, calendar }: AlignMeans,
): { readonly writes: readonly FindingWrite[]; readonly counts: SettlementCounts } {
  const known = new Map(findings.map((finding) => [finding.id, finding]))
  const writes: FindingWrite[] = []
  const detected = new Set<string>()
  const counts = noCounts()
  const settlement: Settlement = { batch, version, at: now(), calendar }
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
