import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Told, killedRuns } from './killedRuns.ts'
import { bills } from './sheets.ts'

const runs = killedRuns()
const about = { kind: 'reception', unit: 'GOV', period: '2024', fileName: 'reception.csv' } as never
const steps = [{ send: runs.file('bills.csv', bills(5_200)), about }]
let expected: Told
beforeAll(async () => {
  expected = await runs.undisturbed('undisturbed', steps)
})
afterAll(() => runs.clear())

describe.concurrent('a process killed on the way', () => {
  it('has something to lose', () => {
    expect(expected.batches).toMatchObject([{ state: 'completed', rows: { read: 5_200, accepted: 5_200 } }])
    expect(expected.findings.length).toBeGreaterThan(500)
  })

  it.each([
    'before:ingest:1',
    'during:ingest:1',
    'chunk',
    'after:ingest:1',
    'before:check:1',
    'during:check:2',
    'after:check:2',
    'before:settle:1',
    'during:settle:1',
    'after:settle:1',
  ])('%s finishes the batch at the next start, with the same findings', async (where) => {
    await runs.expectSame(where.replaceAll(':', '-'), steps, where, expected)
  })
})
