import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type RepeatSet, repeatSet } from '../../../../functions/ingest/core/repeatSet.ts'

const digestOf = (text: string | number): string => createHash('sha256').update(String(text)).digest('binary')
const seenBefore = (repeats: RepeatSet, digest: string): boolean =>
  repeats.firstPlace(digest, { sheet: 0, row: 1 }) !== undefined

describe('repeatSet', () => {
  it('remembers what it saw', () => {
    const repeats = repeatSet()
    expect([1, 2, 1, 3, 2, 1].map((row) => seenBefore(repeats, digestOf(row)))).toEqual([
      false,
      false,
      true,
      false,
      true,
      true,
    ])
  })

  it('answers as a set of texts would', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 30 }), { maxLength: 200 }), (rows) => {
        const [repeats, oracle] = [repeatSet(), new Set<number>()]
        for (const row of rows) {
          expect(seenBefore(repeats, digestOf(row))).toBe(oracle.has(row))
          oracle.add(row)
        }
      }),
      { numRuns: 20 },
    )
  })

  it('tells digests apart that fall into the same slot, or differ in one word only', () => {
    const repeats = repeatSet()
    const entries = [0, 4, 8, 12].map((at) => {
      const digest = Buffer.alloc(32)
      digest.writeUInt32LE(1 << 20, at)
      return digest.toString('latin1')
    })
    expect(entries.map((digest) => seenBefore(repeats, digest))).toEqual([false, false, false, false])
    expect(entries.map((digest) => seenBefore(repeats, digest))).toEqual([true, true, true, true])
  })

  it('loses nothing when it grows, several times', () => {
    const repeats = repeatSet()
    const digests = Array.from({ length: 40_000 }, (_unused, index) => digestOf(index))
    expect(digests.filter((digest) => seenBefore(repeats, digest))).toHaveLength(0)
    expect(digests.filter((digest) => !seenBefore(repeats, digest))).toHaveLength(0)
    expect(seenBefore(repeats, digestOf('another'))).toBe(false)
  })

  it('tells where a row was first, also after it grew', () => {
    const repeats = repeatSet()
    const rows = Array.from({ length: 20_000 }, (_unused, row) => row)
    for (const row of rows) repeats.firstPlace(digestOf(row), { sheet: row % 3, row })
    const found = rows.map((row) => repeats.firstPlace(digestOf(row), { sheet: 9, row: 9 }))
    expect(found).toEqual(rows.map((row) => ({ sheet: row % 3, row })))
  })
})
