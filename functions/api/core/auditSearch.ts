import type { Act, AuditEntry } from '../../../schemas/audit.ts'
import type { AuditTrail } from '../../shared/audit/auditTrail.ts'
import { dateInChina } from '../../shared/findings/life/dueDates.ts'

/** What of the audit trail is asked for; days are China's. */
export interface AuditFilter {
  readonly actor?: string | undefined
  readonly act?: Act | undefined
  /** Id of something it was done to. */
  readonly subject?: string | undefined
  readonly from?: string | undefined
  readonly until?: string | undefined
}

export const isAsked = (entry: AuditEntry, { actor, act, subject, from = '', until }: AuditFilter): boolean => {
  const day = dateInChina(entry.at)
  return (
    (actor === undefined || entry.actor === actor) &&
    (act === undefined || entry.act === act) &&
    (subject === undefined || entry.subjects.includes(subject)) &&
    day >= from &&
    (until === undefined || day <= until)
  )
}

/** Entries stand in the order in which they were written, which is that of their times but for moments. */
const slackMilliseconds = 86_400_000

const isLongBefore = ({ at }: AuditEntry, from: string | undefined): boolean =>
  from !== undefined && dateInChina(new Date(Date.parse(at) + slackMilliseconds).toISOString()) < from

export interface Found {
  /** Latest first. */
  readonly entries: readonly AuditEntry[]
  /** Sequence before which to go on; absent when there is nothing before that could be asked for. */
  readonly before: number | undefined
}

/**
 * Looks backward through the trail for what is asked, and stops after `limit` found or `most` looked at, whichever comes
 * first: a page may hold fewer than its limit, or nothing, and still have one after it.
 */
export async function searchAudit(
  trail: Pick<AuditTrail, 'latest'>,
  filter: AuditFilter,
  { limit, most, before }: { readonly limit: number; readonly most: number; readonly before?: number | undefined },
): Promise<Found> {
  const entries: AuditEntry[] = []
  let next = before
  for (let looked = 0; looked < most;) {
    const size = Math.min(250, most - looked)
    const page = await trail.latest(size, next)
    for (const entry of page) {
      if (isLongBefore(entry, filter.from)) return { entries, before: undefined }
      if (isAsked(entry, filter)) entries.push(entry)
      next = entry.sequence
      if (entries.length === limit) return { entries, before: next > 1 ? next : undefined }
    }
    if (page.length < size) return { entries, before: undefined }
    looked += page.length
  }
  return { entries, before: next }
}
