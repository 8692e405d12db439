import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bills } from './sheets.ts'

const folder = mkdtempSync(join(tmpdir(), 'lianzheng-killed-'))
const sheet = join(folder, 'bills.csv')
const program = join(import.meta.dirname, 'killedCounty.ts')
let runs = 0

interface Told {
  resumed: number
  state: string
  rows: unknown
  counts: unknown
  findings: unknown[]
}

/** One run of the process. Returns what killed it, and what it told when it came to its end. */
function run(data: string, where: string): { signal: string | null; told: Told | undefined } {
  const result = join(folder, `result-${++runs}.json`)
  const { signal, status, stderr } = spawnSync(process.execPath, [program, data, sheet, result, where], {
    encoding: 'utf8',
  })
  if (signal === null && status !== 0) throw new Error(stderr)
  return { signal, told: existsSync(result) ? (JSON.parse(readFileSync(result, 'utf8')) as Told) : undefined }
}

let undisturbed: Told
beforeAll(() => {
  writeFileSync(sheet, bills(11_000))
  undisturbed = run(join(folder, 'undisturbed'), 'never').told!
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('a process killed on the way', () => {
  it('has something to lose', () => {
    expect(undisturbed).toMatchObject({ state: 'completed', resumed: 0, rows: { read: 11_000, accepted: 11_000 } })
    expect(undisturbed.findings.length).toBeGreaterThan(1_000)
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
  ])('%s finishes the batch at the next start, with the same findings', (where) => {
    const data = join(folder, where.replaceAll(':', '-'))
    expect(run(data, where).signal).toBe('SIGKILL')
    const { signal, told } = run(data, 'never')
    expect(signal).toBeNull()
    // The last kill comes when nothing is left to resume.
    const { resumed: _resumed, ...same } = told!
    const { resumed: _none, ...expected } = undisturbed
    expect(same).toEqual(expected)
  })
})
