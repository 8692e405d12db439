import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { tableLines } from '../../infra/cli/table.ts'
import { isoMonth } from '../../schemas/values/isoDate.ts'
import { writeCounty } from '../../samples/writeCounty.ts'
import type { EndToEnd } from './endToEnd.ts'
import { intakeTable } from './intake/run.ts'
import { median, seconds } from './median.ts'
import { engineRates } from './otherEngines.ts'
import { ruleRates } from './ruleRate.ts'
import { tenYears, windowRate } from './windowRate.ts'

const runs = 5
const rows = 100_000
/** What a Lambda of 1 GB would let the heap be, and less. */
const heap = '--max-old-space-size=320'
const root = join(import.meta.dirname, '../..')

interface FindingList {
  readonly findings: number
  readonly coldMilliseconds: number
  readonly megabytes: number
  readonly p99: number
  readonly p99AfterBatch: number
}

interface Reports {
  readonly departure: number
  readonly duties: number
  readonly statement: number
}

interface NextPaint {
  readonly openMilliseconds: number
  readonly interactions: number
  readonly p50: number
  readonly worst: number
}

interface Decisions {
  readonly acts: number
  readonly findings: number
  readonly perSecond: number
}

function program(...words: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, words, {
    encoding: 'utf8',
    cwd: root,
    maxBuffer: 1 << 30,
  })
  if (status !== 0 && status !== 1) throw new Error(stderr)
  return stdout
}

async function repeat<Result>(work: () => Result | Promise<Result>): Promise<readonly Result[]> {
  const results: Result[] = []
  for (let run = 0; run < runs; run++) results.push(await work())
  return results
}

const folder = mkdtempSync(join(tmpdir(), 'lianzheng-bench-'))
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
  const registers = join(folder, 'county', 'registers')

  const rates = await repeat(ruleRates)
  const windows = await repeat(windowRate)
  const decade = await repeat(tenYears)
  const check = await repeat(() =>
    seconds(() => program('infra/cli/main.ts', 'check', sheet, '--registers', registers)),
  )
  const whole = await repeat(() => JSON.parse(program(heap, 'test/bench/endToEnd.ts', registers, sheet)) as EndToEnd)
  const of = (figure: (run: EndToEnd) => number): number => median(whole.map(figure))
  const rounded = (figure: number): string => Math.round(figure).toLocaleString('en')

  const engines = await engineRates()
  const own = engines[0]?.perSecond ?? Number.NaN

  const list = JSON.parse(program('--expose-gc', 'test/bench/findingList.ts')) as FindingList

  const reports = await repeat(() => JSON.parse(program('test/bench/reports.ts')) as Reports)
  const inSeconds = (figure: (run: Reports) => number): string => median(reports.map(figure)).toFixed(2)

  const paint = JSON.parse(program('test/bench/nextPaint.ts')) as NextPaint

  const decisions = await repeat(() => JSON.parse(program('test/bench/decisions.ts')) as Decisions)

  const table = [
    ['ten reception rules, one core', 'records/s', rounded(median(rates.map(({ ten }) => ten))), '≥ 1,000,000'],
    [
      `all ${rates[0]!.rules} reception record rules, one core`,
      'records/s',
      rounded(median(rates.map(({ all }) => all))),
      '≥ 150,000',
    ],
    ...engines.map(({ name, perSecond }) => [
      `ten simple rules, the same flags: ${name}`,
      'records/s',
      rounded(perSecond),
      name === 'ours' ? '' : `ours is ${(own / perSecond).toFixed(0)} times`,
    ]),
    ['window rules over receptions, one core', 'records/s', rounded(median(windows)), '≥ 20,000'],
    [
      `  a unit’s ten years anew, ${rounded(decade[0]!.records)} records`,
      'ms',
      rounded(median(decade.map(({ milliseconds }) => milliseconds))),
      '',
    ],
    [`lianzheng check, ${rounded(rows)} rows CSV, whole process`, 'rows/s', rounded(rows / median(check)), '≥ 60,000'],
    [
      'end to end: upload to queryable findings',
      'rows/s',
      rounded(rows / (of((run) => run.milliseconds) / 1000)),
      '≥ 10,000',
    ],
    ['  of which ingest', 'ms', rounded(of((run) => run.stages.ingest)), ''],
    ['  of which check', 'ms', rounded(of((run) => run.stages.check)), ''],
    ['  of which settle', 'ms', rounded(of((run) => run.stages.settle)), ''],
    ['  peak memory, functions and stand-ins in one process', 'MB', rounded(of((run) => run.peakMegabytes)), '≤ 512'],
    ['  findings', 'findings', rounded(of((run) => run.findings)), ''],
    [`officers' list of ${rounded(list.findings)} findings, p99`, 'ms', String(list.p99), '≤ 100'],
    ['  the same just after a batch of 1,000 findings, p99', 'ms', String(list.p99AfterBatch), ''],
    ['  first load of its index', 'ms', rounded(list.coldMilliseconds), ''],
    ['  memory of its index', 'MB', rounded(list.megabytes), '≤ 100'],
    ['  the queue in the browser: opened again', 'ms', rounded(paint.openMilliseconds), ''],
    [
      `  ${paint.interactions} keys and clicks on it, the slowest to its next paint`,
      'ms',
      rounded(paint.worst),
      '≤ 200',
    ],
    [
      `decisions, ${decisions[0]!.acts} at once on ${decisions[0]!.findings} findings, none lost, none doubled`,
      'decisions/s',
      rounded(median(decisions.map(({ perSecond }) => perSecond))),
      '',
    ],
    ['departure audit, five years, 500,000 records: computing', 's', inSeconds(({ departure }) => departure), '≤ 3'],
    ['  300 duty reports over them', 's', inSeconds(({ duties }) => duties), '≤ 60'],
    ['  the county’s statement over them', 's', inSeconds(({ statement }) => statement), ''],
    ['  write units per 1,000 rows', 'units', rounded(of((run) => run.writeUnits) / (rows / 1000)), '≤ 250'],
  ]
  console.log(tableLines([`median of ${runs}`, 'unit', 'measured', 'aim'], table).join('\n'))
  console.log(`\n${await intakeTable()}`)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
