import { afterAll, beforeAll, expect, it } from 'vitest'
import { makeObjectStore } from '../../functions/shared/clients.ts'
import { errorReport } from '../../functions/shared/errorReport.ts'
import { objectKeys } from '../../functions/shared/files/objectKeys.ts'
import { logMessages, makeLog } from '../../functions/shared/log.ts'
import { type Stack, startStack } from '../../infra/local/startStack.ts'
import { eventReport } from '../../schemas/records/eventReport.ts'
import { gift } from '../../schemas/records/gift.ts'
import { trip } from '../../schemas/records/trip.ts'
import { upload } from './county.ts'
import { csv, units } from './sheets.ts'

/** Stands in every name and text that is sent, and nowhere else. */
const name = '张某某ZQXJ'
process.env['POWERTOOLS_LOG_LEVEL'] = 'DEBUG'

let stack: Stack
let logged = ''
const streams = [process.stdout, process.stderr]
const writes = streams.map((stream) => stream.write.bind(stream))

beforeAll(async () => {
  for (const stream of streams) {
    stream.write = ((chunk: string | Uint8Array, ...more: unknown[]) => {
      logged += typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString('utf8')
      const done = more.find((each): each is () => void => typeof each === 'function')
      done?.()
      return true
    }) as typeof stream.write
  }
  stack = await startStack({ events: { retryDelaySeconds: () => 0 } })
})
afterAll(async () => {
  await stack?.stop()
  streams.forEach((stream, index) => (stream.write = writes[index]!))
})

const json = (body: unknown, more: object = {}) => ({
  method: 'POST',
  headers: { 'content-type': 'application/json', ...more },
  body: typeof body === 'string' ? body : JSON.stringify(body),
})

it('no name, cell or body is logged of whole batches, of requests good and bad, and of faults', async () => {
  await upload(stack, 'unit', units(3))
  const official = `人员编号,姓名,单位代码,职务,任职日期\nP0001,${name},U001,${name}主任,2020-01-01\n坏,${name},U001,科长,${name}\n`
  await upload(stack, 'official', official)
  const drive = {
    unitCode: 'U001',
    plate: '鲁A12345',
    driver: name,
    users: 'P0001',
    purpose: `送${name}`,
    departAt: '2024-03-09 08:00',
    returnAt: '2024-03-09 18:00',
    odoStart: '1000',
    odoEnd: '1100',
    from: name,
    to: name,
  }
  const about = { unit: 'U001' as never, period: '2024-03', fileName: `${name}.csv` }
  const trips = await upload(stack, 'trip', csv(trip, [drive, { ...drive, departAt: name, driver: name }]), about)
  expect(trips).toMatchObject({ state: 'completed', rows: { accepted: 1, rejected: 1 } })
  const event = { officialCode: 'P0001', officialName: name, unitCode: 'U001', eventKind: '婚礼', relation: name }
  await upload(stack, 'eventReport', csv(eventReport, [{ ...event, eventDate: '2024-03-03', venue: name }]), about)
  await upload(stack, 'gift', csv(gift, [{ officialCode: 'P0001', unitCode: 'U001', giver: name, value: name }]), about)
  await upload(stack, 'trip', `${name},${name}\n"${name}`, { ...about, fileName: 'broken.csv' })

  const [officer, administrator, clerk] = [stack.as('officer1'), stack.as('administrator1'), await stack.sender('U001')]
  const listed = (await (await officer('/findings')).json()) as { findings: { id: string; revision: number }[] }
  expect(listed.findings.length).toBeGreaterThan(0)
  const [first] = listed.findings
  const word = encodeURIComponent(name)
  const answers = [
    await officer(`/findings/${first!.id}/acts`, json({ act: 'comment', text: name }, { 'if-match': '"r1"' })),
    await officer(`/findings/${first!.id}/acts`, json(`{"act":"${name}`, { 'if-match': '"r1"' })),
    await officer(`/findings?text=${word}&official=${word}`),
    await officer(`/findings/${word}`),
    await officer(`/findings?${word}=1`),
    await officer(`/${word}`),
    await officer('/findings', { headers: { authorization: `Bearer ${Buffer.from(name).toString('base64')}` } }),
    await officer(`/batches/${trips.id}/rows/2`),
    await officer(`/batches/${trips.id}/rejected`),
    await officer('/findings/export'),
    await administrator('/accounts', json({ subject: 'new1', name, roles: ['auditor'] })),
    await administrator('/accounts', json({ subject: 'new1', name, roles: [name] })),
    await clerk('/returns/nil', json({ kind: 'reception', unit: 'U001', period: '2024-02', note: name })),
    await clerk(`/batches/${trips.id}/withdraw`, json({ reason: `${name}报送有误` }, { 'idempotency-key': 'k1' })),
  ]
  expect(answers.map(({ status }) => status).filter((status) => status >= 500)).toEqual([])

  // A fault of our own: evidence that is damaged, and holds a name where the parser stumbles.
  const objects = makeObjectStore(stack.engines.bucketName)
  await objects.put(objectKeys.coverage('county', trips.id), Buffer.from(`${name} is no JSON`))
  const other = await upload(stack, 'trip', csv(trip, [{ ...drive, departAt: '2024-03-10 08:00' }]), {
    ...about,
    fileName: 'again.csv',
  })
  await objects.put(objectKeys.coverage('county', other.id), Buffer.from(`${name} is no JSON`))
  expect((await officer(`/batches/${other.id}/coverage`)).status).toBe(500)

  // The log was listened to: it tells of the work, and of the fault.
  expect(logged).toContain(logMessages.STARTED)
  expect(logged).toContain(logMessages.REQUEST_FAILED)
  const part = logged.indexOf('ZQXJ')
  expect(part === -1 ? '' : logged.slice(Math.max(0, part - 400), part + 100)).toBe('')
  for (const secret of ['张某某', 'Bearer ', encodeURIComponent(name)]) expect(logged).not.toContain(secret)
})

it('an error is logged by kind, place and own words, never with what it carries or quotes', () => {
  const carried = Object.assign(new Error('2 items were not taken'), { Item: { name } })
  const quoting = (() => {
    try {
      return JSON.parse(name) as Error
    } catch (error) {
      return error as Error
    }
  })()
  expect(quoting.message).toContain('张')
  const before = logged.length
  makeLog('test').error('REQUEST_FAILED', { request: 'r1' }, new Error('failed', { cause: carried }))
  makeLog('test').error('REQUEST_FAILED', { request: 'r1' }, quoting)
  const lines = logged.slice(before)
  expect(lines).toContain('2 items were not taken')
  expect(lines).toContain('SyntaxError')
  expect(lines).not.toContain('张')
  expect(errorReport(quoting).stack[0]).toMatch(/^at /u)
})
