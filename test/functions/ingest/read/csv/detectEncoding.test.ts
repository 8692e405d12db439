import { describe, expect, it } from 'vitest'
import { detectEncoding } from '../../../../../functions/ingest/read/csv/detectEncoding.ts'
import type { PieceReader } from '../../../../../functions/ingest/read/csv/readPieces.ts'
import { encodeGb18030 } from '../support/gb18030.ts'

/** Detects, the same for every size of piece that makes a difference. */
async function detect(bytes: Uint8Array) {
  const results = []
  for (const size of [1, 2, 3, 5, 7, 1024]) {
    const read: PieceReader = async function* pieces(from) {
      for (let at = from; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
    }
    const result = await detectEncoding(read, bytes.subarray(0, 16)).catch((error) => ({
      code: error.code,
      details: error.details,
    }))
    results.push(JSON.stringify(result))
  }
  expect(new Set(results).size).toBe(1)
  return JSON.parse(results[0]!)
}

const text = '凭证号,接待日期,来宾单位\n记-001,2025-03-04,邻县考察组\n'
const bytes = (...values: number[]) => Buffer.from(values)

describe('detectEncoding', () => {
  it.each([
    ['ASCII', Buffer.from('a,b\n'), 'utf-8', 0],
    ['UTF-8', Buffer.from(text), 'utf-8', 0],
    ['UTF-8 with four-byte characters', Buffer.from('𬭎𠮷😀\n'), 'utf-8', 0],
    ['UTF-8 with mark', Buffer.from(`\ufeff${text}`), 'utf-8-bom', 3],
    ['GB18030', encodeGb18030(text), 'gb18030', 0],
    ['GB18030 with four-byte characters', encodeGb18030(`${text}㛃,𬭎,䶮\n`), 'gb18030', 0],
    ['GB18030 with mark', Buffer.concat([bytes(0x84, 0x31, 0x95, 0x33), encodeGb18030(text)]), 'gb18030', 4],
    ['UTF-16 with mark', Buffer.from(`\ufeff${text}`, 'utf16le'), 'utf-16le', 2],
    // The words that made an editor famous for taking GB for UTF-8.
    ['GB18030 that begins as valid UTF-8', encodeGb18030('联通,公司\n移动,接待\n'), 'gb18030', 0],
  ])('sees %s', async (_what, file, encoding, skip) => {
    expect(await detect(file)).toMatchObject({ encoding, skip })
  })

  it.each([
    ['neither', Buffer.concat([encodeGb18030(text), bytes(0xff, 0x0a)]), encodeGb18030(text).length],
    ['UTF-8 by its mark', Buffer.concat([Buffer.from('\ufeffa,'), bytes(0xbd, 0xd3)]), 5],
    [
      'half a UTF-16 character',
      Buffer.from(`\ufeff${text}`, 'utf16le').subarray(0, -1),
      Buffer.from(text, 'utf16le').length + 1,
    ],
    // GB18030 would read these as nonsense without a word.
    [
      'UTF-8 with a spoiled byte',
      Buffer.concat([Buffer.from(text), bytes(0xd3), Buffer.from(text)]),
      Buffer.from(text).length + 1,
    ],
    ['UTF-8 cut inside a character', Buffer.from(`${text}接`).subarray(0, -1), Buffer.from(text).length + 2],
  ])('refuses %s', async (_what, file, offset) => {
    const refusal = await detect(file)
    expect(refusal.code).toBe('ENCODING_UNKNOWN')
    expect(Math.abs(refusal.details.offset - offset)).toBeLessThanOrEqual(1)
  })
})
