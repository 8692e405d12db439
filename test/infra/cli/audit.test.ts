import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { serve } from '@hono/node-server'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { apiApp } from '../../../functions/api/app.ts'
import { auditCommand } from '../../../infra/cli/audit/command.ts'
import { apiBench } from '../../support/apiBench.ts'
import { auditEntryOf } from '../../support/auditEntryOf.ts'
import { lianzheng, workFolder } from './program.ts'

const { folder } = workFolder()
let damaged = false
const bench = apiBench({ as: { roles: ['auditor'] } })
const audit = {
  ...bench.means.audit,
  async *stored() {
    for await (const { sequence, item } of bench.means.audit.stored()) {
      yield { sequence, item: damaged && sequence === 3 ? { ...item, actor: 'officer2' } : item }
    }
  },
}
const server = serve({ fetch: apiApp({ ...bench.means, audit }).fetch, port: 0 })
let api = ''
beforeAll(async () => {
  for (let n = 1; n <= 5; n++) await bench.means.audit.append(auditEntryOf({ subjects: [`f${n}`] }))
  if (!server.listening) await new Promise((done) => server.once('listening', done))
  const address = server.address()
  api = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`
})
afterAll(() => void server.close())
afterEach(() => {
  damaged = false
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
})

async function run(...words: readonly string[]) {
  vi.stubEnv('LIANZHENG_TOKEN', 'token-1')
  const out: string[] = []
  vi.spyOn(console, 'log').mockImplementation((line: string) => void out.push(line))
  vi.spyOn(console, 'error').mockImplementation((line: string) => void out.push(line))
  const code = await auditCommand(words)
  return { code, out: out.join('\n') }
}

describe('lianzheng audit', () => {
  it('finds a whole trail sound', async () => {
    expect(await run('verify', '--api', api)).toEqual({
      code: 0,
      out: '审计记录完整 whole: 5 entries, compared with 0 hashes kept elsewhere',
    })
  })

  it('names the first broken entry, and says so by its exit code', async () => {
    damaged = true
    vi.stubEnv('LIANZHENG_API', `${api}/`)
    const { code, out } = await run('verify')
    expect(code).toBe(1)
    expect(out).toContain('审计记录第 3 条有问题：该条记录内容被改动')
    expect(out).toContain('entry 3 is the first broken one: the entry was altered (altered); 2 before it are sound')
    const { out: json } = await run('verify', '--json')
    expect(JSON.parse(json)).toMatchObject({ sound: 2, broken: { sequence: 3 } })
  })

  it('writes what is asked for, and never over a file', async () => {
    const file = join(folder, 'trail.csv')
    const words = ['export', '--api', api, '--subject', 'f2', '--out', file]
    expect(await run(...words)).toEqual({ code: 0, out: file })
    const lines = readFileSync(file, 'utf8').trimEnd().split('\r\n')
    expect(lines.map((line) => line.split(',')[0])).toEqual(['\uFEFF序号', '2'])
    expect(await run(...words)).toMatchObject({ code: 2, out: expect.stringContaining('exists already') })
  })

  it('tells what the API refuses, and when it is not there', async () => {
    expect(await run('export', '--api', api, '--from', 'May')).toMatchObject({
      code: 2,
      out: expect.stringMatching(/LZ-0001[\s\S]*from: /u),
    })
    expect(await run('verify', '--api', 'http://127.0.0.1:1')).toMatchObject({
      code: 2,
      out: expect.stringContaining('cannot be reached'),
    })
  })

  it.each([
    [['verify', '--api', 'nowhere'], 'needs the address'],
    [['export', '--api', 'http://127.0.0.1:1', '--act', 'danced'], '--act must be one of'],
    [['verify', '--colour'], '--colour'],
    [['other'], 'verify and export'],
  ])('refuses the words %j', async (words, told) => {
    await expect(run(...words)).rejects.toThrow(told)
  })

  it('is a command of the program, and needs a token', async () => {
    const { code, err } = await lianzheng('audit', 'verify', '--api', api)
    expect(code).toBe(2)
    expect(err).toContain('LIANZHENG_TOKEN')
  })
})
