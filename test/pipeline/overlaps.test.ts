import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { getBatch } from '../../infra/local/batchClient.ts'
import { type Stack, startStack } from '../../infra/local/startStack.ts'
import { reception } from '../../schemas/records/reception.ts'
import { upload } from './county.ts'
import { cleanBill, csv, units } from './sheets.ts'

process.env['POWERTOOLS_LOG_LEVEL'] = 'SILENT'
let stack: Stack

beforeAll(async () => {
  const maxConcurrency = { ingest: 4, check: 4, settle: 4 }
  stack = await startStack({
    events: { retryDelaySeconds: () => 0, maxConcurrency },
    // Every message of settling is worked on twice, as after an answer that was lost.
    around: (stage, handler) => async (event, context) => {
      if (stage === 'settle') await handler(event, context)
      return handler(event, context)
    },
  })
  await upload(stack, 'unit', units(20))
})
afterAll(() => stack.stop())

const bill = (unitCode: string, voucher: number, changes = {}) => ({
  ...cleanBill,
  unitCode,
  voucherNo: `${unitCode}-${voucher}`,
  letterNo: `函${unitCode}-${voucher}`,
  invoiceNo: `${unitCode.slice(1)}${String(voucher).padStart(7, '0')}`,
  ...changes,
})
const about = (unit: string) => ({ unit: unit as never, period: '2024-03' })
const send = (unit: string, rows: readonly ReturnType<typeof bill>[], more = {}) =>
  upload(stack, 'reception', csv(reception, rows), { ...about(unit), ...more })

describe('a batch with rows that another has brought', () => {
  it('names that batch and counts the rows, and those that say something else', async () => {
    const first = await send('U001', [bill('U001', 1), bill('U001', 2), bill('U001', 3)])
    expect(first.overlaps).toEqual([])
    const rows = [bill('U001', 1), bill('U001', 2, { guests: '9' }), bill('U001', 4)]
    const second = await send('U001', rows)
    expect(second).toMatchObject({ state: 'completed', rows: { accepted: 3 } })
    expect(second.overlaps).toEqual([{ batch: first.id, rows: 2, differing: 1 }])
    expect((await getBatch(stack.request, first.id)).overlaps).toEqual([])
  })

  it('does not name the batch whose place it takes', async () => {
    const first = await send('U002', [bill('U002', 1), bill('U002', 2)])
    const second = await send('U002', [bill('U002', 1, { guests: '9' }), bill('U002', 2)], { supersedes: first.id })
    expect(second.overlaps).toEqual([])
    const third = await send('U002', [bill('U002', 2), bill('U002', 3)])
    expect(third.overlaps).toEqual([{ batch: second.id, rows: 1, differing: 0 }])
  })

  it('leaves small bills of one day apart that have their own vouchers or invoices', async () => {
    const small = { amount: '5.00', guests: '1', companions: '0', letterPeople: '1' }
    await send('U003', [bill('U003', 1, small)])
    const second = await send('U003', [bill('U003', 2, small), bill('U003', 1, { ...small, invoiceNo: '39999999' })])
    expect(second.overlaps).toEqual([])
  })

  it('tells every row once when batches settle at the same moment', async () => {
    const claimants = ['U004', 'U004', 'U004', 'U004']
    const sent = await Promise.all(
      claimants.map((unit, nth) =>
        send(
          unit,
          Array.from({ length: 30 }, (_, index) => bill(unit, index, { guests: String(10 - nth) })),
        ),
      ),
    )
    const told = sent.flatMap(({ overlaps }) => overlaps!)
    expect(told.reduce((sum, { rows }) => sum + rows, 0)).toBe(90)
    expect(told.every(({ batch, rows, differing }) => rows === differing && sent.some(({ id }) => id === batch))).toBe(
      true,
    )
  })
})
