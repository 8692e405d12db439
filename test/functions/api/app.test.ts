import { describe, expect, it } from 'vitest'
import { type ProblemCode, problem, problems } from '../../../schemas/problem.ts'
import { apiBench, problemOf } from '../../support/apiBench.ts'
import { batchOf } from '../../support/batchOf.ts'

describe('the API', () => {
  it('says that it is there', async () => {
    expect(await apiBench().get('/health')).toEqual({ healthy: true })
  })

  it.each(['/', '/nowhere', '/batches/b1/other', '/findings/f1/more'])('has no address %s', async (path) => {
    const response = await apiBench().request(path)
    expect(response.status).toBe(404)
    expect(await problemOf(response)).toEqual({
      type: 'urn:lianzheng:problem:LZ-0002',
      title: 'There is no such address',
      status: 404,
      code: 'LZ-0002',
      zh: '没有这个地址',
      en: 'There is no such address',
      instance: path,
    })
  })

  it('tells nothing of its own faults but that there was one, and logs the fault with the route and no id', async () => {
    const fault = new Error('table lz-secret is gone')
    const bench = apiBench({ batches: [batchOf()] })
    const broken = apiBench({
      changes: { batches: { ...bench.means.batches, find: async () => Promise.reject(fault) } },
    })
    const response = await broken.request('/batches/b1')
    expect(response.status).toBe(500)
    const text = await response.clone().text()
    expect(text).not.toContain('secret')
    expect(text).not.toContain('stack')
    expect((await problemOf(response)).code).toBe('LZ-0005')
    expect(broken.logged).toEqual([{ code: 'REQUEST_FAILED', ids: { route: '/batches/:id' }, error: fault }])
  })

  it('does not take a wrong request for a fault of its own', async () => {
    const bench = apiBench()
    await bench.post('/batches', '{')
    await bench.request('/batches/b9')
    await bench.request('/findings?limit=0')
    expect(bench.logged).toEqual([])
  })
})

describe('a problem document', () => {
  const codes = Object.keys(problems) as ProblemCode[]

  it.each(codes)('%s says in both languages what is wrong, under a status that fits', (code) => {
    const document = problem(code)
    expect(document.status).toBeGreaterThanOrEqual(400)
    expect(document.status).toBeLessThan(600)
    expect(document.zh).toMatch(/[\u4e00-\u9fff]/u)
    expect(document.en).toMatch(/^[A-Z]/u)
    expect(document).not.toHaveProperty('errors')
    expect(document.type).toBe(`urn:lianzheng:problem:${code}`)
  })

  it('names the parts of the request that are wrong', () => {
    const errors = [{ path: 'unit', message: 'a unit code is needed' }]
    expect(problem('LZ-0001', errors).errors).toEqual(errors)
  })
})
