import { hash } from 'node:crypto'

/** SHA-256 of a row's kind and values: equal rows have equal digests in whatever file and order they come. */
export const rowDigest = (kind: string, json: string): Buffer => hash('sha256', `${kind}${json}`, 'buffer')

/** Short form kept with each row; enough to tell rows of one page apart. */
export const shortDigest = (digest: Buffer): string => digest.toString('base64url', 16, 24)

/** Digest of many rows that does not depend on their order: the lane-wise sum of theirs, and how many there were. */
export interface ContentDigest {
  add(digest: Buffer): void
  readonly text: () => string
}

export function contentDigest(): ContentDigest {
  const lanes = new Uint32Array(8)
  let rows = 0
  return {
    add(digest) {
      rows++
      for (let lane = 0; lane < lanes.length; lane++) lanes[lane] = (lanes[lane] ?? 0) + digest.readUInt32LE(lane * 4)
    },
    text: () => `${rows}-${Buffer.from(lanes.buffer).toString('hex')}`,
  }
}
