import { describe, expect, it } from 'vitest'
import { ingestUploads } from '../../../../functions/ingest/core/ingestUpload.ts'
import { countyItself } from '../../../../schemas/values/ids.ts'
import { ingestBench } from '../../../support/ingestBench.ts'

const header = '凭证号,单位代码,记账日期,支出科目,金额'
const csv = (...rows: readonly string[]): string => [header, ...rows, ''].join('\n')
const row = (voucher: number | string, amount = '100') => `${voucher},U001,2025-03-04,办公费,${amount}`
const rows = (count: number): string => csv(...Array.from({ length: count }, (_unused, index) => row(index)))
const expense = { kind: 'expense' } as const
const otherUnit = countyItself
const check = (chunk: number, batch = 'b1') => ({ jurisdiction: 'county', batch, chunk })

describe('an uploaded file of records', () => {
  it('becomes chunks, counts, totals and a message a chunk', async () => {
    const bench = ingestBench({ batch: expense, content: csv(row(1), row(2, '"12,34"'), row(1), '合计,,,,200') })
    await bench.ingest()
    expect(await bench.batches.get('b1')).toMatchObject({
      state: 'checking',
      rows: { read: 3, accepted: 1, rejected: 1, repeats: 1 },
      controlTotals: [{ row: 5, field: 'amount', stated: 20_000, summed: 20_000 }],
      unknownColumns: [],
      otherRows: 0,
      chunksPlanned: 1,
      partitionsPlanned: 1,
      registers: { unit: 'b0' },
      ruleSet: 'rules-1',
    })
    expect(await bench.batches.get('b1')).not.toHaveProperty('finishedAt')
    expect(bench.checkQueue.sent).toEqual([check(1)])
    expect(bench.objects.lines('chunks/county/b1/00001.ndjson.gz')).toHaveLength(1)
    expect(bench.objects.lines('rejected/county/b1.ndjson.gz')).toMatchObject([{ sheet: 'CSV', row: 3 }])
    expect(bench.objects.lines('repeats/county/b1.ndjson.gz')).toMatchObject([
      { sheet: 'CSV', row: 4, first: { sheet: 'CSV', row: 2 } },
    ])
  })

  it.each([
    [5000, 1, 1],
    [5001, 2, 1],
    [25_000, 5, 1],
    [25_001, 6, 2],
  ])(
    'of %d rows is checked in %d chunks and settled in %d partitions',
    async (count, chunksPlanned, partitionsPlanned) => {
      const bench = ingestBench({ batch: expense, content: rows(count) })
      await bench.ingest()
      expect(await bench.batches.get('b1')).toMatchObject({ chunksPlanned, partitionsPlanned })
      expect(bench.checkQueue.sent.map(({ chunk }) => chunk)).toEqual(
        Array.from({ length: chunksPlanned }, (_unused, index) => index + 1),
      )
    },
  )

  it.each([
    ['only a header', csv(), { read: 0, accepted: 0, rejected: 0, repeats: 0 }],
    ['only rejected rows', csv(row(1, 'x')), { read: 1, accepted: 0, rejected: 1, repeats: 0 }],
  ])('with %s completes at once and claims no content', async (_what, content, counts) => {
    const bench = ingestBench({ batch: expense, content })
    await bench.ingest()
    expect(await bench.batches.get('b1')).toMatchObject({
      state: 'completed',
      rows: counts,
      finishedAt: '2025-04-01T09:00:00.000Z',
    })
    expect(bench.checkQueue.sent).toEqual([])
    expect(bench.batches.claims.size).toBe(0)
  })

  it('that is not the one registered is refused, and nothing is written of it', async () => {
    const bench = ingestBench({ batch: expense, content: csv(row(1)), stored: csv(row(2)) })
    await bench.ingest()
    expect(await bench.batches.get('b1')).toMatchObject({
      state: 'refused',
      refusal: { code: 'FILE_CHANGED' },
      finishedAt: '2025-04-01T09:00:00.000Z',
    })
    expect(bench.objects.writes).toEqual([])
    expect(bench.checkQueue.sent).toEqual([])
  })

  it.each([
    ['COLUMNS_MISSING', '凭证号,单位代码\n1,U001\n'],
    ['HEADER_NOT_FOUND', '说明\n'],
    ['FILE_EMPTY', ''],
    ['FILE_TYPE', '%PDF-1.7\n'],
  ])('that cannot be read is refused: %s', async (code, content) => {
    const bench = ingestBench({ batch: expense, content })
    await bench.ingest()
    const batch = await bench.batches.get('b1')
    expect(batch).toMatchObject({ state: 'refused', refusal: { code } })
    expect(batch?.refusal?.zh).not.toBe('')
    expect(bench.batches.claims.size).toBe(0)
  })

  it('that holds the rows of another in another order is its repeat', async () => {
    const bench = ingestBench(
      { batch: { ...expense, id: 'b1' }, content: csv(row(1), row(2)) },
      { batch: { ...expense, id: 'b2' }, content: csv(row(2, '￥100元'), row(1), row(3, 'x')) },
      { batch: { ...expense, id: 'b3' }, content: csv(row(1), row(2), row(2)) },
      { batch: { ...expense, id: 'b4', unit: otherUnit }, content: csv(row(1), row(2), '') },
    )
    await ingestUploads([{ batch: 'b1' }, { batch: 'b2' }, { batch: 'b3' }, { batch: 'b4' }], bench.means)
    expect(await bench.batches.get('b2')).toMatchObject({
      state: 'repeat',
      repeatOf: 'b1',
      rows: { read: 3, accepted: 0, rejected: 1, repeats: 2 },
      finishedAt: '2025-04-01T09:00:00.000Z',
    })
    // One row more, though a repeat of a row within, and the same rows of another unit, are other content.
    expect((await bench.batches.get('b3'))?.state).toBe('checking')
    expect((await bench.batches.get('b4'))?.state).toBe('checking')
    expect(bench.checkQueue.sent).toEqual([check(1), check(1, 'b3'), check(1, 'b4')])
  })
})

describe('the same message again', () => {
  it('changes nothing once the batch has ended', async () => {
    const contents = [csv(), csv(row(1, 'x')), '说明\n']
    for (const content of contents) {
      const bench = ingestBench({ batch: expense, content })
      await bench.ingest()
      const [batch, writes] = [await bench.batches.get('b1'), bench.objects.writes.length]
      await bench.ingest()
      expect(await bench.batches.get('b1')).toEqual(batch)
      expect(bench.objects.writes).toHaveLength(writes)
      expect(bench.batches.moves).toHaveLength(1)
    }
  })

  it('for a batch that is being checked only sends what is not checked yet', async () => {
    const bench = ingestBench({ batch: expense, content: rows(10_001) })
    await bench.ingest()
    expect(bench.checkQueue.take()).toEqual([check(1), check(2), check(3)])
    const batch = await bench.batches.get('b1')
    if (batch === undefined) throw new Error('no batch')
    await bench.batches.markDone(batch, { stage: 'chunk', number: 2 }, {})
    const writes = bench.objects.writes.length
    await bench.ingest()
    expect(bench.checkQueue.take()).toEqual([check(1), check(3)])
    expect(bench.objects.writes).toHaveLength(writes)
    expect(bench.batches.moves).toEqual(['checking'])
  })

  it('after a stop anywhere ends the same, with the same objects', async () => {
    const content = rows(5001)
    const whole = ingestBench({ batch: expense, content })
    await whole.ingest()
    const bench = ingestBench({ batch: expense, content })
    const stopped = new Error('stopped')
    const stop = async () => {
      throw stopped
    }
    const stops = [
      { objects: { ...bench.objects, put: stop } },
      { batches: { ...bench.batches, claimContent: stop } },
      { batches: { ...bench.batches, move: stop } },
      { checkQueue: { sendAll: stop } },
    ]
    for (const changes of stops) await expect(bench.ingest('b1', changes)).rejects.toThrow(stopped)
    expect(bench.checkQueue.sent).toEqual([])
    await bench.ingest()
    expect(await bench.batches.get('b1')).toEqual(await whole.batches.get('b1'))
    expect(bench.objects.digests()).toEqual(whole.objects.digests())
    expect(bench.checkQueue.sent).toEqual(whole.checkQueue.sent)
    expect([...bench.batches.claims]).toEqual([...whole.batches.claims])
  })

  it('for no batch fails, to be tried again', async () => {
    await expect(ingestBench().ingest('b9')).rejects.toThrow('batch b9 does not exist')
  })
})

describe('an uploaded register', () => {
  const unit = { kind: 'unit' } as const
  const units = '单位代码,单位名称\nU001,某局\nU002,某镇\n'

  it('comes in force whole', async () => {
    const bench = ingestBench({ batch: unit, content: units })
    await bench.ingest()
    expect(await bench.batches.get('b1')).toMatchObject({
      state: 'checking',
      rows: { read: 2, accepted: 2 },
      chunksPlanned: 1,
      partitionsPlanned: 1,
    })
    expect(bench.shelf).toEqual([{ kind: 'unit', version: 'b1', registeredAt: '2025-04-01T08:00:00.000Z', rows: 2 }])
    expect(bench.objects.lines('registers/county/unit/b1.ndjson.gz')).toEqual([
      { code: 'U001', name: '某局' },
      { code: 'U002', name: '某镇' },
    ])
    expect(bench.checkQueue.sent).toEqual([{ jurisdiction: 'county', batch: 'b1', chunk: 1 }])
  })

  it('with a header and no row is refused, and the one in force stays', async () => {
    const bench = ingestBench({ batch: unit, content: '单位代码,单位名称\n' })
    await bench.ingest()
    expect(await bench.batches.get('b1')).toMatchObject({ state: 'refused', refusal: { code: 'REGISTER_EMPTY' } })
    expect(bench.shelf).toEqual([])
    expect(bench.checkQueue.sent).toEqual([])
  })

  it('with a row that cannot be read is refused, comes not in force and holds no content claim', async () => {
    const bench = ingestBench(
      { batch: unit, content: `${units}U003,\n` },
      { batch: { ...unit, id: 'b2' }, content: units },
    )
    await bench.ingest()
    expect(await bench.batches.get('b1')).toMatchObject({
      state: 'refused',
      refusal: { code: 'REGISTER_INCOMPLETE', zh: '单位名录有1行无法读取。登记册须整份有效，请改正后重新上传。' },
    })
    expect(bench.shelf).toEqual([])
    expect(bench.batches.claims.size).toBe(0)
    expect(bench.objects.lines('rejected/county/b1.ndjson.gz')).toHaveLength(1)
    // The corrected file holds the same good rows, and is no repeat of the refused one.
    await bench.ingest('b2')
    expect(await bench.batches.get('b2')).toMatchObject({ state: 'checking' })
    expect(bench.shelf).toMatchObject([{ version: 'b2' }])
  })

  it('of standards nobody can judge by is refused, with the rows, and holds no content claim', async () => {
    const columns = '层级,标准名称,生效日期,失效日期,标准值,计量单位,依据文件'
    const cap = (from: string, measure = 'yuan/person/meal') =>
      `county,reception.mealCapPerHead,${from},,60,${measure},某文件`
    const bench = ingestBench({
      batch: { kind: 'standard' },
      content: [columns, cap('2014-01-01'), cap('2016-01-01'), cap('2018-01-01', '元'), ''].join('\n'),
    })
    await bench.ingest()
    const batch = await bench.batches.get('b1')
    expect(batch).toMatchObject({ state: 'refused', refusal: { code: 'STANDARDS_WRONG' } })
    expect(batch?.refusal?.zh).toMatch(/第4行：.*计量单位.*第3行：.*2015-12-31.*第4行：.*2017-12-31/u)
    expect(batch?.refusal?.en).toMatch(/row 4: .*row 3: .*2015-12-31.*row 4: .*2017-12-31/u)
    expect(bench.shelf).toEqual([])
    expect(bench.batches.claims.size).toBe(0)
  })
})
