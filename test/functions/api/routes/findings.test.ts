import { describe, expect, it } from 'vitest'
import type { Finding } from '../../../../schemas/finding.ts'
import { apiBench, problemOf } from '../../../support/apiBench.ts'
import { findingOf } from '../../../support/findingOf.ts'

const findings = [
  findingOf({ id: 'f3', on: '2025-03-06' }),
  findingOf({ id: 'f1', on: '2025-03-04', unit: 'U002' }),
  findingOf({ id: 'f2', on: '2025-03-05 12:30' }),
  findingOf({ id: 'f4', on: '2025-03-05', state: 'superseded' }),
]
const idsOf = (answer: Record<string, unknown>) => (answer['findings'] as readonly Finding[]).map(({ id }) => id)

describe('findings', () => {
  it('are those in a state, in the order of their dates', async () => {
    const answer = await apiBench({ findings }).get('/findings?state=open')
    expect(idsOf(answer)).toEqual(['f1', 'f2', 'f3'])
    expect(answer).not.toHaveProperty('nextCursor')
  })

  it('are those of a state and of a unit when asked', async () => {
    const { get } = apiBench({ findings })
    expect(idsOf(await get('/findings?state=superseded'))).toEqual(['f4'])
    expect(idsOf(await get('/findings?unit=U002&state=open'))).toEqual(['f1'])
    expect(idsOf(await get('/findings?unit=U002&state=superseded'))).toEqual([])
  })

  it('come page by page, each once and none left out', async () => {
    const { get } = apiBench({ findings })
    const seen: string[] = []
    let cursor = ''
    for (let page = 0; page === 0 || cursor !== ''; page++) {
      const answer = await get(`/findings?state=open&limit=1${cursor === '' ? '' : `&cursor=${cursor}`}`)
      seen.push(...idsOf(answer))
      cursor = String(answer['nextCursor'] ?? '')
      expect(page).toBeLessThan(findings.length)
    }
    expect(seen).toEqual(['f1', 'f2', 'f3'])
  })

  it.each([
    ['state.0', 'state=shut'],
    ['unit.0', 'unit='],
    ['limit', 'limit=201'],
    ['limit', 'limit=0'],
    ['cursor', 'cursor=%EF%BC%9F'],
    ['cursor', 'cursor='],
  ])('have no such %s: %s', async (path, query) => {
    const response = await apiBench({ findings }).request(`/findings?${query}`)
    expect(response.status).toBe(400)
    expect(await problemOf(response)).toMatchObject({ code: 'LZ-0001', errors: [{ path }] })
  })

  it('are shown one by one', async () => {
    const { get, request } = apiBench({ findings })
    expect(await get('/findings/f4')).toEqual({
      finding: { ...findings[3], overdue: false },
      acts: ['comment', 'recuse'],
    })
    const missing = await request('/findings/f9')
    expect(missing.status).toBe(404)
    expect((await problemOf(missing)).code).toBe('LZ-0004')
  })
})
