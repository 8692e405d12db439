import { describe, expect, it } from 'vitest'
import { packLines } from '../../../../functions/shared/files/ndjson.ts'
import { objectKeys } from '../../../../functions/shared/files/objectKeys.ts'
import { apiBench, problemOf } from '../../../support/apiBench.ts'
import { batchOf } from '../../../support/batchOf.ts'
import { ingestBench } from '../../../support/ingestBench.ts'

const header = '凭证号,单位代码,记账日期,支出科目,金额'
const row = (voucher: string) => `${voucher},U001,2025-03-04,办公费,100`
const csv = (...vouchers: readonly string[]): string => [header, ...vouchers.map(row), ''].join('\n')

/** The API over what ingest made of a file. */
async function taken(content: string, times = 1) {
  const bench = ingestBench({ batch: { kind: 'expense' }, content })
  for (let time = 0; time < times; time++) await bench.ingest()
  const [batch, key] = [await bench.batches.get('b1'), objectKeys.repeats('county', 'b1')]
  if (batch === undefined) throw new Error('the batch is gone')
  return { batch, api: apiBench({ batches: [batch], objects: { [key]: await bench.objects.get(key) } }) }
}

const place = (of: number) => ({ sheet: 'CSV', row: of })

describe('GET /batches/:id/repeats', () => {
  // Rows 2 to 8 of the sheet.
  const content = csv('1', '2', '1', '3', '2', '1', '4')

  it.each([1, 2])('names each repeat and the row it repeats, grouped and counted; taken in %d times', async (times) => {
    const { batch, api } = await taken(content, times)
    expect(batch.rows).toEqual({ read: 7, accepted: 4, rejected: 0, repeats: 3 })
    expect(await api.get('/batches/b1/repeats')).toEqual({
      repeats: [
        { ...place(4), first: place(2), times: 2 },
        { ...place(7), first: place(2), times: 2 },
        { ...place(6), first: place(3), times: 1 },
      ],
      total: 3,
      groups: 2,
    })
  })

  it('comes in pages that leave nothing out', async () => {
    const { api } = await taken(content)
    const rows: unknown[] = []
    for (let offset = 0; offset < 3; offset++) {
      const { repeats, total } = await api.get(`/batches/b1/repeats?limit=1&offset=${offset}`)
      expect(total).toBe(3)
      rows.push(...(repeats as { row: number }[]).map((each) => each.row))
    }
    expect(rows).toEqual([4, 7, 6])
  })

  it('keeps rows apart whose voucher differs, however alike they are', async () => {
    const { batch, api } = await taken(csv('row-2', 'row-3', 'row-4'))
    expect(batch.rows).toEqual({ read: 3, accepted: 3, rejected: 0, repeats: 0 })
    expect(await api.get('/batches/b1/repeats')).toEqual({ repeats: [], total: 0, groups: 0 })
  })

  it('names the batch that a whole file repeats; before a file is read it says so', async () => {
    const rows = { read: 2, accepted: 0, rejected: 0, repeats: 2 }
    const objects = { [objectKeys.repeats('county', 'b2')]: packLines([]) }
    const batches = [batchOf(), batchOf({ id: 'b2', state: 'repeat', repeatOf: 'b0', rows, content: 'x' })]
    const { get, request } = apiBench({ batches, objects })
    expect(await get('/batches/b2/repeats')).toEqual({ repeats: [], total: 0, groups: 0, repeatOf: 'b0' })
    expect(await problemOf(await request('/batches/b1/repeats'))).toMatchObject({ code: 'LZ-0006' })
  })
})
