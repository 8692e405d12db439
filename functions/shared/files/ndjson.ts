import { gunzipSync, gzipSync } from 'node:zlib'

/** Level 1: chunks are written once and read once, and time counts more than the last tenth of size. */
const level = 1

/** One JSON value a line, gzipped. Packed parts may be joined byte by byte: gzip allows several members. */
export const packLines = (lines: readonly string[]): Uint8Array =>
  gzipSync(lines.map((line) => `${line}\n`).join(''), { level })

/** The lines of a packed object, not yet parsed. */
export const unpackLines = (bytes: Uint8Array): readonly string[] =>
  gunzipSync(bytes).toString('utf8').split('\n').slice(0, -1)
