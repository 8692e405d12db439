import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { readXls } from 'hucre'
import type { CellValue } from 'hucre'
import { describe, expect, it } from 'vitest'
import { openSheet } from '../../../../../functions/ingest/read/sheet.ts'
import { readAll } from '../support/readAll.ts'

/** Real workbooks of a city council, beside the checkout where they are present. */
const folder = resolve(import.meta.dirname, '../../../../../../shared/data/birmingham-purchase-cards')
const present = existsSync(folder)

const totals = present
  ? readFileSync(resolve(folder, 'control_totals.csv'), 'utf8')
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => {
        const [file = '', rows, sum, refunds, , , , firstDate, lastDate] = line.split(',')
        return { file, rows: Number(rows), sum: Number(sum), refunds: Number(refunds), firstDate, lastDate }
      })
  : []

const hundredths = (text: string): number => {
  expect(text).toMatch(/^-?\d+(?:\.\d{1,2})?$/)
  return Math.round(Number(text) * 100)
}

const shown = (cell: CellValue | undefined): string =>
  cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell ?? '')

describe.skipIf(!present)('real workbooks (needs ../shared/data/birmingham-purchase-cards)', () => {
  it('are four', () => {
    expect(totals).toHaveLength(4)
  })

  it.each(totals)('$file gives the rows, sums and dates of its control totals', async ({ file, ...expected }) => {
    const [header, ...rows] = await readAll(resolve(folder, 'raw', file))
    expect(header?.cells.slice(0, 3)).toEqual(['TRANS DATE', 'TRANS VAT DESC', 'ORIGINAL GROSS AMT'])
    const amounts = rows.map(({ cells }) => hundredths(cells[2] ?? ''))
    const dates = rows.map(({ cells }) => cells[0] ?? '').sort()
    expect({
      rows: rows.length,
      sum: amounts.reduce((sum, amount) => sum + amount, 0) / 100,
      refunds: amounts.filter((amount) => amount < 0).length,
      firstDate: dates[0],
      lastDate: dates.at(-1),
    }).toEqual(expected)
  })

  it.each(totals)('$file is read cell by cell as an independent reader reads it', async ({ file }) => {
    const path = resolve(folder, 'raw', file)
    const { sheets } = await readXls(readFileSync(path))
    expect((await openSheet(path)).sheets.map(({ name }) => name)).toEqual(sheets.map(({ name }) => name))
    for (const [index, sheet] of sheets.entries()) {
      const theirs = Array.from(sheet.rows, (cells, row) => ({ row: row + 1, cells: (cells ?? []).map(shown) }))
        .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
        .map(({ row, cells }) => ({ row, cells: cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1) }))
      expect(await readAll(path, index)).toEqual(theirs)
    }
  })

  it('keeps the row numbers below the blank row of April 2016', async () => {
    const rows = await readAll(resolve(folder, 'raw/publish-spend-april-2016.xls'))
    expect(rows.slice(0, 2).map(({ row }) => row)).toEqual([1, 3])
  })

  it('finds nothing in the empty second sheet of April 2014', async () => {
    const path = resolve(folder, 'raw/purchasecardtransactionsapril2014.xls')
    expect((await openSheet(path)).sheets).toHaveLength(2)
    expect(await readAll(path, 1)).toEqual([])
  })
})
