import { type Finding, flagSchema } from '../../../../schemas/finding.ts'
import type { HistoryEntry } from '../../../../schemas/findingLife/history.ts'
import { standingDecision } from './standing.ts'

/** The history entry of a settlement's change to a finding that was there; it keeps the flag as it was before. */
export function settlementEntry(seen: Finding, finding: Finding): HistoryEntry {
  const decision = standingDecision(seen.review)
  return {
    by: 'settlement',
    act:
      finding.state === 'superseded'
        ? 'evidenceGone'
        : seen.state === 'superseded'
          ? 'detectedAgain'
          : 'evidenceChanged',
    batch: finding.lastChangedBy,
    revision: finding.revision,
    at: finding.revisedAt,
    from: seen.state,
    to: finding.state,
    before: flagSchema.parse(seen),
    ...(decision && { decision }),
  }
}
