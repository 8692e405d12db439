import type { Calendar } from '../../../../rules/calendar/calendar.ts'
import type { Finding, Flag } from '../../../../schemas/finding.ts'
import { dueDate } from './dueDates.ts'
import { standing } from './standing.ts'

/** What a settlement found of one flag. */
export interface Detected {
  readonly id: string
  readonly flag: Flag
  readonly evidence: string
  readonly period: string
}

/** Which settlement says so. */
export interface Settlement {
  readonly batch: string
  readonly version: number
  /** ISO instant. */
  readonly at: string
  readonly calendar: Calendar
}

/** A finding as it is once a settlement detected it; the same object when that changes nothing. */
export function whenDetected(
  seen: Finding | undefined,
  { id, flag, evidence, period }: Detected,
  settlement: Settlement,
): Finding {
  if (seen?.evidence === evidence && seen.state !== 'superseded' && seen.period === period) return seen
  const { at, batch, calendar } = settlement
  const due = dueDate(at, flag.grade, flag.severity, calendar)
  if (seen === undefined) {
    const first = { revision: 1, firstDetectedAt: at, createdBy: batch, dueOn: due }
    return {
      ...flag,
      ...settled(settlement),
      ...first,
      id,
      evidence,
      period,
      review: { state: 'open' },
      state: 'open',
      stale: false,
    }
  }
  const { firstDetectedAt, createdBy, review, revision } = seen
  const now = standing(review, flag)
  const dueOn = now.state === 'reopened' && seen.state !== 'reopened' ? due : seen.dueOn
  const kept = { id, firstDetectedAt, createdBy, review, dueOn, revision: revision + 1 }
  return { ...flag, ...settled(settlement), ...kept, ...now, evidence, period }
}

/** A finding as it is once a settlement no longer detected it; the same object when it was gone already. */
export const whenGone = (seen: Finding, settlement: Settlement): Finding =>
  seen.state === 'superseded'
    ? seen
    : { ...seen, ...settled(settlement), ...standing(seen.review, 'gone'), revision: seen.revision + 1 }

const settled = ({ batch, version, at }: Settlement) => ({
  lastChangedAt: at,
  revisedAt: at,
  lastChangedBy: batch,
  judgedVersion: version,
})
