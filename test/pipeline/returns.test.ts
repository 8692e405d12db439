import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { getBatch } from '../../infra/local/batchClient.ts'
import { type Stack, startStack } from '../../infra/local/startStack.ts'
import type { Batch } from '../../schemas/batch.ts'
import { reception } from '../../schemas/records/reception.ts'
import { isRegisterKind } from '../../schemas/registers/kinds.ts'
import type { DueAnswer } from '../../schemas/returns.ts'
import { findings, upload } from './county.ts'
import { cleanBill, csv, units } from './sheets.ts'

process.env['POWERTOOLS_LOG_LEVEL'] = 'SILENT'
let stack: Stack

beforeAll(async () => {
  const maxConcurrency = { ingest: 4, check: 4, settle: 4 }
  stack = await startStack({ events: { retryDelaySeconds: () => 0, maxConcurrency } })
  await upload(stack, 'unit', units(20))
})
afterAll(() => stack.stop())

/** Whoever may send the sheets of a kind for a unit. */
const senderOf = ({ kind, unit }: { readonly kind: string; readonly unit: string }) =>
  stack.sender(isRegisterKind(kind) ? undefined : unit)
const post = async (path: string, body: Readonly<Record<string, string>>, request = stack.request) => {
  const headers = { 'content-type': 'application/json' }
  const response = await request(path, { method: 'POST', headers, body: JSON.stringify(body) })
  return { status: response.status, body: (await response.json()) as Record<string, any> }
}
const ended = async (id: string): Promise<Batch> => {
  for (;;) {
    const batch = await getBatch(stack.request, id)
    if (!['registered', 'checking', 'settling', 'withdrawing', 'superseding'].includes(batch.state)) return batch
    await wait(10)
  }
}
const withdraw = async (id: string) => {
  const request = await senderOf(await getBatch(stack.request, id))
  const answer = await post(`/batches/${id}/withdraw`, { reason: '报送有误' }, request)
  return answer.status === 202 ? ended(id) : answer.body
}
const bill = (unitCode: string, voucher: number, changes = {}) => ({
  ...cleanBill,
  unitCode,
  voucherNo: `${unitCode}-${voucher}`,
  letterNo: `函${unitCode}-${voucher}`,
  invoiceNo: `${unitCode.slice(1)}${String(voucher).padStart(7, '0')}`,
  ...changes,
})
const about = (unit: string, period = '2024-03') => ({ unit: unit as never, period })
const of = async (unit: string, state = 'open') => {
  const all = await findings(stack, `&unit=${unit}&state=${state}`)
  return all.map(({ id, rule, key, sources }) => ({ id, rule, key, batches: sources.map(({ batch }) => batch) }))
}
const diners = 'reception.accompanying-diners'

describe('a batch that takes the place of another', () => {
  it('keeps the findings it shows again, closes the others, and its rows alone count', async () => {
    const rows = [1, 2, 3].map((n) => bill('U001', n, { companions: '5' }))
    const first = await upload(stack, 'reception', csv(reception, rows), about('U001'))
    const before = (await of('U001')).filter(({ rule }) => rule === diners)
    expect(before).toHaveLength(3)
    const corrected = [rows[0]!, { ...rows[1]!, purpose: '预算执行调研（更正）' }, { ...rows[2]!, companions: '3' }]
    const second = await upload(stack, 'reception', csv(reception, corrected), {
      ...about('U001'),
      supersedes: first.id,
    })
    expect(second).toMatchObject({ state: 'completed', supersedes: first.id, findings: { created: 0 } })
    expect(await getBatch(stack.request, first.id)).toMatchObject({ state: 'superseded', supersededBy: second.id })
    const after = (await of('U001')).filter(({ rule }) => rule === diners)
    expect(after.map(({ id }) => id).toSorted()).toEqual(
      before.flatMap(({ id, key }) => (key.includes('U001-3') ? [] : [id])).toSorted(),
    )
    for (const { batches } of after) expect(batches).toEqual([second.id])
    const closed = (await of('U001', 'superseded')).filter(({ rule }) => rule === diners)
    expect(closed.map(({ key }) => key)).toEqual([expect.stringContaining('U001-3')])
  })

  it('may be read by nobody yet while it is checked; a correction nobody can read leaves the first one standing', async () => {
    const first = await upload(
      stack,
      'reception',
      csv(reception, [bill('U002', 1, { companions: '5' })]),
      about('U002'),
    )
    const unreadable = csv(reception, [bill('U002', 1, { amount: '五百' })])
    const second = await upload(stack, 'reception', unreadable, { ...about('U002'), supersedes: first.id })
    expect(second).toMatchObject({ state: 'refused', refusal: { code: 'REPLACEMENT_EMPTY' } })
    expect((await getBatch(stack.request, first.id)).state).toBe('completed')
    expect(await of('U002')).not.toEqual([])
  })

  it('is refused where it cannot be, with what is wrong', async () => {
    const first = await upload(stack, 'reception', csv(reception, [bill('U003', 1)]), about('U003'))
    const wanted = {
      kind: 'reception',
      unit: 'U003',
      period: '2024-03',
      fileName: 'a.csv',
      sha256: 'ab'.repeat(32),
      supersedes: first.id,
    }
    const refused = async (changes: object) => {
      const body = { ...wanted, ...changes }
      return (await post('/batches', body, await senderOf(body))).body['code']
    }
    expect(await refused({ supersedes: 'no-such-batch' })).toBe('LZ-0120')
    // Another unit's clerk is not told that there is such a batch.
    expect(await refused({ unit: 'U004' })).toBe('LZ-0120')
    expect(await refused({ kind: 'expense' })).toBe('LZ-0121')
    expect(await refused({ period: '2024-04' })).toBe('LZ-0122')
    expect(await refused({ kind: 'unit' })).toBe('LZ-0124')
    await withdraw(first.id)
    expect(await refused({})).toBe('LZ-0123')
  })

  it('of two at one moment wins once; going back to the first file needs the correction to be named', async () => {
    const rows = csv(reception, [bill('U005', 1)])
    const first = await upload(stack, 'reception', rows, about('U005'))
    const [one, other] = await Promise.all(
      [2, 3].map((n) =>
        upload(stack, 'reception', csv(reception, [bill('U005', n)]), { ...about('U005'), supersedes: first.id }),
      ),
    )
    expect([one!.state, other!.state].toSorted()).toEqual(['completed', 'refused'])
    const winner = one!.state === 'completed' ? one! : other!
    const sent = { kind: 'reception', ...about('U005'), fileName: 'a.csv', sha256: first.sha256 }
    const again = await post('/batches', sent, await senderOf(sent))
    expect(again.body['code']).toBe('LZ-0126')
    const back = await upload(stack, 'reception', rows, { ...about('U005'), supersedes: winner.id })
    expect(back).toMatchObject({ state: 'completed', supersedes: winner.id })
    expect(back.id).not.toBe(first.id)
  })
})

describe('a batch that is withdrawn', () => {
  it('leaves what others bring, closes what it alone supported, and may be sent again', async () => {
    const shared = bill('U006', 1, { companions: '5' })
    const first = await upload(stack, 'reception', csv(reception, [shared, bill('U006', 2, { companions: '6' })]), {
      ...about('U006'),
    })
    const second = await upload(stack, 'reception', csv(reception, [shared]), about('U006'))
    const withdrawn = (await withdraw(first.id)) as Batch
    expect(withdrawn).toMatchObject({
      state: 'withdrawn',
      withdrawal: { reason: '报送有误', by: expect.any(String), findings: { created: 0 } },
    })
    const left = (await of('U006')).filter(({ rule }) => rule === diners)
    expect(left).toMatchObject([{ key: expect.stringContaining('U006-1'), batches: [second.id] }])
    const again = await upload(stack, 'reception', csv(reception, [shared, bill('U006', 2, { companions: '6' })]), {
      ...about('U006'),
    })
    expect(again).toMatchObject({ state: 'completed' })
    expect(again.id).not.toBe(first.id)
    expect((await of('U006')).filter(({ rule }) => rule === diners)).toHaveLength(2)
    expect((await withdraw(first.id)) as Batch).toEqual(withdrawn)
  })

  it('before its file has come brings nothing, and its registration is free again', async () => {
    const wanted = { kind: 'reception', ...about('U007'), fileName: 'a.csv', sha256: 'cd'.repeat(32) }
    const clerk = await senderOf(wanted)
    const { batch } = (await post('/batches', wanted, clerk)).body
    expect(await withdraw(batch.id)).toMatchObject({ state: 'withdrawn' })
    const again = await post('/batches', wanted, clerk)
    expect([again.status, again.body['batch'].id === batch.id]).toEqual([201, false])
    expect((await post('/batches/none/withdraw', { reason: '报送有误' })).body['code']).toBe('LZ-0003')
    expect((await post(`/batches/${batch.id}/withdraw`, { reason: ' ' })).body['code']).toBe('LZ-0001')
  })

  it('of a register brings back the version before it, and without one there is none', async () => {
    const versions = async () => {
      const batch = await upload(stack, 'reception', csv(reception, [bill('U008', ++vouchers)]), about('U008'))
      return batch.registers
    }
    let vouchers = 0
    const { unit } = await versions()
    const newer = await upload(stack, 'unit', units(19))
    const newest = await upload(stack, 'unit', units(18))
    expect((await versions())['unit']).toBe(newest.id)
    await withdraw(newer.id)
    expect((await versions())['unit']).toBe(newest.id)
    await withdraw(newest.id)
    expect((await versions())['unit']).toBe(unit)
    const budget = await upload(stack, 'budget', '单位代码,年度,预算项目,预算数\nU001,2024,公务接待,100000\n')
    expect((await versions())['budget']).toBe(budget.id)
    await withdraw(budget.id)
    expect(await versions()).not.toHaveProperty('budget')
  })
})

describe('a nil return', () => {
  it('and a batch with rows exclude each other, both ways, until one is withdrawn', async () => {
    const nil = { kind: 'reception', unit: 'U009', period: '2024-03' }
    const clerk = await senderOf(nil)
    expect((await post('/returns/nil', nil)).body['code']).toBe('LZ-0010')
    expect(await post('/returns/nil', nil, clerk)).toMatchObject({ status: 201, body: { nil: { period: '2024-03' } } })
    expect((await post('/returns/nil', nil, clerk)).status).toBe(200)
    expect((await post('/returns/nil', { ...nil, period: '2024-Q1' }, clerk)).body['code']).toBe('LZ-0131')
    const wanted = { ...nil, period: '2024-Q1', fileName: 'a.csv', sha256: 'ef'.repeat(32) }
    expect((await post('/batches', wanted, clerk)).body['code']).toBe('LZ-0132')
    expect((await post('/returns/nil/withdraw', { ...nil, reason: '漏报' }, clerk)).body).toMatchObject({
      nil: { withdrawal: { reason: '漏报' } },
    })
    expect((await post('/returns/nil/withdraw', { ...nil, reason: '漏报' }, clerk)).body['code']).toBe('LZ-0133')
    const batch = await upload(stack, 'reception', csv(reception, [bill('U009', 1)]), about('U009', '2024-Q1'))
    expect((await post('/returns/nil', nil, clerk)).body['code']).toBe('LZ-0130')
    await withdraw(batch.id)
    expect((await post('/returns/nil', nil, clerk)).status).toBe(201)
  })
})

describe('the due list', () => {
  const due = async (query: string) => (await (await stack.request(`/returns/due?${query}`)).json()) as DueAnswer

  it('says that no duty is set before one is loaded, and then who owes what', async () => {
    expect(await due('period=2024-03')).toMatchObject({ duties: 'notSet', units: 'known', returns: [] })
    const duties = '报送类别,频次,期后工作日数,生效日期\n公务接待,每月,10,2024-02-01\n'
    expect(await upload(stack, 'returnDuty', duties)).toMatchObject({ state: 'completed' })
    const list = await due('period=2024-03&kind=reception')
    expect(list).toMatchObject({ duties: 'set' })
    const stateOf = (unit: string) => list.returns.find((each) => each.unit === unit)
    expect(stateOf('U001')).toMatchObject({ state: 'received', onTime: false, dueOn: '2024-04-15', missing: [] })
    expect(stateOf('U009')).toMatchObject({ state: 'nil' })
    expect(stateOf('U010')).toMatchObject({ state: 'late', missing: ['2024-03'], batches: [] })
    expect((await due('period=2024-03&unit=U010&state=late')).returns).toHaveLength(1)
    expect((await due('period=2024-01')).returns).toEqual([])
  })
})
