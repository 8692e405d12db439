import { describe, expect, it } from 'vitest'
import { identifier } from '../../../../functions/api/people/identify.ts'
import { tokenVerifier } from '../../../../functions/api/people/verifyToken.ts'
import type { Account } from '../../../../schemas/account.ts'
import { accountOf } from '../../../support/memoryAccountStore.ts'
import { apiBench, problemOf } from '../../../support/apiBench.ts'
import { audience, findKeys, issuer, tokenOf, unsigned } from '../../../support/tokens.ts'

const bench = (account: Account | undefined) => {
  let current = account
  const accounts = { get: async (subject: string) => (subject === current?.subject ? current : undefined) }
  const identify = identifier(tokenVerifier(issuer, [audience], findKeys), accounts)
  const { request } = apiBench({ changes: { identify } })
  return {
    become: (next: Account | undefined) => void (current = next),
    get: (authorization?: string) =>
      request('/findings', { headers: authorization === undefined ? {} : { authorization } }),
  }
}

describe('who asks', () => {
  it('is whom the token names, as the county knows them', async () => {
    const { get } = bench(accountOf())
    expect((await get(`Bearer ${await tokenOf()}`)).status).toBe(200)
    expect((await get(`bearer ${await tokenOf()}`)).status).toBe(200)
  })

  it('is nobody without a good token: 401, the same for every reason', async () => {
    const { get } = bench(accountOf())
    const good = await tokenOf()
    for (const header of [
      undefined,
      '',
      good,
      `Basic ${good}`,
      `Bearer ${good} ${good}`,
      `Bearer ${unsigned()}`,
      'Bearer',
    ]) {
      const response = await get(header)
      expect(response.status).toBe(401)
      expect((await problemOf(response)).code).toBe('LZ-0008')
      expect(response.headers.get('www-authenticate')).toBe('Bearer')
    }
  })

  it('is nobody without an account, or with one that is disabled', async () => {
    for (const account of [undefined, accountOf({ subject: 'another' }), accountOf({ state: 'disabled' })]) {
      const response = await bench(account).get(`Bearer ${await tokenOf()}`)
      expect((await problemOf(response)).code).toBe('LZ-0017')
    }
  })

  it('gets no role from the token', async () => {
    const claims = { roles: ['disciplineOfficer'], role: 'auditor', scope: 'lianzheng', unit: 'U002' }
    const { get } = bench(accountOf({ roles: ['administrator'] }))
    expect((await get(`Bearer ${await tokenOf(claims)}`)).status).toBe(403)
  })

  it('loses a role with the very next request, in the middle of a session', async () => {
    const { get, become } = bench(accountOf())
    const header = `Bearer ${await tokenOf()}`
    expect((await get(header)).status).toBe(200)
    become(accountOf({ roles: [] }))
    expect((await get(header)).status).toBe(403)
    become(undefined)
    expect((await get(header)).status).toBe(403)
  })
})
