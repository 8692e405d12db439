import { describe, expect, it } from 'vitest'
import { packLines } from '../../../../functions/shared/files/ndjson.ts'
import { objectKeys } from '../../../../functions/shared/files/objectKeys.ts'
import type { Batch } from '../../../../schemas/batch.ts'
import { apiBench, problemOf } from '../../../support/apiBench.ts'
import { batchOf } from '../../../support/batchOf.ts'

const registration = {
  kind: 'reception',
  unit: 'GOV',
  period: '2025-03',
  fileName: '接待.xlsx',
  sha256: 'ab'.repeat(32),
}
const rows = { read: 3, accepted: 1, rejected: 2, repeats: 0 }
const findings = { created: 1, unchanged: 0, changed: 0, reopened: 0, noLongerDetected: 0 }
const rejectedRow = (row: number) => ({
  sheet: '一',
  row,
  problems: [
    {
      code: 'REQUIRED',
      severity: 'error',
      column: 'B',
      header: '单位代码',
      field: 'unitCode',
      cell: '',
      zh: '必填',
      en: 'needed',
    },
  ],
})

describe('registering a batch', () => {
  it('keeps it and tells where to upload just that file', async () => {
    const { post, means } = apiBench()
    const response = await post('/batches', registration)
    expect(response.status).toBe(201)
    const { batch, upload } = (await response.json()) as { batch: Batch; upload: unknown }
    expect(batch).toMatchObject({ ...registration, state: 'registered', jurisdiction: 'county' })
    expect(upload).toEqual({
      url: `https://bucket.example/uploads/county/${batch.id}`,
      method: 'PUT',
      headers: { 'x-amz-checksum-sha256': registration.sha256 },
      seconds: 900,
    })
    expect(await means.batches.get(batch.id)).toEqual(batch)
  })

  it('of a file that is registered gives back its batch, with a new address while the file is awaited', async () => {
    const { post, means } = apiBench()
    const first = (await (await post('/batches', registration)).json()) as { batch: Batch }
    const again = await post('/batches', registration)
    expect(again.status).toBe(200)
    expect(await again.json()).toEqual(first)
    await means.batches.move(first.batch, ['registered'], { state: 'checking' })
    const later = await post('/batches', registration)
    expect(await later.json()).toEqual({ batch: { ...first.batch, state: 'checking' } })
    expect(await means.batches.ids()).toHaveLength(1)
  })

  it('of a file that was refused is a new batch: what it was refused for may be mended', async () => {
    const { post, means } = apiBench()
    const { batch } = (await (await post('/batches', registration)).json()) as { batch: Batch }
    await means.batches.move(batch, ['registered'], { state: 'refused' })
    const again = await post('/batches', registration)
    expect(again.status).toBe(201)
    expect(((await again.json()) as { batch: Batch }).batch.id).not.toBe(batch.id)
  })

  it('is for whoever sends that unit’s sheets; registers for whoever keeps the rules', async () => {
    const clerk = apiBench({ as: { roles: ['financeClerk'] } })
    const both = apiBench({ as: { roles: ['financeClerk', 'ruleKeeper'] } })
    const keeper = apiBench({ as: { roles: ['ruleKeeper'] } })
    const statuses = async (body: object) =>
      Promise.all([clerk, both, keeper].map(async ({ post }) => (await post('/batches', body)).status))
    expect(await statuses(registration)).toEqual([201, 201, 403])
    // Reading the whole county by another role gives nobody another unit's sheets to send.
    expect(await statuses({ ...registration, unit: 'U002' })).toEqual([403, 403, 403])
    expect(await statuses({ ...registration, kind: 'unit' })).toEqual([403, 201, 201])
  })

  it('leaves an entry in the audit trail', async () => {
    const { post, audited } = apiBench()
    const { batch } = (await (await post('/batches', registration)).json()) as { batch: Batch }
    await post('/batches', registration)
    expect(audited).toMatchObject([{ actor: 'tester', act: 'batchRegistered', subjects: [batch.id] }])
  })

  it('of another kind or file is another batch', async () => {
    const { post, means } = apiBench()
    for (const changes of [{}, { kind: 'expense' }, { sha256: 'cd'.repeat(32) }]) {
      expect((await post('/batches', { ...registration, ...changes })).status).toBe(201)
    }
    expect(await means.batches.ids()).toHaveLength(3)
  })

  it.each([
    ['kind', 'meal', 'not a kind of sheet'],
    ['unit', '', 'a unit code is needed'],
    ['period', '2025-13', 'write 2024, 2024-Q1 or 2024-03'],
    ['period', '2025-Q5', 'write 2024, 2024-Q1 or 2024-03'],
    ['sha256', 'AB'.repeat(32), 'the SHA-256 of the file, 64 hexadecimal digits'],
  ])('with a wrong %s is refused: %s', async (path, value, message) => {
    const { post, means } = apiBench()
    const response = await post('/batches', { ...registration, [path]: value })
    expect(response.status).toBe(400)
    expect(await problemOf(response)).toMatchObject({ code: 'LZ-0001', errors: [{ path, message }] })
    expect(await means.batches.ids()).toEqual([])
  })

  it('tells everything that is wrong at once, and takes no field it does not know', async () => {
    const { post } = apiBench()
    const { errors = [] } = await problemOf(await post('/batches', { unit: 'U001', state: 'completed' }))
    expect(errors.map(({ path }) => path).toSorted()).toEqual(['', 'fileName', 'kind', 'period', 'sha256'])
  })

  it.each(['', '{', '[]', 'null', '"text"'])('refuses a body that is no registration: %s', async (body) => {
    const response = await apiBench().post('/batches', body)
    expect(response.status).toBe(400)
    expect((await problemOf(response)).code).toBe('LZ-0001')
  })
})

describe('the batches of a county', () => {
  const batches = ['b1', 'b2', 'b3'].map((id) => batchOf({ id }))
  const idsOf = ({ batches: page }: Record<string, unknown>) => (page as readonly Batch[]).map(({ id }) => id)

  it('come newest first, page by page, with their number', async () => {
    const { get } = apiBench({ batches })
    const whole = await get('/batches')
    expect(idsOf(whole)).toEqual(['b3', 'b2', 'b1'])
    expect(whole['total']).toBe(3)
    expect(idsOf(await get('/batches?limit=2'))).toEqual(['b3', 'b2'])
    expect(idsOf(await get('/batches?limit=2&offset=2'))).toEqual(['b1'])
    expect(idsOf(await get('/batches?offset=3'))).toEqual([])
  })

  it.each(['limit=0', 'limit=501', 'limit=x', 'limit=1.5', 'offset=-1'])('have no page %s', async (query) => {
    const response = await apiBench({ batches }).request(`/batches?${query}`)
    expect(response.status).toBe(400)
    expect((await problemOf(response)).errors?.[0]?.path).toBe(query.split('=')[0])
  })

  it('are shown one by one', async () => {
    const { get, request } = apiBench({ batches })
    expect(await get('/batches/b2')).toEqual({ batch: batches[1] })
    const missing = await request('/batches/b9')
    expect(missing.status).toBe(404)
    expect(await problemOf(missing)).toMatchObject({ code: 'LZ-0003', instance: '/batches/b9' })
  })
})

describe('what became of a batch', () => {
  const coverage = { 'toy.rule': { pass: 1, flagged: 1, notApplicable: 0, undetermined: { 'inputMissing:guests': 1 } } }
  const objects = {
    [objectKeys.coverage('county', 'b1')]: JSON.stringify(coverage),
    [objectKeys.rejected('county', 'b1')]: packLines([2, 5].map((row) => JSON.stringify(rejectedRow(row)))),
  }

  it('is the coverage of its rules, once it is completed', async () => {
    const { get } = apiBench({ batches: [batchOf({ state: 'completed', findings })], objects })
    const { coverage: told, scope } = await get('/batches/b1/coverage')
    expect(told).toEqual(coverage)
    expect(scope).toMatchObject({ pass: 1, flagged: 1, done: 2 })
  })

  it.each([{ state: 'settling' }, { state: 'failed' }, { state: 'refused' }] as const)(
    'is not known yet while it is %j',
    async (changes) => {
      const response = await apiBench({ batches: [batchOf(changes)], objects }).request('/batches/b1/coverage')
      expect(response.status).toBe(409)
      expect((await problemOf(response)).code).toBe('LZ-0006')
    },
  )

  it('is its rejected rows, page by page, as soon as it is read', async () => {
    const { get } = apiBench({ batches: [batchOf({ state: 'checking', rows })], objects })
    const [second, fifth] = [rejectedRow(2), rejectedRow(5)]
    expect(await get('/batches/b1/rejected')).toEqual({ rejected: [second, fifth], offset: 0, total: 2 })
    expect(await get('/batches/b1/rejected?limit=1&offset=1')).toEqual({ rejected: [fifth], offset: 1, total: 2 })
    expect(await get('/batches/b1/rejected?offset=2')).toEqual({ rejected: [], offset: 2, total: 2 })
    expect(await get('/batches/b1/rejected?row=3')).toEqual({ rejected: [fifth], offset: 1, total: 2 })
  })

  it('has no rejected rows to show before it is read', async () => {
    const response = await apiBench({ batches: [batchOf()] }).request('/batches/b1/rejected')
    expect(response.status).toBe(409)
    expect((await problemOf(response)).code).toBe('LZ-0006')
  })

  it('is told to whoever must correct a register that was refused for its rejected rows', async () => {
    const refusal = { code: 'REGISTER_INCOMPLETE', zh: '有2行无法读取', en: '2 rows could not be read' }
    const refused = batchOf({ kind: 'unit', state: 'refused', refusal })
    const { get } = apiBench({ batches: [refused], objects })
    expect(await get('/batches/b1/rejected')).toMatchObject({ total: 2 })
  })
})
