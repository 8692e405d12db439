import { describe, expect, it } from 'vitest'
import { ProblemError } from '../../../functions/api/problemError.ts'
import { type Route, routeName } from '../../../functions/api/route.ts'
import { routes } from '../../../functions/api/routes.ts'
import { roleNames } from '../../../schemas/roles.ts'
import { apiBench, problemOf } from '../../support/apiBench.ts'

const all: readonly Route[] = routes
const addressOf = ({ path }: Route): string => path.replaceAll(/:\w+/gu, 'x1')
const guarded = all.filter(({ roles }) => roles !== 'public')

describe('the list of routes', () => {
  it('names every address once', () => {
    const names = all.map(routeName)
    expect(names.length).toBeGreaterThan(10)
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
  })

  it('leaves open to everybody only what tells nothing of the county', () => {
    const open = all.filter(({ roles }) => roles === 'public').map(routeName)
    expect(open.filter((name) => !['GET /health', 'GET /openapi.json', 'GET /docs'].includes(name))).toEqual([])
  })

  it('says in both languages what each is for', () => {
    for (const { zh, en } of all) {
      expect(zh).toMatch(/[\u4e00-\u9fff]/u)
      expect(en).toMatch(/^[A-Z]/u)
    }
  })

  it.each(guarded.filter(({ method }) => method !== 'GET').map((each) => [routeName(each), each] as const))(
    '%s names its act in the audit trail',
    (_name, { act }) => expect(act).toBeDefined(),
  )
})

describe.each(guarded.map((each) => [routeName(each), each] as const))('%s', (_name, each) => {
  const ask = (as: Parameters<typeof apiBench>[0]) => apiBench(as).request(addressOf(each), { method: each.method })

  it('asks who it is', async () => {
    const identify = async () => Promise.reject(new ProblemError('LZ-0008'))
    const response = await ask({ changes: { identify } })
    expect(response.status).toBe(401)
    expect((await problemOf(response)).code).toBe('LZ-0008')
  })

  it.each(roleNames)('is open to %s if it says so, and else closed', async (role) => {
    const response = await ask({ as: { roles: [role] } })
    // Past the door a request without content may be refused for many reasons, but not for the role.
    const code = response.ok ? undefined : (await problemOf(response)).code
    expect(code === 'LZ-0009').toBe(!each.roles.includes(role))
  })

  it('is closed to whoever has no role', async () => {
    expect((await problemOf(await ask({ as: { roles: [] } }))).code).toBe('LZ-0009')
  })
})
