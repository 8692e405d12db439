import { createHash } from 'node:crypto'
import type { Finding, Flag } from '../../../../schemas/finding.ts'
import type { Decision, Review } from '../../../../schemas/findingLife/review.ts'
import type { FindingState } from '../../../../schemas/findingLife/states.ts'

type Substance = Pick<Flag, 'grade' | 'severity' | 'on' | 'values' | 'excess' | 'basis' | 'subjects'>

/**
 * Digest of what a decision rests on: what was read, what is allowed, by which text, and whom it concerns. Batch and row,
 * wording and rule version are left out: the same row sent again, or a new version of a rule that says the same, leaves a
 * decision as it is.
 */
export function restsOn({ grade, severity, on, values, excess, basis, subjects }: Substance): string {
  const inOrder = Object.entries(values).toSorted(([a], [b]) => (a < b ? -1 : 1))
  const { officials, plate } = subjects
  const { instrument, article } = basis
  const substance = [grade, severity, on, inOrder, excess, instrument, article, officials, plate]
  return createHash('sha256').update(JSON.stringify(substance)).digest('hex').slice(0, 16)
}

/** The decision that stands in a review, if its state rests on one. */
export const standingDecision = (review: Review): Decision | undefined =>
  'decision' in review ? review.decision : undefined

const endStates: ReadonlySet<FindingState> = new Set(['closed', 'dismissed', 'parked'])

/**
 * What a finding shows, from what officers said and what the evidence says now. Nothing else decides it, so in whatever
 * order settlements and decisions come, and however often evidence goes and comes back, the outcome is the same:
 * a decision stands as long as what it rests on is there, and is asked for again when it is not.
 */
export function standing(review: Review, evidence: Substance | 'gone'): Pick<Finding, 'state' | 'stale'> {
  if (evidence === 'gone') return { state: 'superseded', stale: false }
  const decision = standingDecision(review)
  const stale = decision !== undefined && decision.rests !== restsOn(evidence)
  return { state: stale && endStates.has(review.state) ? 'reopened' : review.state, stale }
}
