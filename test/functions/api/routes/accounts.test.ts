import { describe, expect, it } from 'vitest'
import { apiBench, problemOf } from '../../../support/apiBench.ts'
import { accountOf } from '../../../support/memoryAccountStore.ts'

const administrator = accountOf({ subject: 'administrator1', roles: ['administrator'] })
const officer = accountOf()
const bench = (...accounts: readonly ReturnType<typeof accountOf>[]) =>
  apiBench({
    accounts: [administrator, officer, ...accounts],
    as: { subject: 'administrator1', roles: ['administrator'] },
  })
const change = async (
  { request }: ReturnType<typeof bench>,
  subject: string,
  body: object,
  revision: number | undefined = 1,
) =>
  request(`/accounts/${subject}`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json', 'if-match': `"r${revision}"` },
    body: JSON.stringify({ name: '张某某', roles: [], state: 'active', ...body }),
  })

describe('accounts', () => {
  it('are listed and shown with their revision', async () => {
    const { get, request } = bench()
    expect(await get('/accounts')).toEqual({ accounts: [administrator, officer] })
    const one = await request('/accounts/officer1')
    expect(await one.json()).toEqual({ account: officer })
    expect(one.headers.get('etag')).toMatch(/^"r1\./u)
    expect((await problemOf(await request('/accounts/nobody'))).code).toBe('LZ-0501')
  })

  it('are created once, with their entry in the audit trail, which holds no name', async () => {
    const made = bench()
    const body = { subject: 'clerk9', name: '李某某', roles: ['financeClerk'], unit: 'U001' }
    const response = await made.post('/accounts', body)
    expect(response.status).toBe(201)
    expect(await response.json()).toMatchObject({ account: { ...body, state: 'active', revision: 1 } })
    expect((await problemOf(await made.post('/accounts', body))).code).toBe('LZ-0502')
    expect(made.audited).toMatchObject([{ actor: 'administrator1', act: 'accountCreated', subjects: ['clerk9'] }])
    expect(JSON.stringify(made.audited)).not.toContain('李')
  })

  it.each([
    ['unit', { roles: ['financeClerk'] }],
    ['official', { roles: ['leader'] }],
    ['roles.0', { roles: ['superuser'] }],
    ['roles', { roles: ['auditor', 'auditor'] }],
  ])('need a good %s', async (path, body) => {
    const response = await bench().post('/accounts', { subject: 's', name: 'n', ...body })
    expect((await problemOf(response)).errors).toMatchObject([{ path }])
  })

  it('are changed and disabled against the revision seen', async () => {
    const made = bench()
    expect((await change(made, 'officer1', { roles: ['auditor'] })).status).toBe(200)
    expect((await problemOf(await change(made, 'officer1', { roles: ['ruleKeeper'] }))).code).toBe('LZ-0012')
    expect(await (await change(made, 'officer1', { state: 'disabled' }, 2)).json()).toMatchObject({
      account: { subject: 'officer1', state: 'disabled', revision: 3 },
    })
    expect((await problemOf(await change(made, 'nobody', {}))).code).toBe('LZ-0501')
  })

  it('never leave the county without an administrator', async () => {
    const made = bench()
    for (const body of [{ roles: [] }, { roles: ['administrator'], state: 'disabled' }]) {
      expect((await problemOf(await change(made, 'administrator1', body))).code).toBe('LZ-0503')
    }
    const two = bench(accountOf({ subject: 'administrator2', roles: ['administrator'] }))
    expect((await change(two, 'administrator1', { roles: [] })).status).toBe(200)
    expect((await problemOf(await change(two, 'administrator2', { roles: [] }))).code).toBe('LZ-0503')
  })

  it('do not get another role in silence, whoever gives it', async () => {
    const made = bench()
    await change(made, 'administrator1', { roles: ['administrator', 'disciplineOfficer'] })
    expect(made.audited).toMatchObject([
      { actor: 'administrator1', act: 'accountChanged', subjects: ['administrator1'], role: 'administrator' },
    ])
  })
})
