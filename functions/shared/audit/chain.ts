import { createHash } from 'node:crypto'
import type { AuditEntry, AuditHead, NewEntry } from '../../../schemas/audit.ts'
import { canonicalJson } from './canonicalJson.ts'

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/** Digest of what was written or shown, for an entry. */
export const digestOf = (value: unknown): string => sha256(canonicalJson(value))

/** Before the first entry. It names the county, so that no chain passes for another county's. */
export const emptyChain = (county: string): AuditHead => ({
  sequence: 0,
  hash: sha256(`lianzheng audit trail of ${county}`),
})

/** The hash of a link: over its canonical JSON without the hash itself. */
export const hashOf = (entry: AuditEntry): string => digestOf({ ...entry, hash: undefined })

/** The link that follows a head. */
export function link(entry: NewEntry, head: AuditHead): AuditEntry {
  const { at, actor, role, act, subjects, digest } = entry
  const rest = {
    at,
    actor,
    ...(role !== undefined && { role }),
    act,
    subjects,
    digest,
    sequence: head.sequence + 1,
    previous: head.hash,
  }
  return { ...rest, hash: digestOf(rest) }
}
