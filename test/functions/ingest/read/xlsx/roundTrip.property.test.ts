import * as fc from 'fast-check'
import { writeXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { openSheet } from '../../../../../functions/ingest/read/sheet.ts'
import { readAll } from '../support/readAll.ts'
import { temporaryFiles } from '../support/temporaryFiles.ts'

const temporaryFile = temporaryFiles()

const letter = fc.oneof(
  fc.constantFrom(...Array.from('接待日期金额㛃䶮𬭎🚗')),
  fc.constantFrom(...Array.from('aZ09 .-_<>&"\'')),
  // Not _x000D_: this writer does not escape it, so a spreadsheet program reads it as a line end, and so do we.
  fc.constantFrom('\n', '\t', ']]>', '&amp;'),
)
const text = fc.string({ unit: letter, maxLength: 10 })
const day = fc.date({ min: new Date('1904-01-02'), max: new Date('9999-12-31'), noInvalidDate: true })
const value = fc.oneof(
  text,
  fc.constant(null),
  fc.boolean(),
  fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }),
  fc.integer({ min: -100_000_000, max: 100_000_000 }).map((fen) => fen / 100),
  day.map((date) => new Date(Math.floor(date.getTime() / 1000) * 1000)),
)
type Value = string | number | boolean | Date | null

const shown = (cell: Value): string => {
  if (cell === null) return ''
  if (cell instanceof Date) {
    return cell
      .toISOString()
      .slice(0, 19)
      .replace('T', ' ')
      .replace(/:00$/, '')
      .replace(/ 00:00$/, '')
  }
  return typeof cell === 'boolean' ? String(cell).toUpperCase() : String(cell)
}

const expected = (rows: readonly (readonly Value[])[]) =>
  rows.flatMap((row, index) => {
    const cells = row.map(shown)
    if (cells.every((cell) => cell.trim() === '')) return []
    return [{ row: index + 1, cells: cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1) }]
  })

describe('a workbook written by an independent writer', () => {
  it('reads back the same', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(fc.array(value, { maxLength: 6 }), { maxLength: 10 }), { minLength: 1, maxLength: 3 }),
        fc.constantFrom('shared' as const, 'inline' as const),
        fc.constantFrom('1900' as const, '1904' as const),
        async (tables, stringMode, dateSystem) => {
          const sheets = tables.map((rows, index) => ({ name: `表${index}`, rows, hidden: index === 1 }))
          const path = temporaryFile(await writeXlsx({ sheets, stringMode, dateSystem }))
          expect((await openSheet(path)).sheets).toEqual(sheets.map(({ name, hidden }) => ({ name, hidden })))
          for (const [index, rows] of tables.entries()) expect(await readAll(path, index)).toEqual(expected(rows))
        },
      ),
      { numRuns: 100 },
    )
  })
})
