import { describe, expect, it } from 'vitest'
import { headerFor } from '../../../../functions/ingest/core/headerFor.ts'
import { objectKeys } from '../../../../functions/shared/files/objectKeys.ts'
import { registrationSchema } from '../../../../schemas/batch.ts'
import { apiBench } from '../../../support/apiBench.ts'
import { memoryObjectStore } from '../../../support/memoryObjectStore.ts'

const registeredAt = '2025-04-01T09:00:00.000Z'
const small = `name: small
header: [Day, Sum]
kinds:
  - kind: expense
    fields:
      voucherNo: {template: 'row-{row}'}
      unitCode: {constant: U001}
      date: {from: Day}
      account: {constant: 办公费}
      amount: {from: Sum}
`

function service() {
  const objects = memoryObjectStore({})
  const app = apiBench({ changes: { objects } })
  const put = async (name: string, body: string | Uint8Array<ArrayBuffer>) =>
    app.request(`/profiles/${name}`, { method: 'PUT', body })
  return { objects, app, put }
}

describe('saving a profile', () => {
  it('keeps its text byte for byte, and saving it again is the same', async () => {
    const { app, put, objects } = service()
    for (let times = 0; times < 2; times++) expect((await put('small', small)).status).toBe(200)
    expect(Buffer.from(await objects.get('profiles/county/small.yaml')).toString('utf8')).toBe(small)
    const got = await app.request('/profiles/small')
    expect([got.status, got.headers.get('content-type')]).toEqual([200, 'application/yaml; charset=utf-8'])
    expect(await got.text()).toBe(small)
  })

  it.each<readonly [string, string, string | Uint8Array<ArrayBuffer>, string]>([
    ['a name unsafe in a key', 'Small..x', small, 'name'],
    ['another name inside', 'other', small, 'name'],
    ['a text that is not UTF-8', 'small', new Uint8Array([0x6e, 0xb5, 0xa5]), ''],
    ['a field nobody knows', 'small', small.replace('amount', 'price'), 'kinds.0.fields.price'],
  ])('refuses %s and keeps nothing', async (_what, name, body, path) => {
    const { put, objects } = service()
    const answer = await put(name, body)
    const told = (await answer.json()) as { code: string; errors: { path: string }[] }
    expect([answer.status, told.code]).toEqual([400, 'LZ-0001'])
    expect(told.errors.map((each) => each.path)).toContain(path)
    expect(await objects.exists(objectKeys.profile('county', name))).toBe(false)
  })

  it('tells of a profile that was never saved', async () => {
    expect((await service().app.request('/profiles/small')).status).toBe(404)
  })
})

describe('the columns of a batch', () => {
  const objects = memoryObjectStore({
    [objectKeys.profile('county', 'small')]: small,
    [objectKeys.profile('county', 'bad')]: 'name: bad',
  })
  const header = (kind: 'expense' | 'reception', profile?: string) =>
    headerFor({ jurisdiction: 'county', kind, registeredAt, ...(profile !== undefined && { profile }) }, objects)

  it('are found by the profile it names, else by the template', async () => {
    expect((await header('expense', 'small'))(['Day', 'Sum'])).toMatchObject({ found: true })
    expect((await header('expense'))(['Day', 'Sum'])).toMatchObject({ found: false })
  })

  it.each([
    ['there is no such profile', 'expense', 'absent', 'PROFILE_UNKNOWN'],
    ['the profile has no rows of the kind', 'reception', 'small', 'PROFILE_KIND'],
    ['the saved profile is wrong', 'expense', 'bad', 'PROFILE_INVALID'],
  ] as const)('are refused when %s', async (_what, kind, profile, code) => {
    await expect(header(kind, profile)).rejects.toMatchObject({ refusal: { code } })
  })

  it('are not looked for in another county', async () => {
    const elsewhere = headerFor({ jurisdiction: 'elsewhere', kind: 'expense', registeredAt, profile: 'small' }, objects)
    await expect(elsewhere).rejects.toMatchObject({ refusal: { code: 'PROFILE_UNKNOWN' } })
  })

  it('cannot be asked for by an unsafe name', () => {
    const about = { kind: 'expense', unit: 'U001', period: '2024', fileName: 'a.csv', sha256: 'a'.repeat(64) }
    expect(registrationSchema.safeParse({ ...about, profile: 'small' }).success).toBe(true)
    for (const profile of ['', '../small', 'a/b', 'Small', '-a', 'a'.repeat(65)]) {
      expect(registrationSchema.safeParse({ ...about, profile }).success).toBe(false)
    }
  })
})
