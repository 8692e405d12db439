import { createHash } from 'node:crypto'
import { ProblemError } from '../problemError.ts'

/**
 * The tag of an answer: the item's revision, when it has one, and a digest of the very bytes, which differ with the
 * reader's role and with the day. Reading compares the whole, writing only the revision.
 */
export function entityTag(body: Uint8Array | string, revision: number | undefined): string {
  const digest = createHash('sha256').update(body).digest('base64url').slice(0, 22)
  return revision === undefined ? `"${digest}"` : `"r${revision}.${digest}"`
}

/** Whether the caller holds this answer already (`If-None-Match`). */
export const isHeld = (tag: string, ifNoneMatch: string | undefined): boolean =>
  ifNoneMatch !== undefined &&
  ifNoneMatch
    .split(',')
    .map((each) => each.trim().replace(/^W\//u, ''))
    .some((each) => each === tag || each === '*')

const revisionShape = /^(?:W\/)?"r(\d{1,15})(?:\.[\w-]+)?"$/u

/** The revision a caller saw (`If-Match`). @throws ProblemError when it is absent or none of ours */
export function revisionSeen(ifMatch: string | undefined): number {
  if (ifMatch === undefined) throw new ProblemError('LZ-0011')
  const revision = revisionShape.exec(ifMatch.trim())?.[1]
  if (revision === undefined) {
    throw new ProblemError('LZ-0001', [{ path: 'If-Match', message: 'must be one ETag as this API gave it' }])
  }
  return Number(revision)
}
