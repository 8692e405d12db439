import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeTable } from '../../functions/shared/clients.ts'
import { dynamoCoverageBook } from '../../functions/shared/coverage/dynamoCoverageBook.ts'
import { usualPatience } from '../../functions/shared/findings/list/freshIndex.ts'
import { coverageCommand } from '../../infra/cli/coverage/command.ts'
import { type Stack, startStack } from '../../infra/local/startStack.ts'
import { whenFinished } from '../../infra/local/batchClient.ts'
import { resumeEnv } from '../../infra/operations/resumeMeans.ts'
import { type Coverage, addCoverage } from '../../rules/kit/coverage.ts'
import { officialCodeSchema } from '../../schemas/principal.ts'
import { reception } from '../../schemas/records/reception.ts'
import { upload } from './county.ts'
import { cleanBill, csv, units } from './sheets.ts'

process.env['POWERTOOLS_LOG_LEVEL'] = 'SILENT'
let stack: Stack
beforeAll(async () => {
  stack = await startStack({ events: { retryDelaySeconds: () => 0 } })
  await upload(stack, 'unit', units(20))
})
afterAll(() => stack.stop())

const bill = (number: number, date: string, host: string, more: Readonly<Record<string, string>> = {}) => ({
  ...cleanBill,
  voucherNo: `C${number}`,
  letterNo: `函C${number}`,
  invoiceNo: String(40_000_000 + number),
  date,
  host,
  ...more,
})
const bills = [
  bill(1, '2024-03-05', 'P0001'),
  bill(2, '2024-03-06', 'P0002', { unitCode: 'U002', letterPeople: '' }),
  bill(3, '2024-12-31', 'P0001', { letterNo: '', payMethod: '现金' }),
  bill(4, '2025-01-02', ''),
]
const whole = 'from=2024-01&until=2025-12'

const ask = async (query: string): Promise<any> => {
  const response = await stack.as('reporting1')(`/coverage?${query}`)
  expect(response.status).toBe(200)
  return response.json()
}
const recordsOf = async (query: string) => (await ask(query)).records['reception'] ?? 0
const ofBatch = async (id: string): Promise<Coverage> =>
  ((await (await stack.request(`/batches/${id}/coverage`)).json()) as { coverage: Coverage }).coverage

/** The rules that were due, as two counts of the same work may differ in rules that were not. */
const ofDue = (coverage: Coverage) =>
  Object.fromEntries(
    Object.entries(coverage).filter(
      ([, { pass, flagged, notApplicable, undetermined }]) =>
        pass + flagged + notApplicable + Object.keys(undetermined).length > 0,
    ),
  )

describe('coverage by unit, official and month', () => {
  it('is that of the batch, cut up: it adds up to it over the units, and leaves with the batch', async () => {
    const first = await upload(stack, 'reception', csv(reception, bills))
    expect(first.state).toBe('completed')
    const sum: Coverage = {}
    for (const unit of ['U001', 'U002']) addCoverage(sum, (await ask(`unit=${unit}&${whole}`)).coverage)
    expect(ofDue(sum)).toEqual(ofDue(await ofBatch(first.id)))
    expect(await recordsOf(`unit=U001&${whole}`)).toBe(3)
    expect(await recordsOf(`unit=U001&from=2024-12&until=2025-01`)).toBe(2)
    expect(await recordsOf(`unit=U002&${whole}`)).toBe(1)
    expect(await recordsOf(`official=P0001&${whole}`)).toBe(2)
    expect(await recordsOf(`official=P0001&from=2024-03&until=2024-03`)).toBe(1)
    // The one row of this unit names this official: rules and windows count alike for both.
    const [ofOfficial, ofUnit] = [await ask(`official=P0002&${whole}`), await ask(`unit=U002&${whole}`)]
    expect(ofOfficial.scope).toEqual(ofUnit.scope)
    expect(ofUnit.coverage['reception.guests-over-letter'].undetermined).toEqual({ 'inputMissing:letterPeople': 1 })
    expect(Object.keys(ofOfficial.coverage)).toEqual(['all'])

    // Another batch of the same unit stands beside it.
    await upload(stack, 'reception', csv(reception, [bill(5, '2024-03-07', 'P0001')]), { period: '2024-03' })
    expect(await recordsOf(`official=P0001&${whole}`)).toBe(3)

    // A correction takes the first one's place: other months, other officials.
    const corrected = await upload(
      stack,
      'reception',
      csv(reception, [bill(1, '2024-04-05', 'P0003'), bill(6, '2024-03-06', 'P0001')]),
      { supersedes: first.id },
    )
    expect(corrected.state).toBe('completed')
    expect(await recordsOf(`official=P0002&${whole}`)).toBe(0)
    expect(await recordsOf(`unit=U002&${whole}`)).toBe(0)
    expect(await recordsOf(`official=P0001&${whole}`)).toBe(2)
    expect((await ask(`unit=U001&${whole}`)).records).toEqual({ reception: 3 })

    const sender = await stack.sender('GOV')
    await sender(`/batches/${corrected.id}/withdraw`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ reason: '错报' }),
    })
    expect(await whenFinished(stack.request, corrected.id, () => wait(10))).toMatchObject({ state: 'withdrawn' })
    // The findings it alone supported are gone from the list when its patience is over.
    await wait(usualPatience)
    expect(await ask(`official=P0003&${whole}`)).toMatchObject({
      records: {},
      conclusion: { conclusion: 'nothingDue' },
    })
    expect(await recordsOf(`unit=U001&${whole}`)).toBe(1)
  })

  it('of one row is what its rules and windows say of it', async () => {
    const rows = [bill(11, '2024-05-07', 'P0004'), bill(12, '2024-05-08', 'P0004', { letterNo: '函C11' })]
    const batch = await upload(stack, 'reception', csv(reception, rows), { period: '2024-05' })
    const checksOf = async (row: number): Promise<Record<string, string>> => {
      const { checks } = (await (await stack.request(`/batches/${batch.id}/rows/${row}/coverage`)).json()) as any
      return Object.fromEntries(checks.map(({ rule, outcome }: any) => [rule, outcome]))
    }
    const [one, two] = [await checksOf(2), await checksOf(3)]
    expect(one['reception.cash-payment']).toBe('pass')
    // Two rows make the batch, and each rule counts a row once: what the rows say adds up to what the batch does.
    for (const [rule, counts] of Object.entries(await ofBatch(batch.id))) {
      const said = [one[rule], two[rule]]
      expect({ rule, pass: said.filter((each) => each === 'pass').length }).toEqual({ rule, pass: counts.pass })
      expect({ rule, flagged: said.filter((each) => each === 'flagged').length }).toEqual({
        rule,
        flagged: counts.flagged,
      })
    }
  })

  it('is told on the command line, with its scope', async () => {
    const [out, err]: [string[], string[]] = [[], []]
    const api = stack.as('reporting1')
    const surroundings = {
      environment: { LIANZHENG_API: 'https://county.example', LC_ALL: 'zh_CN.UTF-8' },
      fetch: async (address: string, init: RequestInit) => api(address.slice('https://county.example'.length), init),
      print: (line: string) => void out.push(line),
      complain: (line: string) => void err.push(line),
      complaints: { isTTY: false, write: (line: string) => void err.push(line) },
      pause: async () => undefined,
    }
    const words = ['--official', 'P0004', '--from', '2024-05', '--until', '2024-06']
    expect(await coverageCommand(words, surroundings)).toBe(1)
    expect(err).toEqual([])
    expect(out.join('\n')).toMatch(/^P0004，2024-05 至 2024-06，已完成的批次 1 个\n月份 .*\n2024-05 +2 /u)
    expect(out.join('\n')).toMatch(/应查\d+项次/u)
    const [batch] = (await ask('official=P0004&from=2024-05&until=2024-05')).batches
    out.length = 0
    expect(
      await coverageCommand(['--batch', batch, '--row', '2'], {
        ...surroundings,
        fetch: async (address, init) => stack.request(address.slice('https://county.example'.length), init),
      }),
    ).toBe(1)
    expect(out.join('\n')).toMatch(/^法条 +规则 +结果 +原因$/mu)
  })
})

describe('the book of coverage in the table', () => {
  it('holds the same after any write was repeated, and forgets what a batch no longer covers', async () => {
    const { TABLE_NAME, JURISDICTION } = resumeEnv.parse(process.env)
    const book = dynamoCoverageBook(makeTable(TABLE_NAME), JURISDICTION)
    const code = officialCodeSchema.parse('P9')
    const span = { from: '2020-01', until: '2021-12' }
    const place = (of: 'unit' | 'official', month: string) => ({
      of,
      code,
      month,
      records: { trip: 1 },
      coverage: { r: { pass: 1, flagged: 0, notApplicable: 0, undetermined: {} } },
    })
    const months = async (of: 'unit' | 'official') =>
      (await book.read({ of, code }, span)).flatMap(({ months: each }) => each.map(({ month }) => month))
    const many = ['2020-01', '2020-02', '2021-12'].flatMap((month) => [place('unit', month), place('official', month)])
    await book.put('b1', many)
    await book.put('b1', many)
    expect(await months('unit')).toEqual(['2020-01', '2020-02', '2021-12'])
    expect(await months('official')).toEqual(['2020-01', '2020-02', '2021-12'])
    // Judged again, and its rows now stand in one year of the unit only.
    await book.put('b1', [place('unit', '2020-02')])
    expect(await months('unit')).toEqual(['2020-02'])
    expect(await months('official')).toEqual([])
    await book.takeOff('b1')
    await book.takeOff('b1')
    await book.takeOff('never-there')
    expect(await months('unit')).toEqual([])
  })
})
