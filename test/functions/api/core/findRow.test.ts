import { describe, expect, it } from 'vitest'
import { findRow } from '../../../../functions/api/core/findRow.ts'
import { packLines } from '../../../../functions/shared/files/ndjson.ts'
import { batchOf } from '../../../support/batchOf.ts'

const lineOf = (sheet: string, row: number): string => JSON.stringify({ sheet, row, content: 'c', record: { row } })

/** Chunks of rows that stand at every third row, and how many of them were read. */
function bench(sheets: readonly string[], chunks: number, perChunk = 10) {
  let reads = 0
  const all = sheets.flatMap((sheet) =>
    Array.from({ length: (chunks * perChunk) / sheets.length }, (_, index) => lineOf(sheet, 2 + index * 3)),
  )
  const get = async (key: string) => {
    reads++
    const chunk = Number(/(\d+)\.ndjson/.exec(key)?.[1])
    return packLines(all.slice((chunk - 1) * perChunk, chunk * perChunk))
  }
  const batch = batchOf({ chunksPlanned: chunks })
  return { find: (row: number, sheet?: string) => findRow(batch, { row, sheet }, { get }), reads: () => reads }
}

describe('a row among chunks', () => {
  it.each([2, 5, 302, 1_499, 2_999])('is found where it stands: row %d', async (row) => {
    const { find, reads } = bench(['一'], 100)
    expect(await find(row)).toMatchObject({ sheet: '一', row })
    expect(reads()).toBeLessThan(12)
  })

  it.each([1, 3, 4, 3_000])('is not found where none was accepted: row %d', async (row) => {
    expect(await bench(['一'], 100).find(row)).toBeUndefined()
  })

  it('of several sheets goes by the sheet', async () => {
    const { find } = bench(['一', '二'], 10)
    expect(await find(5, '二')).toMatchObject({ sheet: '二', row: 5 })
    expect(await find(5)).toMatchObject({ sheet: '一', row: 5 })
    expect(await find(5, '三')).toBeUndefined()
  })
})
