import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { packLines } from '../../../../functions/shared/files/ndjson.ts'
import { packedParts, partsKey, readPage } from '../../../../functions/shared/files/packedParts.ts'
import { memoryObjectStore } from '../../../support/memoryObjectStore.ts'

const lineOf = (sheet: string, row: number): string => JSON.stringify({ sheet, row, problems: [`${sheet}-${row}`] })

/** Every second row of two sheets, in the order of the file: three parts, of which the second holds rows of both. */
const places = ['甲', '乙'].flatMap((sheet) => Array.from({ length: 6_000 }, (_, index) => ({ sheet, row: index * 2 })))
const lines = places.map(({ sheet, row }) => lineOf(sheet, row))

async function kept() {
  const parts = packedParts()
  for (const { sheet, row } of places) parts.add(lineOf(sheet, row), { sheet, row })
  const objects = memoryObjectStore()
  await parts.put(objects, 'rejected')
  return objects
}

describe('pages of a packed object', () => {
  it('are the lines from an offset on, wherever its parts are cut', async () => {
    const objects = await kept()
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: 12_500 }),
        fc.integer({ min: 1, max: 6_000 }),
        async (offset, limit) => {
          const page = await readPage(objects, 'rejected', { offset, limit })
          expect(page).toEqual({ lines: lines.slice(offset, offset + limit), offset, total: 12_000 })
        },
      ),
      { numRuns: 30 },
    )
  })

  it('unpack the parts they lie in only', async () => {
    const objects = await kept()
    const whole = Buffer.from(await objects.get('rejected'))
    const noted = Buffer.from(await objects.get(partsKey('rejected'))).toString()
    const { end } = (JSON.parse(noted) as { end: number }[])[0]!
    // The first part is no gzip any more; the pages after it are read all the same.
    await objects.put('rejected', Buffer.concat([Buffer.alloc(end), whole.subarray(end)]))
    expect((await readPage(objects, 'rejected', { offset: 5_000, limit: 1 })).lines).toEqual([lines[5_000]])
    await expect(readPage(objects, 'rejected', { offset: 4_999, limit: 1 })).rejects.toThrow()
  })

  it.each([
    [{ row: 11 }, 6],
    [{ row: 11, sheet: '甲' }, 6],
    [{ row: 11, sheet: '乙' }, 6_006],
    [{ row: 0, sheet: '乙' }, 6_000],
    [{ row: 11_998, sheet: '乙' }, 11_999],
    // No such row: the last page.
    [{ row: 20_000 }, 11_990],
    [{ row: 1, sheet: '丙' }, 11_990],
  ])('begin at the first line from %j on', async (from, offset) => {
    const page = await readPage(await kept(), 'rejected', { offset: 0, limit: 10, from })
    expect(page).toEqual({ lines: lines.slice(offset, offset + 10), offset, total: 12_000 })
  })

  it('are the same of an object whose parts nobody noted', async () => {
    const objects = memoryObjectStore({ rejected: packLines(lines) })
    expect(await readPage(objects, 'rejected', { offset: 7_000, limit: 5 })).toEqual({
      lines: lines.slice(7_000, 7_005),
      offset: 7_000,
      total: 12_000,
    })
    const from = { row: 11, sheet: '乙' }
    expect(await readPage(objects, 'rejected', { offset: 0, limit: 1, from })).toMatchObject({ offset: 6_006 })
  })

  it('of nothing are empty', async () => {
    const objects = memoryObjectStore()
    await packedParts().put(objects, 'rejected')
    expect(await readPage(objects, 'rejected', { offset: 0, limit: 10, from: { row: 1 } })).toEqual({
      lines: [],
      offset: 0,
      total: 0,
    })
  })
})
