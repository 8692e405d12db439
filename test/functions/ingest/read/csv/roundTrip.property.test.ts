import * as fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { openSheet } from '../../../../../functions/ingest/read/sheet.ts'
import { encodeGb18030 } from '../support/gb18030.ts'
import { readAll } from '../support/readAll.ts'
import { temporaryFiles } from '../support/temporaryFiles.ts'

const encoders = {
  'utf-8': (text: string) => Buffer.from(text),
  'utf-8-bom': (text: string) => Buffer.from(`\ufeff${text}`),
  gb18030: encodeGb18030,
  'utf-16le': (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le'),
} as const

const temporaryFile = temporaryFiles()

const letter = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...Array.from('接待日期金额单位㛃䶮𬭎🚗，“”￥')) },
  { weight: 4, arbitrary: fc.constantFrom(...Array.from('abcXYZ0189 .-/_')) },
  { weight: 3, arbitrary: fc.constantFrom('"', ',', ';', '\t', '\n', '\r', '\r\n', '""') },
)
const cell = fc.string({ unit: letter, maxLength: 12 })
const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 6 }), { maxLength: 12 })

const needsQuotes = (text: string) => /[",;\t\r\n]/.test(text)
const write = (rows: readonly (readonly string[])[], delimiter: string, lineEnd: string, quoteAll: boolean) =>
  rows
    .map(
      (row) =>
        row.map((text) => (quoteAll || needsQuotes(text) ? `"${text.replaceAll('"', '""')}"` : text)).join(delimiter) +
        lineEnd,
    )
    .join('')

/** What comes back of a table: rows with content, by their number, without the empty cells at the end. */
const expected = (rows: readonly (readonly string[])[]) =>
  rows.flatMap((cells, index) => {
    const last = cells.findLastIndex((text) => text !== '')
    const blank = cells.every((text) => text.trim() === '')
    return blank ? [] : [{ row: index + 1, cells: cells.slice(0, last + 1) }]
  })

describe.each(Object.entries(encoders))('a table written as CSV in %s', (encoding, encode) => {
  it('reads back the same', async () => {
    await fc.assert(
      fc.asyncProperty(
        table,
        fc.constantFrom(',', '\t', ';'),
        fc.constantFrom('\n', '\r\n', '\r'),
        fc.boolean(),
        async (rows, delimiter, lineEnd, quoteAll) => {
          // The first line settles encoding (its characters) and separator.
          const all = [['凭证号', '接待日期', '来宾', '金额', '事由', '商户'], ...rows]
          const path = temporaryFile(encode(write(all, delimiter, lineEnd, quoteAll)))
          expect((await openSheet(path)).encoding).toBe(encoding)
          expect((await readAll(path)).map(({ row, cells }) => ({ row, cells }))).toEqual(expected(all))
        },
      ),
      { numRuns: 60 },
    )
  })
})

describe('any text', () => {
  // The oracle takes one kind of line end a file, and lets stray quotes pass: compared where it can be right.
  it('is read as an independent parser reads it, or refused', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom('a', '接', '"', ',', '\n', '""', '"x"', ' '), { maxLength: 40 }),
        async (parts) => {
          const text = `h,i\n${parts.join('')}`
          const oracle = Papa.parse<string[]>(text, { delimiter: ',', newline: '\n' })
          try {
            const rows = await readAll(temporaryFile(text))
            expect(rows.map(({ row, cells }) => ({ row, cells }))).toEqual(expected(oracle.data))
          } catch (error) {
            const stray = /[^",\n]"|"[^",\n]/.test(text)
            expect([oracle.errors.length > 0 || stray, error]).toEqual([
              true,
              expect.objectContaining({ name: 'FileRefused' }),
            ])
          }
        },
      ),
      { numRuns: 500 },
    )
  })
})
