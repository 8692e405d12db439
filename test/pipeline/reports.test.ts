import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { usualPatience } from '../../functions/shared/findings/list/freshIndex.ts'
import type { Surroundings } from '../../infra/cli/api/surroundings.ts'
import { reportCommand } from '../../infra/cli/report/command.ts'
import { type Stack, startStack } from '../../infra/local/startStack.ts'
import type { AnnexRow } from '../../schemas/reports/annex.ts'
import type { Figure } from '../../schemas/reports/figure.ts'
import { reportFormats } from '../../schemas/reports/formats.ts'
import { type KeptReport, type ReportStanding, isReportOver } from '../../schemas/reports/keptReport.ts'
import type { Report } from '../../schemas/reports/report.ts'
import { asked } from '../functions/report/core/asked.ts'
import { upload } from './county.ts'

process.env['POWERTOOLS_LOG_LEVEL'] = 'SILENT'
const county = resolve(import.meta.dirname, '../../samples/county')
const sheet = (file: string) => readFileSync(join(county, 'batches', file))

let stack: Stack
const made: Record<string, KeptReport> = {}

const send = (as: string, method: string, path: string, body?: object, headers: Record<string, string> = {}) =>
  stack.as(as)(path, {
    method,
    headers: { ...(body && { 'content-type': 'application/json' }), ...headers },
    ...(body && { body: JSON.stringify(body) }),
  })
const get = async <Answer>(path: string, as = 'reporting1') => (await (await stack.as(as)(path)).json()) as Answer
const codeOf = async (response: Response) => ((await response.json()) as { code?: string }).code

async function make(body: object): Promise<KeptReport> {
  const answer = await send('reporting1', 'POST', '/reports', body)
  expect([200, 202]).toContain(answer.status)
  const { report } = (await answer.json()) as { report: KeptReport }
  for (;;) {
    const seen = (await get<{ report: KeptReport }>(`/reports/${report.id}`)).report
    if (isReportOver(seen.state)) return seen
    await wait(20)
  }
}

const duty = { kind: 'duty', official: 'P0001', year: 2025 }

beforeAll(async () => {
  stack = await startStack({ events: { retryDelaySeconds: () => 0 } })
  for (const kind of ['unit', 'official', 'vehicle', 'budget', 'disclosure'] as const)
    await upload(stack, kind, readFileSync(join(county, 'registers', `${kind}.csv`)))
  for (const [kind, file] of [
    ['reception', 'reception-2025-Q2.csv'],
    ['expense', 'expense-2025-Q2.csv'],
  ] as const) {
    const about = { unit: 'GOV', period: '2025-Q2', fileName: file } as object
    expect((await upload(stack, kind, sheet(file), about)).state).toBe('completed')
  }
  await wait(usualPatience)
  made['duty'] = await make(duty)
  made['departure'] = await make({ kind: 'departure', official: 'P0001', from: '2025-01-01', until: '2025-12-31' })
  made['unit'] = await make({ kind: 'annual', unit: 'U001', year: 2025 })
  made['other'] = await make({ kind: 'annual', unit: 'U002', year: 2025 })
  made['county'] = await make({ kind: 'annual', year: 2025 })
})
afterAll(() => stack.stop())

const kinds = ['duty', 'departure', 'unit', 'county'] as const

describe.each(kinds)('the %s report made from what is stored', (kind) => {
  it('is a first version with every file, each as its digest says', async () => {
    const { state, version, id, refusal } = made[kind]!
    expect({ state, refusal }).toEqual({ state: 'made', refusal: undefined })
    expect(version!.number).toBe(1)
    for (const format of reportFormats) {
      const told = await get<{ url: string; file: { sha256: string }; mediaType: string }>(
        `/reports/${id}/files/${format}`,
      )
      const bytes = Buffer.from(await (await fetch(told.url)).arrayBuffer())
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(told.file.sha256)
      if (format === 'pdf') expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
    }
  })

  it('comes to its figures by the rows it shows for each', async () => {
    const { id, version } = made[kind]!
    const { report } = await get<{ report: Report }>(`/reports/${id}/content`)
    expect(report.figures).toHaveLength(version!.figures)
    // Those that rest on nothing would only be asked for nothing; of the rest so many that the test stays short.
    const held = report.figures.filter(({ count, basis }) => count > 0 && 'query' in basis).slice(0, 25)
    expect(held.length).toBeGreaterThan(0)
    for (const { number, value, count, lacking, basis } of held) {
      const rows: AnnexRow[] = []
      let cursor = ''
      do {
        const page = await get<{ rows: AnnexRow[]; nextCursor?: string }>(
          `/reports/${id}/figures/${number}/rows?limit=500${cursor && `&cursor=${cursor}`}`,
        )
        rows.push(...page.rows)
        cursor = page.nextCursor ?? ''
      } while (cursor !== '')
      expect(rows).toHaveLength(count)
      const { query } = basis as Extract<Figure['basis'], { query: unknown }>
      if (lacking < count) expect(asked(query, rows).value).toBe(value)
      else expect(value).toBeNull()
    }
  })

  it('stands as it was made, and made again is no new version', async () => {
    const { id, subject } = made[kind]!
    const { standing } = await get<{ standing: ReportStanding }>(`/reports/${id}/standing`)
    expect(standing.wouldChange).toBe('no')
    const again = await make(subject)
    expect(again).toMatchObject({ state: 'repeat', sameAs: id })
    const { reports } = await get<{ reports: KeptReport[] }>('/reports')
    expect(reports.map((each) => each.id)).not.toContain(again.id)
  })
})

describe('reports are read', () => {
  const readable = {
    reporting1: ['duty', 'departure', 'unit', 'other', 'county'],
    auditor1: ['departure'],
    clerk1: ['unit'],
    leader1: ['duty'],
  }

  it.each(Object.entries(readable))('by %s only as far as the role reaches, listed or by id', async (who, names) => {
    const { reports } = await get<{ reports: KeptReport[] }>('/reports', who)
    expect(reports.map(({ id }) => id).toSorted()).toEqual(names.map((name) => made[name]!.id).toSorted())
    for (const [name, { id }] of Object.entries(made)) {
      for (const part of ['', '/content', '/standing', '/figures/1/rows', '/files/pdf']) {
        const answer = await stack.as(who)(`/reports/${id}${part}`)
        expect([name, part, answer.status]).toEqual([name, part, names.includes(name) ? 200 : 404])
        if (answer.status === 404) expect(await codeOf(answer)).toBe('LZ-0301')
      }
    }
  })

  it.each(['officer1', 'rulekeeper1', 'administrator1'])('not by %s', async (who) => {
    expect(await codeOf(await stack.as(who)(`/reports/${made['county']!.id}`))).toBe('LZ-0009')
  })

  it.each(['auditor1', 'clerk1', 'leader1', 'officer1'])('and not made by %s', async (who) => {
    expect(await codeOf(await send(who, 'POST', '/reports', duty))).toBe('LZ-0009')
  })

  it('without telling a clerk or an official of another unit’s batches', async () => {
    for (const [who, name] of [
      ['clerk1', 'unit'],
      ['leader1', 'duty'],
    ] as const) {
      const { id } = made[name]!
      const told = await get<{ url: string }>(`/reports/${id}/files/json`, who)
      const { annex } = (await (await fetch(told.url)).json()) as { annex: AnnexRow[] }
      const batches = annex.filter(({ of }) => of === 'batch')
      expect(batches.every(({ unit, source }) => unit === '' && source.of.startsWith('batch '))).toBe(true)
    }
  })

  it('and nobody the registers do not know has one', async () => {
    const refused = await make({ kind: 'duty', official: 'P9999', year: 2025 })
    expect(refused).toMatchObject({ state: 'refused', refusal: { code: 'SUBJECT_UNKNOWN' } })
    expect(refused.version).toBeUndefined()
  })

  it('with the reading and the making in the audit trail', async () => {
    const acts = async (act: string) =>
      (await get<{ entries: { subjects: string[] }[] }>(`/audit?act=${act}&limit=500`, 'auditor1')).entries.flatMap(
        ({ subjects }) => subjects,
      )
    for (const act of ['reportAsked', 'reportMade', 'reportTaken']) expect(await acts(act)).toContain(made['duty']!.id)
    expect(await acts('personalFileRead')).toContain('P0001')
  })
})

describe('the official’s own text', () => {
  const path = '/own-texts/P0001/2025'
  const save = (ifMatch: string, sections: object, as = 'leader1', to = path) =>
    send(as, 'PUT', to, { sections }, ifMatch === '' ? {} : { 'if-match': ifMatch })
  const submit = (ifMatch: string, as = 'leader1') =>
    send(as, 'POST', `${path}/submission`, undefined, { 'if-match': ifMatch })
  const tagOf = (response: Response) => response.headers.get('etag')!
  const tag = async () => tagOf(await stack.as('leader1')(path))

  it('is empty at first, and is not submitted empty', async () => {
    expect(await codeOf(await submit(await tag()))).toBe('LZ-0306')
  })

  it('is kept by the official alone, on the state they saw', async () => {
    const first = await tag()
    expect(await codeOf(await save('', { study: '一' }))).toBe('LZ-0011')
    expect(await codeOf(await save(first, { study: '一' }, 'leader1', '/own-texts/P0002/2025'))).toBe('LZ-0304')
    expect(await codeOf(await save(first, { study: '一' }, 'reporting1'))).toBe('LZ-0009')
    expect(await codeOf(await save(first, { unknown: '一' }))).toBe('LZ-0001')
    const saved = await save(first, { study: '第一稿' })
    expect(saved.status).toBe(200)
    expect(await codeOf(await save(first, { study: '另一稿' }))).toBe('LZ-0012')
    expect((await save(tagOf(saved), { study: '参加集体学习十二次。' })).status).toBe(200)
    const { versions } = await get<{ versions: { sections: object }[] }>(`${path}/versions`, 'leader1')
    expect(versions.map(({ sections }) => sections)).toEqual([{ study: '参加集体学习十二次。' }, { study: '第一稿' }])
  })

  it('is no business of others while it is a draft', async () => {
    expect(await codeOf(await stack.as('reporting1')(path))).toBe('LZ-0304')
    expect((await make(duty)).state).toBe('repeat')
  })

  it('is locked once submitted, and then stands in the report, as a new version', async () => {
    const seen = await tag()
    expect((await submit(seen)).status).toBe(200)
    expect(await codeOf(await submit(await tag()))).toBe('LZ-0305')
    expect(await codeOf(await save(await tag(), { study: '改' }))).toBe('LZ-0305')
    expect((await stack.as('reporting1')(path)).status).toBe(200)
    const { standing } = await get<{ standing: ReportStanding }>(`/reports/${made['duty']!.id}/standing`)
    expect(standing).toMatchObject({ wouldChange: 'yes', others: ['ownTexts'] })
    const next = await make(duty)
    expect(next.version!.number).toBe(2)
    const { report } = await get<{ report: Report }>(`/reports/${next.id}/content`)
    expect(report.document.blocks).toContainEqual({ kind: 'ownText', text: '参加集体学习十二次。' })
    // The version before is as it was.
    expect((await get<{ report: KeptReport }>(`/reports/${made['duty']!.id}`)).report).toEqual(made['duty'])
  })
})

describe('comments on a departure audit', () => {
  const path = '/officials/P0001/audit-comments'
  const sent = { step: 'sent', party: 'official', on: '2025-12-01' }
  const said = { step: 'comment', party: 'official', on: '2025-12-08', text: '第三季度会议费应扣除退款' }
  const enter = (body: object, as = 'auditor1') => send(as, 'POST', path, body)

  it('are entered by auditors, in their order, dated no later than today, and only read by who keeps them', async () => {
    expect(await codeOf(await enter({ ...sent, on: '2999-01-01' }))).toBe('LZ-0307')
    expect(await codeOf(await enter({ ...said, text: '' }))).toBe('LZ-0001')
    for (const who of ['officer1', 'leader1', 'clerk1', 'administrator1'])
      expect(await codeOf(await enter(sent, who))).toBe('LZ-0009')
    expect((await enter(sent)).status).toBe(201)
    const both = await Promise.all([
      enter(said),
      enter({ step: 'sent', party: 'unit', on: '2025-12-02' }, 'reporting1'),
    ])
    expect(both.map(({ status }) => status)).toEqual([201, 201])
    const { comments, terms } = await get<{ comments: { number: number; step: string }[]; terms: unknown[] }>(path)
    expect(comments.map(({ number }) => number)).toEqual([1, 2, 3])
    expect(terms).toEqual([
      { party: 'official', state: 'commented', sentOn: '2025-12-01', until: '2025-12-11' },
      { party: 'unit', state: 'silent', sentOn: '2025-12-02', until: '2025-12-12' },
    ])
  })

  it('change the audit they are about, whose next version holds them', async () => {
    const { id, subject } = made['departure']!
    const { standing } = await get<{ standing: ReportStanding }>(`/reports/${id}/standing`)
    expect(standing).toMatchObject({ wouldChange: 'yes', others: ['comments'] })
    const next = await make(subject)
    expect(next.version!.number).toBe(2)
    const { report } = await get<{ report: Report }>(`/reports/${next.id}/content`)
    const text = JSON.stringify(report.document.blocks)
    expect(text).toContain(said.text)
    expect(text).toContain('逾期未提出，视为无异议')
  })
})

describe('lianzheng report', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lianzheng-report-'))
  async function run(...words: string[]) {
    const [out, err]: [string[], string[]] = [[], []]
    const surroundings: Surroundings = {
      environment: { LIANZHENG_API: 'http://county.example', LC_ALL: 'zh_CN.UTF-8' },
      fetch: async (address, init) =>
        address.startsWith('http://county.example/')
          ? stack.as('reporting1')(address.slice('http://county.example'.length), {
              ...init,
              headers: Object.fromEntries([...new Headers(init.headers)].filter(([name]) => name !== 'authorization')),
            })
          : fetch(address, init),
      print: (line) => void out.push(line),
      complain: (line) => void err.push(line),
      complaints: { isTTY: false, write: () => undefined },
      pause: () => wait(20),
    }
    return { code: await reportCommand(words, surroundings), out: out.join('\n'), err: err.join('\n') }
  }

  it('has the county make a report, says which version it is, and fetches its files whole', async () => {
    const { id, version } = made['other']!
    const words = ['annual', '--unit', 'U002', '--year', '2025', '--out', folder, '--formats', 'docx,xlsx']
    const { code, out } = await run(...words)
    expect(code).toBe(0)
    expect(out).toContain(`数据没有变化，即第${version!.number}版`)
    expect(out).toContain(`sha256 ${version!.sha256}`)
    for (const format of ['docx', 'xlsx']) {
      const bytes = readFileSync(join(folder, `annual-U002-2025-v1.${format}`))
      const told = await get<{ file: { sha256: string } }>(`/reports/${id}/files/${format}`)
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(told.file.sha256)
    }
  })

  it('tells why a report cannot be made, and what belongs to making one offline', async () => {
    const { code, err } = await run('duty', '--official', 'P9999', '--year', '2025', '--out', folder)
    expect([code, err.includes('SUBJECT_UNKNOWN')]).toEqual([2, true])
    await expect(run('annual', '--year', '2025', '--county', '某县')).rejects.toThrow('--county goes with --sheets')
  })
})

describe('data that come later', () => {
  it('are told of a version, and make the next', async () => {
    const file = 'reception-2025-Q3.csv'
    await upload(stack, 'reception', sheet(file), { unit: 'GOV', period: '2025-Q3', fileName: file } as object)
    await wait(usualPatience)
    const { id } = made['county']!
    const { standing } = await get<{ standing: ReportStanding }>(`/reports/${id}/standing`)
    expect(standing.wouldChange).toBe('yes')
    expect(standing.batches).toEqual([expect.objectContaining({ kind: 'reception', change: 'new', within: true })])
    expect(standing.findings.came).toBeGreaterThan(0)
    expect((await make({ kind: 'annual', year: 2025 })).version!.number).toBe(2)
  })
})
