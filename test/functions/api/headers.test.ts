import { describe, expect, it } from 'vitest'
import { ProblemError } from '../../../functions/api/problemError.ts'
import { type Route, routeName } from '../../../functions/api/route.ts'
import { routes } from '../../../functions/api/routes.ts'
import { apiBench } from '../../support/apiBench.ts'

const all: readonly Route[] = routes
const addressOf = ({ path }: Route): string => path.replaceAll(/:\w+/gu, 'x1')

function expectSafe({ headers }: Response) {
  expect(Object.fromEntries(headers)).toMatchObject({
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'x-frame-options': 'DENY',
    'cache-control': 'no-store',
    'content-security-policy': "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  })
  expect(headers.get('strict-transport-security')).toMatch(/^max-age=\d{8}/u)
  expect(headers.has('x-powered-by')).toBe(false)
}

describe('every answer keeps browsers from guessing, storing, framing and telling on', () => {
  it.each(all.map((each) => [routeName(each), each] as const))('%s, answered or refused', async (_name, each) => {
    const refusing = { identify: async () => Promise.reject(new ProblemError('LZ-0008')) }
    expectSafe(await apiBench().request(addressOf(each), { method: each.method }))
    expectSafe(await apiBench({ changes: refusing }).request(addressOf(each), { method: each.method }))
  })

  it('also where there is no address, where the API fails, and where the caller holds the answer already', async () => {
    expectSafe(await apiBench().request('/nowhere'))
    const failing = { identify: async () => Promise.reject(new Error('the table is gone')) }
    const failed = await apiBench({ changes: failing }).request('/batches')
    expect(failed.status).toBe(500)
    expectSafe(failed)
    const held = await apiBench().request('/batches', { headers: { 'if-none-match': '*' } })
    expect(held.status).toBe(304)
    expectSafe(held)
  })
})
