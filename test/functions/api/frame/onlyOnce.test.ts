import { randomBytes } from 'node:crypto'
import * as z from 'zod'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { fileAnswer, fileBody } from '../../../../functions/api/frame/files.ts'
import { ProblemError } from '../../../../functions/api/problemError.ts'
import { route } from '../../../../functions/api/route.ts'
import { answerSeconds, workSeconds } from '../../../../functions/shared/answers/answerBook.ts'
import { dynamoAnswerBook } from '../../../../functions/shared/answers/dynamoAnswerBook.ts'
import { problemOf } from '../../../support/apiBench.ts'
import { findingIdOf, startEngineApi } from '../../../support/engineApi.ts'
import { findingOf } from '../../../support/findingOf.ts'

const said = { zh: '试', en: 'Toy' }
let done: string[] = []
let gate: Promise<void> | undefined
let fail: Error | undefined
const thing = z.strictObject({ name: z.string() })
const toys = [
  route({
    method: 'POST',
    path: '/things/:id',
    ...said,
    roles: ['auditor', 'financeClerk'],
    body: thing,
    status: 201,
    response: z.object({ name: z.string(), number: z.int() }),
    handle: async ({ body }) => {
      await gate
      if (fail !== undefined) throw fail
      return { name: body.name, number: done.push(body.name) }
    },
  }),
  route({
    method: 'POST',
    path: '/bytes',
    ...said,
    roles: ['auditor'],
    body: fileBody(100),
    response: fileAnswer('text/csv'),
    handle: async () => ({ mediaType: 'text/csv', fileName: '清单.csv', bytes: `${done.push('bytes')}` }),
  }),
  route({
    method: 'POST',
    path: '/large',
    ...said,
    roles: ['auditor'],
    response: z.object({ text: z.string() }),
    handle: async () => ({ text: randomBytes(400_000).toString('hex') + done.push('large') }),
  }),
  route({
    method: 'PUT',
    path: '/things/:id',
    ...said,
    roles: ['auditor'],
    body: thing,
    response: thing,
    handle: async ({ body }) => ({ name: `${body.name}${done.push('put')}` }),
  }),
] as const

let api: Awaited<ReturnType<typeof startEngineApi>>
let now = new Date('2025-04-01T08:00:00.000Z')
beforeAll(async () => {
  api = await startEngineApi()
})
afterAll(() => api.stop())
let keys = 0
let key = ''
beforeEach(() => {
  done = []
  gate = fail = undefined
  key = `key-${++keys}`
})

const person = (who: object = { roles: ['auditor'] }) =>
  api.as({ ...who }, { answers: dynamoAnswerBook(api.table, 'county', () => now) }, toys)
const make = (name = 'a', changes: { who?: object; key?: string; path?: string; tag?: string } = {}) =>
  person(changes.who).post(
    changes.path ?? '/things/t1',
    { name },
    { 'idempotency-key': changes.key ?? key, ...(changes.tag && { 'if-match': changes.tag }) },
  )
const codeOf = async (answer: Promise<Response>) => (await problemOf(await answer)).code

describe('a POST with a key', () => {
  it('is done once and answered the same again, headers and all', async () => {
    const [first, second] = [await make(), await make()]
    expect(done).toEqual(['a'])
    expect([first.status, second.status]).toEqual([201, 201])
    expect([...second.headers]).toEqual([...first.headers])
    expect(await second.text()).toBe(await first.text())
  })

  it('of bytes is so too', async () => {
    const send = (body: string) =>
      person().request('/bytes', { method: 'POST', body, headers: { 'idempotency-key': key } })
    const [first, second] = [await send('x'), await send('x')]
    expect(await second.text()).toBe(await first.text())
    expect(second.headers.get('content-disposition')).toContain('.csv')
    expect(await codeOf(send('y'))).toBe('LZ-0013')
    expect(done).toHaveLength(1)
  })

  it('is refused for anything else that was asked: body, address, revision seen', async () => {
    await make()
    expect(await codeOf(make('b'))).toBe('LZ-0013')
    expect(await codeOf(make('a', { path: '/things/t2' }))).toBe('LZ-0013')
    expect(await codeOf(make('a', { tag: '"r2"' }))).toBe('LZ-0013')
    expect(done).toEqual(['a'])
  })

  it('is another’s own: keys of others, and of other routes, do not meet', async () => {
    await make()
    expect((await make('b', { who: { subject: 'other', roles: ['auditor'] } })).status).toBe(201)
    expect((await person().post('/large', undefined, { 'idempotency-key': key })).status).toBe(200)
    expect(done).toEqual(['a', 'b', 'large'])
  })

  it('does not give again what was answered to other rights', async () => {
    await make('a', { who: { roles: ['financeClerk'], unit: 'U001' } })
    expect(await codeOf(make('a', { who: { roles: ['financeClerk'], unit: 'U002' } }))).toBe('LZ-0013')
    expect(await codeOf(make('a', { who: { roles: [] } }))).toBe('LZ-0009')
  })

  it('waits for nobody: while the first is at work the others are told so', async () => {
    const { promise, resolve } = Promise.withResolvers<void>()
    gate = promise
    const asked = Array.from({ length: 4 }, () => make())
    // Whoever comes first stands at the gate, whichever of them that is; the others have their answer meanwhile.
    let answered = 0
    for (const each of asked) void each.then(() => answered++)
    await expect.poll(() => answered).toBe(3)
    resolve()
    const answers = await Promise.all(asked)
    const refused = answers.filter(({ status }) => status !== 201)
    const others = await Promise.all(refused.map(async (each) => (await problemOf(each)).code))
    expect(others).toEqual(['LZ-0016', 'LZ-0016', 'LZ-0016'])
    expect(done).toEqual(['a'])
  })

  it('sent thirty times at the same moment is done once', async () => {
    const answers = await Promise.all(Array.from({ length: 30 }, () => make()))
    expect(done).toEqual(['a'])
    const good = answers.filter(({ status }) => status === 201)
    expect(good.length).toBeGreaterThan(0)
    expect(new Set(await Promise.all(good.map((each) => each.text()))).size).toBe(1)
    for (const each of answers.filter(({ status }) => status !== 201)) {
      expect((await problemOf(each)).code).toBe('LZ-0016')
    }
  })

  it('that was refused or failed may be sent again under its key, but not with another body', async () => {
    fail = new ProblemError('LZ-0127')
    expect(await codeOf(make())).toBe('LZ-0127')
    fail = new Error('no table')
    expect(await codeOf(make())).toBe('LZ-0005')
    fail = undefined
    expect(await codeOf(make('b'))).toBe('LZ-0013')
    expect((await make()).status).toBe(201)
    expect(done).toEqual(['a'])
  })

  it('whose worker is gone may be taken up again after a minute', async () => {
    gate = new Promise(() => {})
    void make()
    while ((await codeOf(make())) !== 'LZ-0016');
    gate = undefined
    now = new Date(now.getTime() + (workSeconds + 1) * 1000)
    expect((await make()).status).toBe(201)
    expect(done).toEqual(['a'])
  })

  it('is forgotten after a day', async () => {
    await make()
    now = new Date(now.getTime() + (answerSeconds - 1) * 1000)
    await make()
    expect(done).toEqual(['a'])
    now = new Date(now.getTime() + 2000)
    expect((await make('b')).status).toBe(201)
    expect(done).toEqual(['a', 'b'])
  })

  it('whose answer is too large to keep is still done once', async () => {
    const send = () => person().post('/large', undefined, { 'idempotency-key': key })
    expect((await send()).status).toBe(200)
    expect(await codeOf(send())).toBe('LZ-0018')
    expect(done).toEqual(['large'])
  })

  it.each(['a b', 'x'.repeat(256)])('must have a key that is one: "%s"', async (wrong) => {
    expect(await codeOf(make('a', { key: wrong }))).toBe('LZ-0001')
    expect(done).toEqual([])
  })
})

it('without a key, or no POST, is done each time', async () => {
  for (let time = 0; time < 2; time++) {
    await person().post('/things/t1', { name: 'a' })
    await person().send('PUT', '/things/t1', { name: 'a' }, { 'idempotency-key': key })
  }
  expect(done).toEqual(['a', 'put', 'a', 'put'])
})

it('an act on a finding sent ten times at once stands once in its history', async () => {
  const id = findingIdOf('U001', 1)
  await api.settle(findingOf({ id }))
  const officer = api.as({ subject: 'officer1', roles: ['disciplineOfficer'] })
  const headers = { 'if-match': '"r1"', 'idempotency-key': key }
  const send = () => officer.post(`/findings/${id}/acts`, { act: 'comment', text: '已电话核实' }, headers)
  const answers = await Promise.all(Array.from({ length: 10 }, send))
  expect(answers.filter(({ status }) => ![200, 409].includes(status))).toEqual([])
  const last = await send()
  expect([last.status, last.headers.get('etag')]).toEqual([200, expect.stringMatching(/^"r2\./u)])
  expect(await api.means.history(id)).toHaveLength(1)
})
