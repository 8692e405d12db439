import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { reception } from '../../schemas/records/reception.ts'
import { type Told, killedRuns } from './killedRuns.ts'
import { cleanBill, csv } from './sheets.ts'

const runs = killedRuns()
const about = { kind: 'reception', unit: 'GOV', period: '2024-03' }
const send = (name: string, rows: readonly Readonly<Record<string, string>>[], more = {}) => ({
  send: runs.file(name, csv(reception, rows)),
  about: { ...about, fileName: name, ...more } as never,
})
const bill = (nth: number, changes = {}) => ({
  ...cleanBill,
  unitCode: `U00${1 + (nth % 3)}`,
  voucherNo: `V${nth}`,
  letterNo: `函${nth}`,
  invoiceNo: String(20_000_000 + nth),
  companions: '5',
  ...changes,
})
const numbers = [1, 2, 3, 4, 5, 6, 7, 8]
const first = send(
  'first.csv',
  numbers.map((nth) => bill(nth)),
)
const beside = send('beside.csv', [bill(1), bill(2, { guests: '12' }), bill(9)])
const corrected = numbers.filter((nth) => nth !== 3).map((nth) => bill(nth, nth === 4 ? { companions: '3' } : {}))

let before: Told
const acts: Record<'superseded' | 'withdrawn', { readonly steps: any[]; expected: Told }> = {} as never
beforeAll(async () => {
  before = await runs.undisturbed('before', [first, beside])
  const id = before.ids[0]!
  const steps = { superseded: [send('corrected.csv', corrected, { supersedes: id })], withdrawn: [{ withdraw: id }] }
  for (const act of ['superseded', 'withdrawn'] as const) {
    runs.copy('before', act)
    acts[act] = { steps: steps[act], expected: await runs.undisturbed(act, steps[act]) }
  }
})
afterAll(() => runs.clear())

/** A kill after that share of the writes of a stage: 0 the first, 1 the last. */
const atWrite = (stage: 'ingest' | 'settle', share: number, { writes }: Told): string =>
  `write:${stage}:${1 + Math.round(share * (writes[stage] - 1))}`

async function expectSame(act: keyof typeof acts, name: string, where: (expected: Told) => string): Promise<void> {
  const { steps, expected } = acts[act]
  runs.copy('before', `${act}-${name}`)
  await runs.expectSame(`${act}-${name}`, steps, where(expected), expected)
}

it('there is something to lose, and both acts change it', () => {
  expect(before.batches.map(({ overlaps }) => overlaps)).toMatchObject([[], [{ rows: 2, differing: 1 }]])
  expect(acts.superseded.expected.batches).toMatchObject([
    { state: 'superseded' },
    { state: 'completed' },
    { state: 'completed', overlaps: [{ rows: 2, differing: 1 }] },
  ])
  expect(acts.withdrawn.expected.batches).toMatchObject([{ state: 'withdrawn' }, { state: 'completed' }])
  for (const { expected } of Object.values(acts)) {
    expect(expected.findings.some(({ state }) => state === 'superseded')).toBe(true)
    expect(expected.findings.some(({ state }) => state === 'open')).toBe(true)
    expect(expected.writes.settle).toBeGreaterThan(10)
  }
})

const shares = [0, 0.25, 0.5, 0.75, 0.9, 1]

describe.concurrent('a process killed while a batch is superseded ends the same at the next start', () => {
  it.each([0, 0.5, 1])('after %d of the writes of reading the correction', async (share) => {
    await expectSame('superseded', `ingest-${share}`, (expected) => atWrite('ingest', share, expected))
  })
  it.each(shares)('after %d of the writes of settling', async (share) => {
    await expectSame('superseded', `settle-${share}`, (expected) => atWrite('settle', share, expected))
  })
  it.each(['before:settle:1', 'after:settle:1'])('%s', async (where) => {
    await expectSame('superseded', where.replaceAll(':', '-'), () => where)
  })
})

describe.concurrent('a process killed while a batch is withdrawn ends the same at the next start', () => {
  it.each(shares)('after %d of the writes of taking it out', async (share) => {
    await expectSame('withdrawn', `settle-${share}`, (expected) => atWrite('settle', share, expected))
  })
  it.each(['answered', 'before:settle:1', 'after:settle:1'])('%s', async (where) => {
    await expectSame('withdrawn', where.replaceAll(':', '-'), () => where)
  })
})
