import * as fc from 'fast-check'
import { writeXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { openSheet } from '../../../../functions/ingest/read/sheet.ts'
import type { SheetRow } from '../../../../functions/ingest/read/sheet.ts'
import { encodeGb18030 } from './support/gb18030.ts'
import { temporaryFiles } from './support/temporaryFiles.ts'
import { f64, record, u16, u32, wideText, writeXls } from './support/writeXls.ts'
import { writeZip } from './support/writeZip.ts'
import { xlsxParts } from './support/writeXlsxParts.ts'

const temporaryFile = temporaryFiles()

const table = Array.from({ length: 30 }, (_unused, index) => [
  `记-${index}`,
  '邻县"考察"组\n三人',
  index * 12.34,
  index % 2 === 0,
])
const csv = table.map((row) => row.map((cell) => `"${String(cell).replaceAll('"', '""')}"`).join(',')).join('\r\n')
const xls = {
  globals: [
    record(0x041e, u16(164), wideText('yyyy-m-d')),
    record(0x00e0, u16(0, 164), Buffer.alloc(16)),
    record(0x00fc, u32(2, 2), wideText('接待'), wideText('清单')),
    record(0x00ff, Buffer.alloc(4_000)),
  ],
  sheets: [0, 1].map((sheet) => ({
    name: `表${sheet}`,
    cells: table.flatMap((_row, row) => [
      record(0x0203, u16(row, 0, 0), f64(45720 + row)),
      record(0x00fd, u16(row, 1, 0), u32(row % 2)),
      record(0x0204, u16(row, 2, 0), wideText('事由')),
    ]),
  })),
}
// Stored unpacked, so that a changed byte reaches the reader of the markup; no checksum can be right then.
const stored = xlsxParts({
  rows: '<row r="1"><c r="A1" t="s" s="1"><v>0</v></c><c r="B1" t="inlineStr"><is><t>甲</t></is></c></row><row><c s="1"><v>45720</v></c></row>',
  texts: '<si><r><t>接</t></r><r><t>待</t></r></si>',
  styles: '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>',
}).map((part) => ({ ...part, stored: true }))

const files: readonly (readonly [name: string, bytes: Uint8Array])[] = [
  ['CSV in UTF-8', Buffer.from(csv)],
  ['CSV in GB18030', encodeGb18030(csv)],
  ['CSV in UTF-16', Buffer.from(`\ufeff${csv}`, 'utf16le')],
  ['XLSX', Buffer.from(await writeXlsx({ sheets: [{ name: '表一', rows: table }] }))],
  ['XLSX, stored', writeZip(stored)],
  ['XLS', writeXls(xls)],
]

/** Whatever was done to a file: rows as promised, or a refusal, and nothing else. */
async function readOrRefuse(bytes: Uint8Array): Promise<void> {
  const rows: SheetRow[] = []
  try {
    const file = await openSheet(temporaryFile(bytes), { limits: { sheets: 5 } })
    for (const index of file.sheets.keys()) {
      let last = 0
      for await (const block of file.rows(index)) {
        for (const { row } of block) {
          expect(row).toBeGreaterThan(last)
          last = row
        }
        rows.push(...block)
      }
    }
  } catch (error) {
    expect(error).toMatchObject({ name: 'FileRefused', code: expect.stringMatching(/^(?:FILE|CSV|CELL|ENCODING)_/) })
    return
  }
  for (const { cells } of rows) {
    expect(cells.length).toBeGreaterThan(0)
    expect(cells.at(-1)).not.toBe('')
  }
}

describe.each(files)('a damaged %s', (_name, bytes) => {
  it('is read or refused when cut', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length), (length) => readOrRefuse(bytes.subarray(0, length))),
      { numRuns: 60 },
    )
  })

  it('is read or refused when bytes change', async () => {
    const change = fc.record({
      at: fc.nat(bytes.length - 1),
      value: fc.oneof(fc.nat(255), fc.constantFrom(0, 0x22, 0x3c, 0xff)),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
        const copy = Buffer.from(bytes)
        for (const { at, value } of changes) copy[at] = value
        await readOrRefuse(copy)
      }),
      { numRuns: 150 },
    )
  })

  it('is read or refused when a piece is missing or doubled', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length), fc.nat(200), fc.boolean(), async (at, length, doubled) => {
        const rest = doubled ? at : Math.min(bytes.length, at + length)
        await readOrRefuse(Buffer.concat([bytes.subarray(0, doubled ? at + length : at), bytes.subarray(rest)]))
      }),
      { numRuns: 60 },
    )
  })
})
