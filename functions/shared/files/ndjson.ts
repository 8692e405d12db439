import { Readable } from 'node:stream'
import { createGunzip, gunzipSync, gzipSync } from 'node:zlib'

/** Level 1: chunks are written once and read once, and time counts more than the last tenth of size. */
const level = 1

/** One JSON value a line, gzipped. Packed parts may be joined byte by byte: gzip allows several members. */
export const packLines = (lines: readonly string[]): Uint8Array =>
  gzipSync(lines.map((line) => `${line}\n`).join(''), { level })

/** The lines of a packed object, not yet parsed. */
export const unpackLines = (bytes: Uint8Array): readonly string[] =>
  gunzipSync(bytes).toString('utf8').split('\n').slice(0, -1)

/** The same one by one, for objects whose lines are too many to be held. */
export async function* streamLines(bytes: Uint8Array): AsyncGenerator<string> {
  if (bytes.length > 0) yield* linesOf(Readable.from([bytes]).pipe(createGunzip()))
}

/** Lines of a stream of UTF-8. Only a line feed ends a line: JSON leaves U+2028 in texts, where `readline` would cut. */
export async function* linesOf(stream: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder()
  let waiting = ''
  for await (const bytes of stream) {
    const lines = (waiting + decoder.decode(bytes, { stream: true })).split('\n')
    waiting = lines.pop() ?? ''
    yield* lines
  }
  if (waiting !== '') yield waiting
}
