import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { mostViews } from '../../../../schemas/savedView.ts'
import { problemOf } from '../../../support/apiBench.ts'
import { startEngineApi } from '../../../support/engineApi.ts'

let api: Awaited<ReturnType<typeof startEngineApi>>
beforeAll(async () => {
  api = await startEngineApi()
})
afterAll(() => api.stop())

const of = (subject: string) => {
  const { send, request } = api.as({ subject, roles: ['disciplineOfficer'] })
  return {
    put: (id: string, name: string, query: object = { state: 'open,underReview', sort: '-due' }) =>
      send('PUT', `/me/views/${id}`, { name, query }),
    drop: (id: string) => send('DELETE', `/me/views/${id}`),
    names: async () =>
      ((await (await request('/me/views')).json()) as { views: { name: string }[] }).views.map(({ name }) => name),
    request,
  }
}
const codeOf = async (answer: Promise<Response>) => (await problemOf(await answer)).code

describe('saved views', () => {
  it('are kept, opened, renamed and deleted, each with an entry in the audit trail', async () => {
    const { put, drop, names, request } = of('officer1')
    expect(await names()).toEqual([])
    expect(await (await put('v1', '高风险接待', { grade: 'breach', amountFrom: '100000' })).json()).toEqual({
      views: [{ id: 'v1', name: '高风险接待', query: { grade: 'breach', amountFrom: '100000' } }],
    })
    await put('v2', '我的')
    await put('v1', '大额接待', { grade: 'breach', amountFrom: '100000' })
    expect(await names()).toEqual(['大额接待', '我的'])
    const { views } = (await (await request('/me/views')).json()) as { views: { query: Record<string, string> }[] }
    expect((await request(`/findings?${new URLSearchParams(views[0]!.query).toString()}`)).status).toBe(200)
    expect((await drop('v1')).status).toBe(200)
    expect(await codeOf(drop('v1'))).toBe('LZ-0230')
    expect(await names()).toEqual(['我的'])
    expect((await api.means.audit.latest(4)).map(({ act, subjects }) => [act, ...subjects])).toEqual([
      ['viewDeleted', 'v1'],
      ['viewSaved', 'v1'],
      ['viewSaved', 'v2'],
      ['viewSaved', 'v1'],
    ])
  })

  it('are a person’s own', async () => {
    await of('officer2').put('v1', '二号')
    expect(await of('officer3').names()).toEqual([])
    expect(await codeOf(of('officer3').drop('v1'))).toBe('LZ-0230')
    expect(await of('officer2').names()).toEqual(['二号'])
  })

  it.each([
    ['a filter there is not', { colour: 'red' }, 'query'],
    ['a state there is not', { state: 'open,lost' }, 'query.state.1'],
    ['an order there is not', { sort: 'size' }, 'query.sort'],
    ['no text', { state: ['open'] }, 'query.state'],
    ['a place in the list', { cursor: 'x' }, 'query'],
  ])('take only what the list takes: %s', async (_what, query, path) => {
    const problem = await problemOf(await of('officer4').put('v1', '错', query))
    expect(problem).toMatchObject({ code: 'LZ-0001', errors: [{ path }] })
    expect(await of('officer4').names()).toEqual([])
  })

  it('have names, each once, and ids', async () => {
    const { put, names } = of('officer5')
    await put('v1', '一')
    expect(await codeOf(put('v2', ' 一 '))).toBe('LZ-0231')
    expect((await put('v1', '一')).status).toBe(200)
    expect(await codeOf(put('v2', ' '))).toBe('LZ-0001')
    expect(await codeOf(put('a%2Fb', '二'))).toBe('LZ-0001')
    expect(await names()).toEqual(['一'])
  })

  it('saved at the same moment are all kept, up to as many as may be', async () => {
    const { put, names } = of('officer6')
    const first = await Promise.all(Array.from({ length: 8 }, (_, index) => put(`v${index}`, `视图${index}`)))
    expect(first.map(({ status }) => status)).toEqual(first.map(() => 200))
    for (let index = 8; index < mostViews; index++) await put(`v${index}`, `视图${index}`)
    expect(await codeOf(put('more', '再一个'))).toBe('LZ-0232')
    expect((await put('v3', '改名')).status).toBe(200)
    expect(await names()).toHaveLength(mostViews)
  })
})
