import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { gzipSync } from 'node:zlib'
import { packBlocks, unpackBlocks } from '../../../../functions/shared/pages/contribution.ts'
import { sha256 } from '../../../support/batchOf.ts'
import type { PageBlock } from '../../../../functions/shared/pages/pageBlock.ts'

/** Text that packs badly, always the same: one long piece, of which each seed takes another slice. */
const noisePiece = createHash('shake256', { outputLength: 1_500_000 }).update('noise').digest('base64url')
const noise = (seed: number, length: number): string => {
  const start = (seed * length) % (noisePiece.length - length)
  return noisePiece.slice(start, start + length)
}

const row = (index: number, vendor: string) => ['一', index, noise(index, 11), 'U001', '2025-03-04', vendor, null]

const flag = (index: number, words: string) => ({
  rule: 'reception.letter',
  ruleVersion: 1,
  row: 'R01',
  grade: 'breach',
  severity: 'high',
  unit: 'U001',
  on: '2025-03-04',
  key: `key ${index}`,
  values: { guests: 5, letter: false },
  zh: words,
  en: words,
  basis: { instrument: 'RECEP-2013', mark: 'verified' },
  subjects: { vendor: '某酒店' },
  sources: [{ batch: 'b1', sheet: '一', row: index, kind: 'reception' }],
  content: noise(index, 11),
})

const block = (rows: readonly unknown[][], flags: readonly unknown[] = [], group = 'U001'): PageBlock =>
  unpackBlocks(
    gzipSync(
      JSON.stringify([
        {
          family: 'unitMonth',
          group,
          period: '2025-03',
          kind: 'reception',
          columns: ['vendor', 'letterNo'],
          rows,
          flags,
        },
      ]),
    ),
  )[0]!

const times = <Value>(count: number, make: (index: number) => Value): Value[] =>
  Array.from({ length: count }, (_unused, index) => make(index))
const joined = (parts: readonly Uint8Array[]) => parts.flatMap(unpackBlocks)
const largestPart = 300_000

describe('a contribution to a page', () => {
  it('that is small is one part with every block', () => {
    const blocks = [block([row(1, '甲')], [flag(1, '无公函')]), block([], [], 'U002')]
    const parts = packBlocks(blocks)
    expect(parts).toHaveLength(1)
    expect(joined(parts)).toEqual(blocks)
  })

  it('without blocks is one part without blocks', () => {
    expect(packBlocks([]).map(unpackBlocks)).toEqual([[]])
  })

  it('is the same bytes for the same blocks', () => {
    const blocks = () => [block(times(9000, (index) => row(index, noise(index, 60))))]
    const bytes = () => packBlocks(blocks()).map(sha256)
    expect(bytes()).toEqual(bytes())
  })

  it.each([
    ['many rows', () => block(times(9000, (index) => row(index, noise(index, 60))))],
    ['rows with long cells', () => block(times(1000, (index) => row(index, noise(index, 900))))],
    [
      'many flags',
      () =>
        block(
          times(10, (index) => row(index, '甲')),
          times(2000, (index) => flag(index, noise(index, 300))),
        ),
    ],
    [
      'many rows and flags',
      () =>
        block(
          times(9000, (index) => row(index, noise(index, 60))),
          times(1000, (index) => flag(index, noise(index, 300))),
        ),
    ],
    [
      'one flag among many rows with long cells',
      () =>
        block(
          times(1000, (index) => row(index, noise(index, 900))),
          [flag(1, '无公函')],
        ),
    ],
  ])('with %s is split into parts that each fit, and nothing is lost or doubled', (_what, make) => {
    const whole = make()
    const parts = packBlocks([whole, block([row(1, '乙')], [], 'U002')])
    expect(parts.length).toBeGreaterThan(1)
    for (const part of parts) expect(part.length).toBeLessThanOrEqual(largestPart)
    const blocks = joined(parts)
    const own = blocks.filter(({ group }) => group === 'U001')
    expect(own.flatMap(({ rows }) => rows)).toEqual(whole.rows)
    expect(own.flatMap(({ flags }) => flags)).toEqual(whole.flags)
    for (const { family, period, kind, columns } of own) {
      expect({ family, period, kind, columns }).toEqual({
        family: 'unitMonth',
        period: '2025-03',
        kind: 'reception',
        columns: whole.columns,
      })
    }
    expect(blocks.filter(({ group }) => group === 'U002').flatMap(({ rows }) => rows)).toHaveLength(1)
  })

  it('that is damaged is not read as an empty one', () => {
    const pack = (value: unknown) => gzipSync(JSON.stringify(value))
    const good = block([row(1, '甲')])
    expect(unpackBlocks(pack([good]))).toEqual([good])
    for (const damaged of [
      {},
      [{}],
      [{ ...good, family: 'other' }],
      [{ ...good, kind: 'unit' }],
      [{ ...good, rows: [['一', 1.5, 'c', 'U001', '2025-03-04']] }],
      [{ ...good, rows: [['一', 1, 'c', '', '2025-03-04']] }],
      [{ ...good, rows: [['一', 1, 'c', 'U001', '2025-02-30']] }],
      [{ ...good, flags: [{}] }],
    ]) {
      expect(() => unpackBlocks(pack(damaged))).toThrow()
    }
    expect(() => unpackBlocks(Buffer.from('[]'))).toThrow(/header/)
  })
})
