import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readXlsx } from 'hucre/xlsx'
import Papa from 'papaparse'
import { beforeAll, describe, expect, it } from 'vitest'
import { writeCounty } from '../../samples/writeCounty.ts'
import type { Manifest } from '../../samples/writeCounty.ts'
import type { Answer } from '../../samples/writing/answerKey.ts'
import type { SheetFormat } from '../../samples/writing/encoding.ts'
import { recordKinds } from '../../schemas/records/kinds.ts'

const committed = 'samples/county'
const sha256 = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex')
const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .toSorted()

async function sheetRows(folder: string, file: string, format: SheetFormat): Promise<readonly (readonly string[])[]> {
  const bytes = readFileSync(join(folder, file))
  if (format === 'xlsx') {
    const { sheets } = await readXlsx(bytes)
    return sheets[0]!.rows.map((row) => row.map((cell) => String(cell ?? '')))
  }
  const text = new TextDecoder(format === 'gb18030' ? 'gb18030' : 'utf-8', { fatal: true }).decode(bytes)
  return Papa.parse<string[]>(text, { skipEmptyLines: true }).data
}

let again: string
let manifest: Manifest
beforeAll(async () => {
  again = mkdtempSync(join(tmpdir(), 'county-'))
  manifest = await writeCounty(again)
})

describe('the committed sample', () => {
  it('is what its seed makes, byte for byte', () => {
    expect(filesIn(committed)).toEqual(filesIn(again))
    const differing = filesIn(again).filter((file) => sha256(join(again, file)) !== sha256(join(committed, file)))
    expect(differing).toEqual([])
  })

  it('is small', () => {
    const bytes = filesIn(committed).reduce((sum, file) => sum + readFileSync(join(committed, file)).length, 0)
    expect(bytes).toBeLessThan(4_000_000)
  })

  it('has every way of writing a sheet, for the county and for single units', () => {
    expect(new Set(manifest.batches.map(({ format }) => format)).size).toBe(4)
    expect(new Set(manifest.batches.map(({ unit }) => unit))).toEqual(new Set(['GOV', 'U001', 'U002']))
  })

  it('lists every sheet with its rows and digest', async () => {
    for (const { file, format, rows, sha256: digest, kind } of manifest.batches) {
      const [header, ...body] = await sheetRows(committed, file, format)
      expect(header![0]!.replace('\ufeff', '')).toBe(Object.values(recordKinds[kind].fields)[0]!.zh)
      expect(body.length, file).toBe(rows)
      expect(sha256(join(committed, file))).toBe(digest)
    }
    expect(filesIn(committed).filter((file) => file.startsWith('batches/'))).toEqual(
      manifest.batches.map(({ file }) => file).toSorted(),
    )
  })

  it('has answers that point at rows with the key they name', async () => {
    const answers = readFileSync(join(committed, 'answers.ndjson'), 'utf8')
      .trimEnd()
      .split('\n')
      .map((line): Answer => JSON.parse(line))
    const sheets = new Map<string, readonly (readonly string[])[]>()
    for (const { file, format } of manifest.batches) sheets.set(file, await sheetRows(committed, file, format))
    for (const answer of answers) {
      for (const place of [answer, ...answer.others]) {
        const cells = sheets.get(place.file)![place.fileRow - 1]!
        const names = Object.keys(recordKinds[answer.kind].fields)
        for (const [name, shown] of Object.entries(place.key)) expect(cells[names.indexOf(name)]).toBe(shown)
        // A sheet without a unit column is the county's own.
        expect(names.includes('unitCode') ? cells[names.indexOf('unitCode')] : 'GOV').toBe(place.unit)
      }
    }
    expect(Object.values(manifest.answers).reduce((a, b) => a + b, 0)).toBe(answers.length)
    const pairs = answers.filter(({ row }) => row === 'R08' || row === 'RF-22' || row === 'VF-02')
    expect(pairs.every(({ others }) => others.length === 1)).toBe(true)
  })
})

describe('writing', () => {
  it('writes over a sample written before, leaving none of its sheets', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'county-'))
    const few = {
      units: 5,
      receptions: 40,
      trips: 20,
      vehicleCosts: 20,
      expenses: 10,
      eventReports: 5,
      gifts: 4,
      eventFilings: 3,
    }
    await writeCounty(folder, few)
    const single = await writeCounty(folder, { ...few, singleFile: true })
    expect(readdirSync(join(folder, 'batches')).toSorted()).toEqual(
      single.batches.map(({ file }) => file.slice(8)).toSorted(),
    )
    expect(single.batches.map(({ kind, rows, period }) => [kind, rows, period])).toEqual([
      ['reception', 40, '2024-01..2025-12'],
      ['trip', 20, '2024-01..2025-12'],
      ['vehicleCost', 20, '2024-01..2025-12'],
      ['expense', 10, '2024-01..2025-12'],
      ['eventReport', 5, '2024-01..2025-12'],
      // Five officials report for each of two years, beside three changes.
      ['personalFiling', 13, '2024-01..2025-12'],
      ['gift', 4, '2024-01..2025-12'],
    ])
  })
})
