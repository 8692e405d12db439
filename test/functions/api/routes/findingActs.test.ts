import { describe, expect, it } from 'vitest'
import { packLines } from '../../../../functions/shared/files/ndjson.ts'
import { objectKeys } from '../../../../functions/shared/files/objectKeys.ts'
import { csvText } from '../../../../functions/shared/files/csvLine.ts'
import { apiBench, problemOf } from '../../../support/apiBench.ts'
import { batchOf } from '../../../support/batchOf.ts'
import { findingOf } from '../../../support/findingOf.ts'

const text = '经核对凭证与公函，情况如所述'
const officer = { roles: ['disciplineOfficer' as const] }
type Bench = ReturnType<typeof apiBench>
const act = ({ request }: Bench, id: string, body: object, tag: string | undefined = '"r1"') =>
  request(`/findings/${id}/acts`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(tag && { 'if-match': tag }) },
    body: JSON.stringify(body),
  })

describe('acts over the API', () => {
  it('move a finding and show it, its entry and its history', async () => {
    const bench = apiBench({ findings: [findingOf({ id: 'f1' })], as: officer })
    const answer = await act(bench, 'f1', { act: 'startReview' })
    expect(answer.status).toBe(200)
    expect(answer.headers.get('etag')).toMatch(/^"r2\./u)
    expect(await answer.json()).toMatchObject({
      finding: { state: 'underReview', revision: 2, overdue: false, daysLeft: 15 },
    })
    expect(await bench.get('/findings/f1/history')).toMatchObject({ history: [{ act: 'startReview', from: 'open' }] })
    expect(await bench.get('/findings/f1')).toMatchObject({
      acts: expect.arrayContaining(['confirm', 'dismiss']) as unknown,
    })
  })

  it('are refused with the code of the reason', async () => {
    const bench = apiBench({ findings: [findingOf({ id: 'f1' })], as: officer })
    const code = async (answer: Response) => (await problemOf(answer)).code
    expect(await code(await act(bench, 'f1', { act: 'startReview' }, ''))).toBe('LZ-0011')
    expect(await code(await act(bench, 'f1', { act: 'startReview' }, '"r2"'))).toBe('LZ-0012')
    expect(await code(await act(bench, 'f2', { act: 'startReview' }))).toBe('LZ-0004')
    expect(await code(await act(bench, 'f1', { act: 'confirm', text }))).toBe('LZ-0201')
    expect(await code(await act(bench, 'f1', { act: 'startReview', text }))).toBe('LZ-0001')
  })

  it('hide from a recused officer, who is told so', async () => {
    const findings = [findingOf({ id: 'f1', subjects: { officials: ['P01'] } }), findingOf({ id: 'f2' })]
    const bench = apiBench({ findings, as: { ...officer, official: 'P01' as never } })
    expect(await bench.get('/findings')).toMatchObject({ findings: [{ id: 'f2' }], counts: { total: 1, hidden: 1 } })
    for (const path of ['/findings/f1', '/findings/f1/history', '/findings/f1/related']) {
      expect((await problemOf(await bench.request(path))).code).toBe('LZ-0206')
    }
    expect(await (await bench.request('/findings/export')).text()).not.toContain('f1')
  })

  it('in bulk are done one by one, tried first when asked', async () => {
    const bench = apiBench({ findings: [findingOf({ id: 'f1' }), findingOf({ id: 'f2' })], as: officer })
    const items = ['f1', 'f2', 'f3'].map((id) => ({ id, revision: id === 'f2' ? 7 : 1 }))
    const send = async (dryRun: boolean) =>
      (await bench.post('/findings/acts', { body: { act: 'claim' }, items, dryRun })).json()
    const outcomes = [
      { id: 'f1', done: true, revision: 2 },
      { id: 'f2', done: false, problem: 'LZ-0012' },
      { id: 'f3', done: false, problem: 'LZ-0004' },
    ]
    expect(await send(true)).toMatchObject({ dryRun: true, outcomes })
    expect(await send(false)).toMatchObject({ dryRun: false, outcomes })
    expect(await bench.get('/findings?assignee=me')).toMatchObject({ findings: [{ id: 'f1', revision: 2 }] })
  })

  it('dismiss together only what is of one rule and one unit', async () => {
    const state = { state: 'underReview' as const, review: { state: 'underReview' as const } }
    const findings = [findingOf({ id: 'f1', ...state }), findingOf({ id: 'f2', unit: 'U002', ...state })]
    const bench = apiBench({ findings, as: officer })
    const body = { act: 'dismiss', reason: 'duplicate', text }
    const send = (ids: readonly string[]) =>
      bench.post('/findings/acts', { body, items: ids.map((id) => ({ id, revision: 1 })) })
    expect((await problemOf(await send(['f1', 'f2']))).code).toBe('LZ-0211')
    expect(await (await send(['f1'])).json()).toMatchObject({ outcomes: [{ done: true, state: 'dismissalProposed' }] })
  })
})

describe('what else there is', () => {
  it('is told by what it is the same', async () => {
    const findings = [
      findingOf({ id: 'f1', subjects: { vendor: '某酒店', letter: '函1' } }),
      findingOf({ id: 'f2', subjects: { vendor: '某酒店' }, on: '2025-05-01' }),
      findingOf({ id: 'f3', subjects: { letter: '函1' }, on: '2025-05-02', unit: 'U002' }),
      findingOf({ id: 'f4', on: '2025-03-04 12:00' }),
    ]
    const { get } = apiBench({ findings, as: officer })
    expect(await get('/findings/f1/related')).toMatchObject({
      related: [
        { by: 'vendor', findings: [{ id: 'f2' }], more: false },
        { by: 'letter', findings: [{ id: 'f3' }] },
        { by: 'day', findings: [{ id: 'f4' }] },
      ],
    })
  })

  it('a row is shown as uploaded, to whoever may reach its batch', async () => {
    const batch = batchOf({ id: 'b1', chunksPlanned: 2 })
    const line = (row: number) =>
      JSON.stringify({ sheet: '一', row, content: 'c', record: { amount: 123_450 }, raw: { amount: '￥1,234.5' } })
    const objects = {
      [objectKeys.chunk('county', 'b1', 1)]: packLines([line(2), line(3)]),
      [objectKeys.chunk('county', 'b1', 2)]: packLines([line(23)]),
    }
    const { get, request } = apiBench({ batches: [batch], objects })
    expect(await get('/batches/b1/rows/23')).toEqual({
      record: { kind: batch.kind, sheet: '一', row: 23, values: { amount: 123_450 }, cells: { amount: '￥1,234.5' } },
    })
    expect((await problemOf(await request('/batches/b1/rows/4'))).code).toBe('LZ-0213')
    const clerk = apiBench({ batches: [batch], objects, as: { roles: ['financeClerk'], unit: 'U777' as never } })
    expect((await problemOf(await clerk.request('/batches/b1/rows/2'))).code).toBe('LZ-0003')
  })
})

describe('an export', () => {
  it('holds what the filter shows, harmless to spreadsheets, and is audited', async () => {
    const findings = [
      findingOf({ id: 'f1', subjects: { vendor: '=HYPERLINK("http://x")' } }),
      findingOf({ id: 'f2', unit: 'U002' }),
    ]
    const bench = apiBench({ findings, as: officer })
    const answer = await bench.request('/findings/export?unit=U001')
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    const csv = await answer.text()
    expect(csv).toContain(`"'=HYPERLINK(""http://x"")"`)
    expect(csv).not.toContain('U002')
    expect(await bench.means.audit.latest(5)).toMatchObject([{ act: 'findingsExported', subjects: ['f1'] }])
    const book = await bench.request('/findings/export?format=xlsx')
    expect(
      Buffer.from(await book.arrayBuffer())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK')
  })

  it('quotes what needs quotes', () => {
    expect(csvText([['a,b', 'say "x"', 'line\nbreak']])).toBe('\uFEFF"a,b","say ""x""","line\nbreak"\r\n')
  })
})

describe('precision of the rules', () => {
  it('comes from the officers’ decisions', async () => {
    const decided = (id: string, state: 'confirmed' | 'dismissed') => findingOf({ id, state })
    const { get } = apiBench({
      findings: [decided('f1', 'confirmed'), decided('f2', 'dismissed'), findingOf({ id: 'f3' })],
    })
    expect(await get('/quality/precision?by=rule')).toMatchObject({
      groups: [{ group: 'reception.accompanying-diners', yes: 1, of: 2, share: 0.5 }],
    })
  })
})
