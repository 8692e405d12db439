import * as z from 'zod'
import { describe, expect, it } from 'vitest'
import { apiApp } from '../../../../functions/api/app.ts'
import { fileAnswer, fileBody } from '../../../../functions/api/frame/files.ts'
import { listQuery } from '../../../../functions/api/frame/listQuery.ts'
import { Reply } from '../../../../functions/api/frame/reply.ts'
import { ProblemError } from '../../../../functions/api/problemError.ts'
import { publicRoute, route } from '../../../../functions/api/route.ts'
import type { Principal } from '../../../../schemas/principal.ts'
import { apiBench, problemOf } from '../../../support/apiBench.ts'

const said = { zh: '试', en: 'Toy' }
const things = new Map([['t1', { name: 'first', revision: 3 }]])
const thing = z.object({ name: z.string() })

const toys = [
  publicRoute({
    method: 'GET',
    path: '/open',
    ...said,
    response: z.object({ ok: z.boolean() }),
    handle: async () => ({ ok: true }),
  }),
  route({
    method: 'GET',
    path: '/things/:id',
    ...said,
    roles: ['auditor'],
    response: z.object({ thing: thing.extend({ revision: z.int() }) }),
    revisionOf: ({ thing: { revision } }) => revision,
    handle: async ({ params: { id } }) => {
      const found = things.get(id)
      if (found === undefined) throw new ProblemError('LZ-0004')
      return { thing: { ...found, secret: 'never shown' } }
    },
  }),
  route({
    method: 'PUT',
    path: '/things/:id',
    ...said,
    roles: ['auditor'],
    body: thing,
    needsRevision: true,
    response: z.object({ saw: z.int(), name: z.string() }),
    handle: async ({ body }, { revision }) => ({ saw: revision, name: body.name }),
  }),
  route({
    method: 'GET',
    path: '/list',
    ...said,
    roles: ['auditor', 'financeClerk'],
    query: z.object({ ...listQuery({ largest: 10, usual: 5 }), colour: z.enum(['red', 'blue']).optional() }),
    response: z.object({
      limit: z.int(),
      after: z.string().optional(),
      next: z.string().optional(),
      reach: z.string(),
    }),
    handle: async ({ query }, { page, scope }) => ({
      limit: query.limit,
      after: page.after,
      next: page.cursor('p1'),
      reach: scope.name,
    }),
  }),
  route({
    method: 'POST',
    path: '/made',
    ...said,
    roles: ['auditor'],
    body: thing,
    status: 201,
    response: thing,
    handle: async ({ body }) => (body.name === 'old' ? new Reply(200, body) : body),
  }),
  route({
    method: 'POST',
    path: '/bytes',
    ...said,
    roles: ['auditor'],
    body: fileBody(8, ['text/csv']),
    response: fileAnswer('text/csv; charset=utf-8'),
    handle: async ({ body }) => ({ mediaType: 'text/csv; charset=utf-8', fileName: '清单 1.csv', bytes: body }),
  }),
  route({
    method: 'GET',
    path: '/broken',
    ...said,
    roles: ['auditor'],
    response: z.object({ count: z.int() }),
    handle: async () => ({ count: 1.5 }),
  }),
] as const

const app = (as: Partial<Principal> = { roles: ['auditor'] }) => {
  const { means, logged } = apiBench({ as })
  const served = apiApp(means, toys)
  return { logged, request: async (path: string, init?: RequestInit) => served.request(path, init) }
}
const json = (body: unknown, headers: Record<string, string> = {}) => ({
  headers: { 'content-type': 'application/json', ...headers },
  body: typeof body === 'string' ? body : JSON.stringify(body),
})

describe('admission', () => {
  it('lets in whoever holds one of the roles, and nobody else', async () => {
    expect((await app({ roles: ['leader', 'auditor'] }).request('/list')).status).toBe(200)
    for (const roles of [[], ['leader'], ['administrator', 'ruleKeeper']] as const) {
      const response = await app({ roles: [...roles] }).request('/list')
      expect(response.status).toBe(403)
      expect((await problemOf(response)).code).toBe('LZ-0009')
    }
  })

  it('asks nobody on a public route', async () => {
    expect((await app({ roles: [] }).request('/open')).status).toBe(200)
  })

  it('comes before the request is read: who may not, learns nothing of its form', async () => {
    expect((await app({ roles: ['leader'] }).request('/made', { method: 'POST', ...json('{') })).status).toBe(403)
  })
})

describe('input', () => {
  it.each(['colour=green', 'limit=0', 'limit=11', 'colur=red', 'colour=red&colour=blue'])(
    'is refused with the part that is wrong: %s',
    async (query) => {
      const response = await app().request(`/list?${query}`)
      expect(response.status).toBe(400)
      expect((await problemOf(response)).errors).toHaveLength(1)
    },
  )

  it('of a route without a query takes none', async () => {
    expect((await app().request('/things/t1?x=1')).status).toBe(400)
  })

  it('must be JSON where JSON is asked for', async () => {
    const put = (init: RequestInit) => app().request('/made', { method: 'POST', ...init })
    expect((await put(json({ name: 'a' }))).status).toBe(201)
    expect((await put({ body: '{"name":"a"}' })).status).toBe(415)
    expect((await put(json('{'))).status).toBe(400)
    expect((await put(json(`{"name":"${'x'.repeat(1_000_001)}"}`))).status).toBe(413)
    expect((await put({ ...json({}), body: Buffer.from([0x22, 0xff, 0x22]) })).status).toBe(400)
  })

  it('may be bytes, of the type and size the route takes', async () => {
    const post = (body: string, type: string) =>
      app().request('/bytes', { method: 'POST', body, headers: { 'content-type': type } })
    const good = await post('a,b', 'text/csv')
    expect(await good.text()).toBe('a,b')
    expect(good.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    expect(good.headers.get('content-disposition')).toBe("attachment; filename*=UTF-8''%E6%B8%85%E5%8D%95%201.csv")
    expect((await post('a,b', 'text/html')).status).toBe(415)
    expect((await post('123456789', 'text/csv')).status).toBe(413)
  })
})

describe('an answer', () => {
  it('holds what its schema names and nothing else', async () => {
    expect(await (await app().request('/things/t1')).json()).toEqual({ thing: { name: 'first', revision: 3 } })
  })

  it('that breaks its own schema is our fault, told to nobody but the log', async () => {
    const { request, logged } = app()
    expect((await request('/broken')).status).toBe(500)
    expect(logged).toMatchObject([{ code: 'REQUEST_FAILED', ids: { route: '/broken' } }])
  })

  it('may have another status than the usual', async () => {
    expect((await app().request('/made', { method: 'POST', ...json({ name: 'old' }) })).status).toBe(200)
  })
})

describe('the tag of an answer', () => {
  it('saves sending what the caller holds', async () => {
    const { request } = app()
    const first = await request('/things/t1')
    const tag = first.headers.get('etag')!
    expect(tag).toMatch(/^"r3\.[\w-]{22}"$/u)
    const again = await request('/things/t1', { headers: { 'if-none-match': `"x", W/${tag}` } })
    expect(again.status).toBe(304)
    expect(await again.text()).toBe('')
    expect((await request('/things/t1', { headers: { 'if-none-match': '"r3.other"' } })).status).toBe(200)
    expect((await request('/things/t9', { headers: { 'if-none-match': '*' } })).status).toBe(404)
  })

  it('tells a write which revision the caller saw', async () => {
    const put = (headers: Record<string, string>) =>
      app().request('/things/t1', { method: 'PUT', ...json({ name: 'new' }, headers) })
    const tag = (await app().request('/things/t1')).headers.get('etag')!
    expect(await (await put({ 'if-match': tag })).json()).toEqual({ saw: 3, name: 'new' })
    expect((await put({})).status).toBe(428)
    for (const wrong of ['*', '"x"', '"r-1.a"', '"r3.a", "r4.b"'])
      expect((await put({ 'if-match': wrong })).status).toBe(400)
  })
})

describe('a list', () => {
  it('goes on where its cursor stands', async () => {
    const first = (await (await app().request('/list?colour=red')).json()) as { next: string; limit: number }
    expect(first.limit).toBe(5)
    const next = await app().request(`/list?colour=red&limit=2&cursor=${first.next}`)
    expect(await next.json()).toMatchObject({ after: 'p1', limit: 2 })
  })

  it('refuses the cursor of another query and of another scope', async () => {
    const { next } = (await (await app().request('/list?colour=red')).json()) as { next: string }
    expect((await app().request(`/list?colour=blue&cursor=${next}`)).status).toBe(400)
    const clerk = app({ roles: ['financeClerk'], unit: 'U001' as Principal['unit'] })
    const response = await clerk.request(`/list?colour=red&cursor=${next}`)
    expect((await problemOf(response)).errors).toMatchObject([{ path: 'cursor' }])
  })
})

describe('the audit trail', () => {
  const bench = apiBench({ as: { subject: 'sub-7', roles: ['leader', 'auditor'] } })
  const files = [
    route({
      method: 'GET',
      path: '/files/:code',
      ...said,
      roles: ['auditor'],
      response: z.object({ codes: z.array(z.string()) }),
      personalFileOf: ({ codes }) => codes,
      handle: async ({ params: { code } }) => ({ codes: code === 'none' ? [] : [code] }),
    }),
    route({
      method: 'POST',
      path: '/acts',
      ...said,
      roles: ['auditor'],
      act: 'findingDecided',
      body: thing,
      response: thing,
      handle: async ({ body }, { means, entry }) => {
        await means.audit.append(entry(['f1'], body))
        return body
      },
    }),
  ] as const
  const served = apiApp(bench.means, files)

  it('tells of every reading of a person’s file, and of no other', async () => {
    await served.request('/files/P01')
    await served.request('/files/none')
    expect(bench.audited).toMatchObject([
      { actor: 'sub-7', role: 'auditor', act: 'personalFileRead', subjects: ['P01'], at: '2025-04-01T08:00:00.000Z' },
    ])
  })

  it('shows no file that it cannot tell of', async () => {
    const fault = async () => Promise.reject(new Error('no table'))
    const broken = apiApp({ ...bench.means, audit: { ...bench.means.audit, append: fault } }, [
      route({
        method: 'GET',
        path: '/files',
        ...said,
        roles: ['auditor'],
        response: z.object({ name: z.string() }),
        personalFileOf: () => ['P01'],
        handle: async () => ({ name: '张某某' }),
      }),
    ])
    const response = await broken.request('/files')
    expect(response.status).toBe(500)
    expect(await response.text()).not.toContain('张')
  })

  it('tells what was done in which role, and of its content only the digest', async () => {
    await served.request('/acts', { method: 'POST', ...json({ name: '张某某' }) })
    expect(bench.audited.at(-1)).toMatchObject({ role: 'auditor', act: 'findingDecided', subjects: ['f1'] })
    expect(JSON.stringify(bench.audited)).not.toContain('张')
  })
})
