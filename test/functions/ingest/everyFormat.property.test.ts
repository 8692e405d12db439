import * as fc from 'fast-check'
import { writeXlsx } from 'hucre/xlsx'
import { utils, write } from '@e965/xlsx'
import { describe, expect, it } from 'vitest'
import { sheetKindNames, sheetKindOf } from '../../../schemas/sheetKinds.ts'
import { encodeGb18030 } from './read/support/gb18030.ts'
import { temporaryFiles } from './read/support/temporaryFiles.ts'
import { goodRows, readFileOf, recordsOf } from './support.ts'

const temporaryFile = temporaryFiles()

type Table = readonly (readonly string[])[]
const csv = (table: Table, delimiter: string): string =>
  table.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(delimiter)).join('\r\n')

const writers: Readonly<Record<string, (table: Table) => Uint8Array | Promise<Uint8Array>>> = {
  'CSV in UTF-8': (table) => Buffer.from(csv(table, ',')),
  'CSV in UTF-8 with a mark': (table) => Buffer.from(`\ufeff${csv(table, ',')}`),
  'CSV in GB18030': (table) => encodeGb18030(csv(table, ';')),
  'Unicode text': (table) => Buffer.from(`\ufeff${csv(table, '\t')}`, 'utf16le'),
  'xlsx with shared texts': (table) => writeXlsx({ sheets: [{ name: '一', rows: table.map((row) => [...row]) }] }),
  'xlsx with inline texts': (table) =>
    writeXlsx({ sheets: [{ name: '一', rows: table.map((row) => [...row]) }], stringMode: 'inline' }),
  xls: (table) => {
    const book = utils.book_new()
    utils.book_append_sheet(book, utils.aoa_to_sheet(table.map((row) => [...row])), 'S1')
    return write(book, { type: 'buffer', bookType: 'biff8' }) as Buffer
  },
}

describe.each(Object.entries(writers))('a good sheet written as %s', (_format, writer) => {
  it('reads back as the same records, whatever its kind', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...sheetKindNames).chain((kind) => goodRows(kind, 5).map((rows) => ({ kind, rows }))),
        async ({ kind, rows }) => {
          const header = Object.values(sheetKindOf(kind).fields).map(({ zh }) => zh)
          const read = await readFileOf(kind, temporaryFile(await writer([header, ...rows])))
          expect(read.rejected).toEqual([])
          expect(read.records).toEqual(recordsOf(kind, rows))
        },
      ),
      { numRuns: 15 },
    )
  })
})
