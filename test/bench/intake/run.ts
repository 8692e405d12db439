import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { tableLines } from '../../../infra/cli/table.ts'
import { median } from '../median.ts'
import { makeSheets } from './makeSheet.ts'

interface Run {
  readonly rows: number
  readonly milliseconds: number
  readonly megabytes: number
}

/** Rows of the largest sheet there is, less its header; asked for by `--largest`. */
const largest = 1_048_575

function measure(reader: string, path: string, runs: number): Run {
  const results = Array.from({ length: runs }, (): Run => {
    const words = [join(import.meta.dirname, 'readOne.ts'), reader, path]
    const { status, stdout, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8' })
    if (status !== 0) throw new Error(stderr)
    return JSON.parse(stdout) as Run
  })
  return {
    rows: results[0]?.rows ?? 0,
    milliseconds: median(results.map(({ milliseconds }) => milliseconds)),
    megabytes: median(results.map(({ megabytes }) => megabytes)),
  }
}

/** Reading measured beside other readers in one run, each in fresh processes; ratios to ours on the same file. */
export async function intakeTable(count = 200_000, runs = 3): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'lianzheng-intake-'))
  try {
    const { csv, xlsx } = await makeSheets(folder, count)
    const ways = [
      ['CSV, parsed and validated', 'ours', csv, '≥ 100,000'],
      ['CSV, cells only', 'oursCells', csv, ''],
      ['XLSX, parsed and validated', 'ours', xlsx, '≥ 25,000, < 200 MB'],
      ['XLSX, cells only', 'oursCells', xlsx, ''],
      ['XLSX, exceljs streaming, cells only', 'exceljs', xlsx, ''],
      ['XLSX, SheetJS, cells only', 'sheetjs', xlsx, ''],
    ] as const
    const measured = ways.map(([what, reader, path, aim]) => ({
      what,
      aim,
      path,
      reader,
      ...measure(reader, path, runs),
    }))
    for (const { what, rows } of measured) if (rows !== count) throw new Error(`${what} gave ${rows} of ${count} rows`)
    const table = measured.map(({ what, aim, path, milliseconds, megabytes }) => {
      const own = measured.find((other) => other.path === path && other.reader === 'oursCells')
      const ratio = (milliseconds / (own?.milliseconds ?? Number.NaN)).toFixed(2)
      return [what, Math.round(count / (milliseconds / 1000)), Math.round(megabytes), ratio, aim]
    })
    return tableLines([`${count} rows × 14, median of ${runs}`, 'rows/s', 'peak MB', 'time ÷ ours', 'aim'], table).join(
      '\n',
    )
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

if (import.meta.main) {
  const quick = process.argv.includes('--quick')
  console.log(await intakeTable(process.argv.includes('--largest') ? largest : 200_000, quick ? 1 : 3))
}
