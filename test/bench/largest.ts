import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { tableLines } from '../../infra/cli/table.ts'
import { isoMonth } from '../../schemas/values/isoDate.ts'
import { writeCounty } from '../../samples/writeCounty.ts'
import type { EndToEnd } from './endToEnd.ts'

/** Rows of the largest sheet there is, less its header; another number may be given. */
const rows = Number(process.argv[2] ?? 1_048_575)
/** What a Lambda of 1 GB would let the heap be, and less. */
const heap = '--max-old-space-size=640'

/** The largest sheet there is, generated, uploaded and brought to its end, with time and memory: too long for every run. */
const folder = mkdtempSync(join(tmpdir(), 'lianzheng-largest-'))
try {
  const kinds = {
    receptions: rows,
    trips: 0,
    vehicleCosts: 0,
    expenses: 0,
    eventReports: 0,
    until: isoMonth('2024-12'),
  }
  const { batches } = await writeCounty(join(folder, 'county'), { ...kinds, singleFile: true })
  const sheet = join(folder, 'county', batches[0]!.file)
  const megabytes = statSync(sheet).size / 1e6
  console.log(`${rows} receptions, ${Math.round(megabytes)} MB of CSV`)
  const words = [heap, 'test/bench/endToEnd.ts', join(folder, 'county', 'registers'), sheet]
  const cwd = join(import.meta.dirname, '../..')
  const { status, stdout, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8', cwd })
  if (status !== 0) throw new Error(stderr)
  const run = JSON.parse(stdout) as EndToEnd
  const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1)} s`
  const table = [
    ['upload to queryable findings', seconds(run.milliseconds)],
    ['  of which ingest', seconds(run.stages.ingest)],
    ['  of which check', seconds(run.stages.check)],
    ['  of which settle', seconds(run.stages.settle)],
    ['rows/s', Math.round(run.rows / (run.milliseconds / 1000))],
    ['peak memory, functions and stand-ins in one process', `${Math.round(run.peakMegabytes)} MB`],
    ['findings', run.findings],
  ]
  console.log(tableLines([`${run.rows} rows accepted`, 'measured'], table).join('\n'))
} finally {
  rmSync(folder, { recursive: true, force: true })
}
