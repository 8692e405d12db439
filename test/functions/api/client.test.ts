import { describe, expect, expectTypeOf, it } from 'vitest'
import { ApiProblem, apiClient, type ApiRoutes } from '../../../functions/api/client.ts'
import type { ShownFinding } from '../../../schemas/findingLife/shown.ts'
import { apiBench } from '../../support/apiBench.ts'
import { batchOf } from '../../support/batchOf.ts'
import { findingOf } from '../../support/findingOf.ts'

const clientOf = (start: Parameters<typeof apiBench>[0] = {}) => {
  const bench = apiBench(start)
  const sent: (readonly [string, RequestInit])[] = []
  const call = apiClient({
    token: async () => 'token-1',
    fetch: async (address, init) => {
      sent.push([address, init])
      return bench.request(address, init)
    },
  })
  return { call, sent }
}

describe('the typed client', () => {
  it('knows what every route takes and gives', async () => {
    const { call } = clientOf({ findings: [findingOf({ id: 'f1' }), findingOf({ id: 'f2', state: 'superseded' })] })
    const { value } = await call('GET /findings', { query: { state: 'superseded', limit: 10 } })
    expectTypeOf(value.findings).toEqualTypeOf<ShownFinding[]>()
    expect(value.findings.map(({ id }) => id)).toEqual(['f2'])
    expectTypeOf<ApiRoutes['GET /findings/:id']['params']>().toEqualTypeOf<{ readonly id: string }>()
    // @ts-expect-error the parameter of the path is missing
    await expect(call('GET /batches/:id')).rejects.toThrow(ApiProblem)
    // @ts-expect-error there is no such state
    await expect(call('GET /findings', { query: { overdue: 'perhaps' } })).rejects.toThrow(ApiProblem)
    // @ts-expect-error there is no such route
    await expect(call('GET /nowhere')).rejects.toThrow(ApiProblem)
  })

  it('asks for nothing where nothing is needed, and sends the token', async () => {
    const { call, sent } = clientOf({ batches: [batchOf()] })
    const { value, tag, status } = await call('GET /batches')
    expect(value.total).toBe(1)
    expect({ status, tag }).toMatchObject({ status: 200, tag: expect.stringMatching(/^"/u) })
    expect(sent[0]?.[1].headers).toMatchObject({ authorization: 'Bearer token-1' })
  })

  it('puts parameters into the address so that they stay one part of it', async () => {
    const { call, sent } = clientOf()
    await expect(call('GET /batches/:id', { params: { id: '../findings?x=1' } })).rejects.toThrow('LZ-0003')
    expect(sent[0]?.[0]).toBe('/batches/..%2Ffindings%3Fx%3D1')
  })

  it('throws the problem document', async () => {
    const { call } = clientOf()
    const refused = await call('GET /findings/:id', { params: { id: 'f9' } }).catch((error: unknown) => error)
    expect(refused).toBeInstanceOf(ApiProblem)
    expect((refused as ApiProblem).problem).toMatchObject({ code: 'LZ-0004', status: 404 })
  })

  it('makes a problem of an answer that is not the API’s own', async () => {
    const call = apiClient({ fetch: async () => new Response('<html>', { status: 502 }) })
    const refused = await call('GET /health').catch((error: unknown) => error)
    expect((refused as ApiProblem).problem).toMatchObject({ code: 'none', status: 502 })
  })

  it('sends JSON and bytes, keys and tags', async () => {
    const { call, sent } = clientOf()
    const body = {
      kind: 'reception',
      unit: 'GOV',
      period: '2025-03',
      fileName: 'a.csv',
      sha256: 'ab'.repeat(32),
    } as const
    const { value, status } = await call('POST /batches', { body, idempotencyKey: 'k1', ifMatch: '"r1"' })
    expect(status).toBe(201)
    expect(value.upload?.method).toBe('PUT')
    expect(sent[0]?.[1].headers).toMatchObject({
      'content-type': 'application/json',
      'idempotency-key': 'k1',
      'if-match': '"r1"',
    })
    await expect(call('PUT /profiles/:name', { params: { name: 'p' }, body: 'name: q' })).rejects.toThrow('LZ-0001')
  })

  it('gives back a file with its type', async () => {
    const { call } = clientOf({ objects: { 'profiles/county/p.yaml': 'name: p' } })
    const { value } = await call('GET /profiles/:name', { params: { name: 'p' } })
    expect(value).toMatchObject({ mediaType: 'application/yaml; charset=utf-8', fileName: undefined })
    expect(Buffer.from(value.bytes).toString()).toBe('name: p')
  })
})
