import { describe, expect, it } from 'vitest'
import { objectKeys } from '../../../../functions/shared/files/objectKeys.ts'
import type { NewEntry } from '../../../../schemas/audit.ts'
import { apiBench, problemOf } from '../../../support/apiBench.ts'
import { auditEntryOf } from '../../../support/auditEntryOf.ts'

async function benchOf(entries: readonly Partial<NewEntry>[], start: Parameters<typeof apiBench>[0] = {}) {
  const bench = apiBench(start)
  for (const each of entries) await bench.means.audit.append(auditEntryOf(each))
  return bench
}
const numbered = (count: number, changes: Partial<NewEntry> = {}) =>
  Array.from({ length: count }, (_, index) => ({ subjects: [`f${index + 1}`], ...changes }))
const sequences = ({ entries }: Record<string, unknown>) =>
  (entries as { sequence: number }[]).map(({ sequence }) => sequence)

describe('the audit trail', () => {
  it('is listed, latest first, page by page, and every entry once', async () => {
    const { get } = await benchOf(numbered(25))
    const seen: number[] = []
    let cursor: string | undefined
    do {
      const page = await get(`/audit?limit=10${cursor === undefined ? '' : `&cursor=${cursor}`}`)
      seen.push(...sequences(page))
      cursor = page['cursor'] as string | undefined
    } while (cursor !== undefined)
    expect(seen).toEqual(Array.from({ length: 25 }, (_, index) => 25 - index))
  })

  it.each([
    ['actor=officer2', [2]],
    ['act=findingsExported', [3]],
    ['subject=f4', [4]],
    ['actor=officer2&subject=f4', []],
    // The days are China's: 16:00 UTC is the next day's midnight there.
    ['from=2025-04-02', [6]],
    ['until=2025-04-01&subject=f5', [5]],
    ['from=2025-04-01&until=2025-04-01', [5, 4, 3, 2, 1]],
    ['from=2025-04-03', []],
  ])('is filtered by %s', async (query, expected) => {
    const { get } = await benchOf([
      { subjects: ['f1'] },
      { actor: 'officer2' },
      { act: 'findingsExported' },
      { subjects: ['f3', 'f4'] },
      { subjects: ['f5'], at: '2025-04-01T15:59:59.999Z' },
      { subjects: ['f6'], at: '2025-04-01T16:00:00.000Z' },
    ])
    expect(sequences(await get(`/audit?${query}`))).toEqual(expected)
  })

  it('goes on past entries that nobody asked for', async () => {
    const { get } = await benchOf([{ actor: 'rare' }, ...numbered(6000)])
    const first = await get('/audit?actor=rare')
    expect(first).toMatchObject({ entries: [], cursor: expect.any(String) })
    const second = await get(`/audit?actor=rare&cursor=${first['cursor'] as string}`)
    expect(sequences(second)).toEqual([1])
    expect(second).not.toHaveProperty('cursor')
  })

  it.each(['act=other', 'from=2025-02-30', 'colour=red', 'cursor=abc'])('refuses %s', async (query) => {
    expect((await problemOf(await apiBench().request(`/audit?${query}`))).code).toBe('LZ-0001')
  })
})

describe('the export of the audit trail', () => {
  it('holds what the filter asks, oldest first, without formulas, and is itself in the trail', async () => {
    const bench = await benchOf([{ actor: '=cmd()' }, { subjects: ['f2'] }, { actor: '=cmd()' }])
    const response = await bench.request(`/audit/export?actor=${encodeURIComponent('=cmd()')}`)
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    const lines = (await response.text()).trimEnd().split('\r\n')
    expect(lines).toHaveLength(3)
    expect(lines.slice(1).map((line) => line.split(',')[0])).toEqual(['1', '3'])
    expect(lines[1]).toContain(",'=cmd(),")
    expect(lines.join('\n')).not.toMatch(/(?:^|,)=/mu)
    expect(bench.audited.at(-1)).toMatchObject({ actor: 'tester', act: 'auditExported', sequence: 4 })
  })

  it('refuses what does not fit, rather than cut it off, and then writes nothing', async () => {
    const bench = await benchOf(numbered(10_001))
    expect((await problemOf(await bench.request('/audit/export'))).code).toBe('LZ-0215')
    expect(bench.audited).toHaveLength(10_001)
    expect((await bench.request('/audit/export?subject=f1')).status).toBe(200)
  })
})

describe('verifying the audit trail', () => {
  it('finds a whole one sound', async () => {
    const { get } = await benchOf(numbered(20))
    expect(await get('/audit/verify')).toEqual({ sound: 20, anchors: 0 })
  })

  it('names the first entry that was altered', async () => {
    const { means } = await benchOf(numbered(20))
    const audit = {
      ...means.audit,
      async *stored() {
        for await (const { sequence, item } of means.audit.stored()) {
          yield { sequence, item: sequence === 7 || sequence === 9 ? { ...item, actor: 'officer2' } : item }
        }
      },
    }
    expect(await apiBench({ changes: { audit } }).get('/audit/verify')).toEqual({
      sound: 6,
      anchors: 0,
      broken: { sequence: 7, fault: 'altered', zh: '该条记录内容被改动', en: 'the entry was altered' },
    })
  })

  it('names the entry that a hash among the evidence speaks against', async () => {
    const key = objectKeys.auditAnchor('api', 'county', 16)
    const anchor = JSON.stringify({ sequence: 16, hash: 'ab'.repeat(32) })
    const { get } = await benchOf(numbered(20), { objects: { [key]: anchor } })
    expect(await get('/audit/verify')).toMatchObject({
      sound: 15,
      anchors: 1,
      broken: { sequence: 16, fault: 'rewritten' },
    })
    const cut = await benchOf(numbered(10), { objects: { [key]: anchor } })
    expect(await cut.get('/audit/verify')).toMatchObject({ sound: 10, broken: { sequence: 11, fault: 'cutOff' } })
  })
})
