import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkFiles } from '../../infra/cli/check/checkFiles.ts'
import { problemBook } from '../../infra/cli/check/problemBook.ts'
import { tableLines } from '../../infra/cli/table.ts'
import { loadSample } from '../../infra/local/loadSample.ts'
import { type Stack, startStack } from '../../infra/local/startStack.ts'
import type { Flag } from '../../schemas/finding.ts'
import { findings } from '../pipeline/county.ts'
import { compare, readAnswers } from './compare.ts'

const folder = join(import.meta.dirname, '../../samples/county')
const batches = readdirSync(join(folder, 'batches')).map((name) => join(folder, 'batches', name))
const percent = (part: number, whole: number): string => (whole === 0 ? '—' : `${((100 * part) / whole).toFixed(1)} %`)

describe('the sample county with its answer key', () => {
  let flags: readonly Flag[]
  beforeAll(async () => {
    const problems = await problemBook()
    const result = await checkFiles({ files: batches, registers: join(folder, 'registers') }, problems)
    await problems.close()
    expect(result.groups).toEqual([])
    flags = result.flags
  })

  it('gives up every planted violation, and flags no clean row of the planted rules', () => {
    const rows = compare(readAnswers(folder), flags, folder)
    const table = rows.map(({ row, planted, found, flags: raised, right }) => [
      row,
      planted,
      found,
      percent(found, planted),
      raised,
      percent(right, raised),
    ])
    console.log(tableLines(['Law row', 'Planted', 'Found', 'Recall', 'Flags', 'Precision'], table).join('\n'))
    expect(rows.length).toBeGreaterThanOrEqual(15)
    expect(rows.flatMap(({ row, missed }) => missed.map((at) => `${row} missed ${at}`))).toEqual([])
    expect(rows.flatMap(({ row, wrong }) => wrong.map((at) => `${row} wrong ${at}`))).toEqual([])
  })

  describe('through the pipeline, batch by batch', () => {
    let stack: Stack
    beforeAll(async () => {
      process.env['POWERTOOLS_LOG_LEVEL'] = 'SILENT'
      stack = await startStack({ events: { retryDelaySeconds: () => 0 } })
    })
    afterAll(() => stack.stop())

    it('comes to the same findings as all files judged at once', async () => {
      await loadSample(stack.sender, folder, new AbortController().signal, () => wait(5))
      const told = (each: Flag): string => `${each.rule} ${each.unit} ${each.key} ${each.zh}`
      // What the registers say of themselves is no matter of the uploaded files.
      const kept = (await findings(stack)).filter(({ id }) => !id.startsWith('register-'))
      expect(kept.map(told).toSorted()).toEqual(flags.map(told).toSorted())
    })
  })
})
