import { describe, expect, it } from 'vitest'
import { chunkWriter, recordsPerChunk } from '../../../../functions/ingest/core/chunkWriter.ts'
import { chunkLineSchema } from '../../../../schemas/chunk.ts'
import { memoryObjectStore } from '../../../support/memoryObjectStore.ts'

async function write(rows: number, settleEvery = 1000) {
  const objects = memoryObjectStore()
  const writer = chunkWriter(objects, 'county', 'b1')
  for (let row = 1; row <= rows; row++) {
    const value = row === 1 ? { amount: '1元' } : undefined
    writer.accepted({ sheet: '表"一"', row, kind: 'expense', content: 'abc', json: `{"n":${row}}`, value })
    if (row % settleEvery === 0) await writer.settled()
  }
  return { objects, writer, chunks: await writer.finish() }
}

describe('chunks', () => {
  it.each([
    [0, []],
    [1, [1]],
    [recordsPerChunk - 1, [recordsPerChunk - 1]],
    [recordsPerChunk, [recordsPerChunk]],
    [recordsPerChunk + 1, [recordsPerChunk, 1]],
    [2 * recordsPerChunk, [recordsPerChunk, recordsPerChunk]],
  ])('of %d rows hold %j', async (rows, sizes) => {
    const { objects, chunks } = await write(rows)
    expect(chunks).toBe(sizes.length)
    const keys = sizes.map((_size, index) => `chunks/county/b1/0000${index + 1}.ndjson.gz`)
    expect(keys.map((key) => objects.lines(key).length)).toEqual(sizes)
    expect([...objects.objects.keys()].filter((key) => key.startsWith('chunks/'))).toEqual(keys)
  })

  it('hold each row once, with where it stood and what was written otherwise', async () => {
    const { objects } = await write(2)
    const lines = objects.lines('chunks/county/b1/00001.ndjson.gz').map((line) => chunkLineSchema.parse(line))
    expect(lines).toEqual([
      { sheet: '表"一"', row: 1, content: 'abc', record: { n: 1 }, raw: { amount: '1元' } },
      { sheet: '表"一"', row: 2, content: 'abc', record: { n: 2 } },
    ])
  })

  it('are written the same, byte by byte, when the reading starts again, whatever the blocks', async () => {
    const first = await write(recordsPerChunk + 10)
    const again = await write(recordsPerChunk + 10, 7777)
    expect(again.objects.digests()).toEqual(first.objects.digests())
  })

  it('are written as soon as a block of rows is through, not at the end', async () => {
    const objects = memoryObjectStore()
    const writer = chunkWriter(objects, 'county', 'b1')
    for (let row = 1; row <= recordsPerChunk; row++) {
      writer.accepted({ sheet: '一', row, kind: 'expense', content: 'abc', json: '{}', value: undefined })
    }
    expect(objects.writes).toEqual([])
    await writer.settled()
    expect(objects.writes).toEqual(['chunks/county/b1/00001.ndjson.gz'])
  })
})

describe('rejected and repeated rows', () => {
  it.each([0, 1, recordsPerChunk, recordsPerChunk + 1])('are all kept: %d of them', async (rows) => {
    const objects = memoryObjectStore()
    const writer = chunkWriter(objects, 'county', 'b1')
    for (let row = 1; row <= rows; row++) {
      writer.rejected({ sheet: '一', row, problems: [] })
      writer.repeated({ sheet: '一', row, content: 'abc' })
    }
    expect(await writer.finish()).toBe(0)
    const rowOf = (line: unknown) => (line as { row: number }).row
    const expected = Array.from({ length: rows }, (_unused, index) => index + 1)
    expect(objects.lines('rejected/county/b1.ndjson.gz').map(rowOf)).toEqual(expected)
    expect(objects.lines('repeats/county/b1.ndjson.gz').map(rowOf)).toEqual(expected)
  })
})
