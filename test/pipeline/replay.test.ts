import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { ScanCommand } from '@aws-sdk/lib-dynamodb'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { batchesInForce } from '../../functions/shared/batches/batchesInForce.ts'
import { mostRecords, recordsAPass, replayStored } from '../../functions/replay/core/replayStored.ts'
import { readDraft } from '../../functions/replay/core/readDraft.ts'
import { mostRows } from '../../functions/replay/core/tally.ts'
import { replayEnv } from '../../functions/replay/env.ts'
import { replayMeans } from '../../functions/replay/means.ts'
import { unpackLines } from '../../functions/shared/files/ndjson.ts'
import { objectKeys } from '../../functions/shared/files/objectKeys.ts'
import { chineseCalendar } from '../../rules/calendar/calendar.ts'
import { trialOf } from '../../rules/kit/trial.ts'
import type { Difference } from '../../functions/replay/core/compareFlags.ts'
import { digestOf } from '../../functions/shared/audit/chain.ts'
import { makeTable } from '../../functions/shared/clients.ts'
import { replayCommand } from '../../infra/cli/replay/command.ts'
import { type ReplayOptions, replayFiles } from '../../infra/cli/replay/replayFiles.ts'
import { type Stack, startStack } from '../../infra/local/startStack.ts'
import { catalogue } from '../../rules/catalogue.ts'
import { readTriedValue } from '../../rules/kit/setParameter.ts'
import type { Flag } from '../../schemas/finding.ts'
import { type KeptResult, type Replay, type ReplayResult, type ReplayRow, isReplayOver } from '../../schemas/replay.ts'
import { registerKindNames } from '../../schemas/registers/kinds.ts'
import { isoDate } from '../../schemas/values/isoDate.ts'
import { findings, upload } from './county.ts'

process.env['POWERTOOLS_LOG_LEVEL'] = 'SILENT'
const county = resolve(import.meta.dirname, '../../samples/county')
const registers = join(county, 'registers')
const sheets = [
  ['reception', 'GOV', '2025-Q2', 'reception-2025-Q2.csv'],
  ['reception', 'GOV', '2025-Q3', 'reception-2025-Q3.csv'],
  ['expense', 'GOV', '2025-Q2', 'expense-2025-Q2.csv'],
  ['reception', 'U001', '2025-12', 'reception-2025-12-U001.csv'],
  ['reception', 'U002', '2025-12', 'reception-2025-12-U002.csv'],
] as const
const drafts = resolve(import.meta.dirname, '../../samples/drafts')
const draft = readFileSync(join(drafts, 'dear-meal.yaml'), 'utf8').replace('atMost: 80', 'atMost: 40')
const files = sheets.map(([, , , file]) => join(county, 'batches', file))

type Result = ReplayResult & { readonly hidden: number }
interface Answer {
  readonly replay: Replay
  readonly result?: Result
}

let stack: Stack
beforeAll(async () => {
  stack = await startStack({ events: { retryDelaySeconds: () => 0 } })
  for (const kind of registerKindNames) {
    if (kind !== 'returnDuty') await upload(stack, kind, readFileSync(join(registers, `${kind}.csv`)))
  }
  for (const [kind, unit, period, fileName] of sheets) {
    const about = { unit, period, fileName } as object
    const { state } = await upload(stack, kind, readFileSync(join(county, 'batches', fileName)), about)
    expect(state).toBe('completed')
  }
})
afterAll(() => stack.stop())

const keeper: Parameters<Stack['as']>[0] = 'rulekeeper1'
const post = (body: object, as = keeper) =>
  stack.as(as)('/replays', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
const look = async (id: string, as = keeper) => (await (await stack.as(as)(`/replays/${id}`)).json()) as Answer

async function tried(body: object): Promise<Answer> {
  const answer = await post({ from: '2025-04', to: '2025-12', ...body })
  expect(answer.status).toBe(202)
  const { replay } = (await answer.json()) as Answer
  for (;;) {
    const seen = await look(replay.id)
    if (isReplayOver(seen.replay.state)) return seen
    await wait(20)
  }
}

const offline = (options: Partial<ReplayOptions>, ...set: readonly string[]) =>
  replayFiles({ files, registers, tried: set.map((text) => readTriedValue(text, catalogue)), ...options })

/** A flag as both ways tell it, whatever batch or file it came in by. */
const nameOf = ({ rule, unit, on, zh }: Pick<Flag, 'rule' | 'unit' | 'on' | 'zh'>): string =>
  [rule, unit, on, zh].join('|')
const named = (flags: readonly Pick<Flag, 'rule' | 'unit' | 'on' | 'zh'>[]) => flags.map(nameOf).toSorted()
const changes = ({ zh, was }: ReplayRow): string => `${was?.zh} → ${zh}`

function expectSame(result: Result | undefined, { gained, lost, changed }: Difference): void {
  expect(named(result?.gained ?? [])).toEqual(named(gained))
  expect(named(result?.lost ?? [])).toEqual(named(lost))
  expect(result?.changed.map(changes).toSorted()).toEqual(
    changed.map(({ before, after }) => `${before.zh} → ${after.zh}`).toSorted(),
  )
  expect(result?.totals).toMatchObject({ gained: gained.length, lost: lost.length, changed: changed.length })
}

/** Everything the table holds but the trials themselves and the trail of who asked for them. */
async function stored(): Promise<readonly string[]> {
  const { client, name } = makeTable(process.env['TABLE_NAME'] ?? '')
  const items: string[] = []
  let start: Record<string, unknown> | undefined
  do {
    const page = await client.send(new ScanCommand({ TableName: name, ExclusiveStartKey: start }))
    for (const item of page.Items ?? [])
      if (!/#(?:REPLAY|AUDIT)/u.test(String(item['pk'])))
        items.push(`${String(item['pk'])} ${String(item['sk'])} ${digestOf(item)}`)
    start = page.LastEvaluatedKey
  } while (start !== undefined)
  return items.toSorted()
}

describe('a trial on the stored records', () => {
  it('gains and loses exactly what judging the same sheets offline says, windows included', async () => {
    const lower = await tried({ set: { 'reception.mealCapPerHead': '50' } })
    const expected = await offline({}, 'reception.mealCapPerHead=50')
    expect(expected.gained.length).toBeGreaterThan(10)
    expectSame(lower.result, expected)
    expect(lower.result?.records).toBeGreaterThan(100)
    const windows = await tried({ set: { 'reception.mealsPerLetter': '2' } })
    const fewer = await offline({}, 'reception.mealsPerLetter=2')
    expect(fewer.lost.length + fewer.changed.length).toBeGreaterThan(0)
    expectSame(windows.result, fewer)
  })

  it('looks only at the months and units asked for, and counts by rule and unit what it lists', async () => {
    const set = { 'reception.mealCapPerHead': '30' }
    const { result } = await tried({ set, from: '2025-12', units: ['U001'] })
    expectSame(result, await offline({ from: '2025-12', to: '2025-12', unit: 'U001' }, 'reception.mealCapPerHead=30'))
    const cells = result?.cells.map(({ rule, unit, gained }) => [rule, unit, gained])
    for (const [rule, unit, count] of cells ?? [])
      expect(result?.gained.filter((row) => row.rule === rule && row.unit === unit)).toHaveLength(Number(count))
  })

  it('keeps so many rows behind the counts, and counts them all', async () => {
    const { result } = await tried({ set: { 'reception.mealCapPerHead': '1' } })
    const { gained } = await offline({}, 'reception.mealCapPerHead=1')
    expect(gained.length).toBeGreaterThan(mostRows)
    expect([result?.gained.length, result?.totals.gained]).toEqual([mostRows, gained.length])
    expect(result?.cells.reduce((sum, cell) => sum + cell.gained, 0)).toBe(gained.length)
  })

  it('judges as on a day: by the texts and limits that had begun, and rules that had been entered', async () => {
    const { result } = await tried({ asOf: '2025-04-01' })
    const expected = await offline({ asOf: isoDate('2025-04-01') })
    expect(expected.lost.length).toBeGreaterThan(0)
    expectSame(result, expected)
    expect(result?.notes.map(({ zh }) => zh).join()).toContain('2026-11-23')
  })

  it('tries a draft of standards and rules, as the same draft offline does', async () => {
    const { result } = await tried({ draft, from: '2025-12', units: ['U001'] })
    const expected = await offline({ draft: readDraft(draft), from: '2025-12', to: '2025-12', unit: 'U001' })
    expect(expected.gained.map(({ rule }) => rule)).toContain('draft.dear-meal')
    expect(expected.gained.map(({ rule }) => rule)).toContain('reception.meal-cap')
    expectSame(result, expected)
  })

  it('concerns the rows of registers as well', async () => {
    const { result } = await tried({ from: '2015-01', set: { 'vehicle.generalCarPrice': '1000' } })
    expect(result?.rules).toContain('vehicle.general-car-standard')
    expect(result?.totals.gained).toBeGreaterThan(0)
  })
})

describe('a large county', () => {
  /** The stored batches as if each had so many records. */
  const judged = async (records: number) => {
    const { TABLE_NAME, BUCKET_NAME, JURISDICTION } = replayEnv.parse(process.env)
    const means = replayMeans({ TABLE_NAME, BUCKET_NAME, JURISDICTION })
    const registersNow = await means.registersOf(await means.currentRegisters())
    const now = { catalogue, environment: { registers: registersNow, calendar: chineseCalendar() } }
    const trial = trialOf({ tried: [readTriedValue('reception.mealCapPerHead=50', catalogue)] }, now)
    const batches = (await batchesInForce(means.batches)).map((batch) => ({
      ...batch,
      rows: { read: records, accepted: records, rejected: 0, repeats: 0 },
    }))
    let reads = 0
    const result = await replayStored({ from: '2025-04', to: '2025-12' }, trial, {
      ...means,
      batches,
      known: (ids) => means.findings.many(ids),
      sourcesOf: async () => undefined,
      lines: async ({ jurisdiction, id }, chunk) => {
        reads++
        return unpackLines(await means.objects.get(objectKeys.chunk(jurisdiction, id, chunk)))
      },
      onProgress: async () => {},
    })
    return { result, reads }
  }

  it('is judged in several passes, with the same answer as in one', async () => {
    const [one, many] = [await judged(1), await judged(recordsAPass)]
    expect(many.reads).toBe(4 * one.reads)
    expect(one.result.totals.gained).toBeGreaterThan(10)
    const sorted = ({ gained }: KeptResult) => named(gained)
    expect(sorted(many.result)).toEqual(sorted(one.result))
    expect({ ...many.result, records: 0, gained: [], lost: [], changed: [] }).toEqual({
      ...one.result,
      records: 0,
      gained: [],
      lost: [],
      changed: [],
    })
  })

  it('is refused when it is too large, with what to do', async () => {
    await expect(judged(mostRecords)).rejects.toMatchObject({ refusal: { code: 'REPLAY_TOO_LARGE' } })
  })
})

describe('what people decided', () => {
  it('is named when a trial would take it away, and nothing but the trial itself is written', async () => {
    const [, meant] = await findings(stack, '&rule=reception.meal-cap')
    expect(meant).toBeDefined()
    const act = async (body: object) => {
      const request = stack.as('officer1')
      const seen = await request(`/findings/${meant?.id}`)
      const headers = { 'content-type': 'application/json', 'if-match': seen.headers.get('etag') ?? '' }
      const done = await request(`/findings/${meant?.id}/acts`, { method: 'POST', headers, body: JSON.stringify(body) })
      expect(done.status).toBe(200)
    }
    await act({ act: 'startReview' })
    await act({ act: 'confirm', text: '经核查超过标准，情况属实。' })
    const before = await stored()
    const { result, replay } = await tried({ set: { 'reception.mealCapPerHead': '9999' } })
    expect(result?.touched).toMatchObject([
      { id: meant?.id, touch: 'lost', state: 'confirmed', decision: { act: 'confirm' } },
    ])
    expect(result?.touchedTotal).toBe(1)
    expect(await stored()).toEqual(before)
    // Officers may read it; one who must keep out of a unit's findings sees how many there are, not what they say.
    expect((await look(replay.id, 'officer1')).result?.lost).toHaveLength(result?.lost.length ?? 0)
  })
})

describe('a trial that cannot be made', () => {
  it.each([
    [{ set: { 'reception.mealCap': '5' } }, 'LZ-0403', 'set.reception.mealCap'],
    [{ set: { 'reception.mealCapPerHead': 'x' } }, 'LZ-0403', 'set.reception.mealCapPerHead'],
    [{ asOf: '2999-01-01' }, 'LZ-0403', 'asOf'],
    [{ asOf: '2025-01-01', kinds: ['nothing'] }, 'LZ-0403', 'kinds.0'],
    [{}, 'LZ-0001', 'set'],
    [{ draft: 'rules: [' }, 'LZ-0403', 'draft'],
    [{ draft: 'standards:\n  - { jurisdiction: county }' }, 'LZ-0403', 'draft.standards.0.name'],
    [{ asOf: '2025-01-01', from: '2025-12', to: '2025-11' }, 'LZ-0001', 'from'],
  ])('%j is refused as %s at %s', async (body, code, path) => {
    const answer = await post({ from: '2025-11', to: '2025-12', ...body })
    expect(await answer.json()).toMatchObject({
      code,
      errors: expect.arrayContaining([expect.objectContaining({ path })]),
    })
  })

  it('is not asked for by officers, and of none there is nothing to see', async () => {
    expect((await post({ from: '2025-11', to: '2025-12', asOf: '2025-01-01' }, 'officer1')).status).toBe(403)
    expect(await (await stack.as(keeper)('/replays/none')).json()).toMatchObject({ code: 'LZ-0402' })
  })
})

describe('lianzheng replay without files', () => {
  it('asks the county, waits, and tells what differs', async () => {
    const lines: string[] = []
    const complaints: string[] = []
    const surroundings = {
      environment: { LIANZHENG_API: 'http://county.example', LANG: 'zh_CN.UTF-8' },
      fetch: async (address: string, init: RequestInit) =>
        stack.as(keeper)(address.replace('http://county.example', ''), init),
      print: (line: string) => void lines.push(line),
      complain: (line: string) => void complaints.push(line),
      complaints: { isTTY: false, write: () => undefined },
      pause: async () => undefined,
    }
    const ask = (...words: readonly string[]) =>
      replayCommand(['--from', '2025-04', '--to', '2025-12', '--language', 'en', ...words], surroundings)
    expect(await ask('--set', 'reception.mealCapPerHead=30', '--unit', 'U001')).toBe(1)
    expect(lines.join('\n')).toMatch(/^\d+ records of 4 batches judged again by \d+ rules\n\d+ gained, /u)
    expect(await ask('--set', 'reception.mealCap=30')).toBe(2)
    expect(complaints.join()).toMatch(/set\.reception\.mealCap: there is no parameter .*\[LZ-0403\]/u)
  })
})
