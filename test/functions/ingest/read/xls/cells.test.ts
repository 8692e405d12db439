import { describe, expect, it } from 'vitest'
import { openSheet } from '../../../../../functions/ingest/read/sheet.ts'
import { readAll, readCells, refusalOf } from '../support/readAll.ts'
import { temporaryFiles } from '../support/temporaryFiles.ts'
import { begin, end, f64, record, u16, u32, u8, wideText, writeXls } from '../support/writeXls.ts'
import type { Record97 } from '../support/writeXls.ts'

const temporaryFile = temporaryFiles()
const write = (cells: readonly Record97[], globals: readonly Record97[] = []) =>
  temporaryFile(writeXls({ globals, sheets: [{ name: '表一', cells }] }))

const at = (row: number, column: number, format = 0) => u16(row, column, format)
const number = (row: number, column: number, value: number, format = 0) =>
  record(0x0203, at(row, column, format), f64(value))
const formula = (row: number, column: number, result: Uint8Array) =>
  record(0x0006, at(row, column), result, Buffer.alloc(8))
const marked = (mark: number, value = 0) => u8(mark, 0, value, 0, 0, 0, 0xff, 0xff)
const textResult = (text: string) => record(0x0207, wideText(text))
const cellFormat = (numberFormat: number) => record(0x00e0, u16(0, numberFormat), Buffer.alloc(16))
const numberFormat = (id: number, code: string) => record(0x041e, u16(id), wideText(code))
const wide = (text: string) => Buffer.from(text, 'utf16le')
const narrow = (text: string) => Buffer.concat([u16(text.length), u8(0), Buffer.from(text, 'latin1')])
const sharedText = (row: number, column: number, index: number) => record(0x00fd, at(row, column), u32(index))

/** A number packed into four bytes, by hand: the flags in the two lowest bits. */
const packedInteger = (value: number, hundredths: boolean) => u32(((value << 2) | 2 | (hundredths ? 1 : 0)) >>> 0)
const packedDouble = (value: number) => f64(value).subarray(4)

describe('cells of an xls', () => {
  it('reads every kind of cell', async () => {
    const cells = [
      number(0, 0, 12.5),
      record(0x027e, at(0, 1), packedInteger(-7, false)),
      record(0x027e, at(0, 2), packedInteger(12_345, true)),
      record(0x027e, at(0, 3), packedDouble(1.5)),
      record(0x00bd, u16(0, 4, 0), packedInteger(1, false), u16(0), packedInteger(2, false), u16(5)),
      record(0x0204, at(0, 6), wideText('标签')),
      record(0x00d6, at(0, 7), narrow('rich')),
      record(0x0205, at(0, 8), u8(1, 0)),
      record(0x0205, at(0, 9), u8(0x2a, 1)),
      sharedText(0, 10, 1),
      record(0x0201, at(0, 11)),
    ]
    const texts = record(0x00fc, u32(2, 2), narrow('zero'), wideText('共享'))
    expect(await readCells(write(cells, [texts]))).toEqual([
      ['12.5', '-7', '123.45', '1.5', '1', '2', '标签', 'rich', 'TRUE', '#N/A', '共享'],
    ])
  })

  it('reads results kept with formulas', async () => {
    const cells = [
      formula(0, 0, f64(3.5)),
      formula(0, 1, marked(0)),
      textResult('合格'),
      formula(0, 2, marked(1, 1)),
      formula(0, 3, marked(2, 7)),
      formula(0, 4, marked(3)),
      // The shared part of a formula stands between it and its text.
      formula(0, 5, marked(0)),
      record(0x04bc, Buffer.alloc(10)),
      textResult('共用'),
      formula(0, 6, marked(0)),
      record(0x0221, Buffer.alloc(14)),
      record(0x0207, u16(4), u8(1), Buffer.from('很长', 'utf16le')),
      record(0x003c, u8(0), Buffer.from('ab')),
    ]
    expect(await readCells(write(cells))).toEqual([['3.5', '合格', 'TRUE', '#DIV/0!', '', '共用', '很长ab']])
  })

  it('reads texts cut between records', async () => {
    const globals = [
      // Rich text of four characters: the second half in one-byte characters, its runs cut too; then a phonetic text.
      record(0x00fc, u32(3, 3), u16(4), u8(1 | 8), u16(2), wide('接待')),
      record(0x003c, u8(0), Buffer.from('ab'), Buffer.alloc(3)),
      record(0x003c, Buffer.alloc(5), u16(2), u8(1 | 4), u32(6), wide('清单'), Buffer.alloc(6), u16(1)),
      record(0x003c, u8(0), Buffer.from('z')),
    ]
    const cells = [sharedText(0, 0, 0), sharedText(0, 1, 1), sharedText(0, 2, 2)]
    expect(await readCells(write(cells, globals))).toEqual([['接待ab', '清单', 'z']])
  })

  it('shows dates by built-in and custom formats, numbers otherwise', async () => {
    const globals = [
      numberFormat(164, 'yyyy"年"m"月"d"日"'),
      numberFormat(165, '0.00'),
      ...[0, 14, 31, 58, 164, 165, 18].map(cellFormat),
    ]
    const cells = [
      ...[0, 1, 2, 3, 4, 5].map((format) => number(0, format, 45720, format)),
      number(1, 0, 60, 1),
      number(1, 1, 0.5, 6),
      number(1, 2, 45720.5, 1),
    ]
    expect(await readCells(write(cells, globals))).toEqual([
      ['45720', '2025-03-04', '2025-03-04', '2025-03-04', '2025-03-04', '45720'],
      ['60', '12:00', '2025-03-04 12:00'],
    ])
    expect(await readCells(write([number(0, 0, 44196, 1)], [record(0x0022, u16(1)), ...globals]))).toEqual([
      ['2025-01-01'],
    ])
  })

  it('marks numbers that have lost digits', async () => {
    expect(await readAll(write([number(0, 1, 2.4442e19), number(1, 0, 99_999_999_999_999)]))).toEqual([
      { row: 1, cells: ['', '24442000000000000000'], damaged: [1] },
      { row: 2, cells: ['99999999999999'] },
    ])
  })

  it('sorts rows, skips blank ones, and looks past an embedded chart', async () => {
    const cells = [
      number(9, 0, 2),
      begin('chart'),
      number(0, 0, 99),
      end,
      record(0x0204, at(4, 0), wideText(' \u3000')),
      number(2, 0, 1),
    ]
    expect(await readAll(write(cells))).toEqual([
      { row: 3, cells: ['1'] },
      { row: 10, cells: ['2'] },
    ])
  })

  it('gives many rows in blocks', async () => {
    const file = await openSheet(write(Array.from({ length: 1_201 }, (_unused, row) => number(row, 0, row + 1))))
    const sizes = []
    for await (const block of file.rows(0)) sizes.push(block.length)
    expect(sizes).toEqual([500, 500, 201])
  })

  it('holds cells, columns and rows to their limits', async () => {
    const path = write([number(0, 0, 1), record(0x0204, at(2, 2), wideText('12345'))])
    const limits = { cellCharacters: 5, columns: 3, rows: 2 }
    expect(await readAll(path, 0, { limits })).toHaveLength(2)
    expect(await refusalOf(path, { limits: { ...limits, cellCharacters: 4 } })).toEqual({
      code: 'CELL_TOO_LONG',
      details: { sheet: '表一', row: 3, limit: 4 },
    })
    expect(await refusalOf(path, { limits: { ...limits, columns: 2 } })).toEqual({
      code: 'FILE_TOO_MANY_COLUMNS',
      details: { sheet: '表一', row: 3, limit: 2 },
    })
    expect(await refusalOf(path, { limits: { ...limits, rows: 1 } })).toEqual({
      code: 'FILE_TOO_MANY_ROWS',
      details: { sheet: '表一', row: 3, limit: 1 },
    })
  })

  it.each([
    ['a text that is not there', [sharedText(0, 0, 1)]],
    ['a number cut short', [record(0x0203, at(0, 0), u16(1))]],
    ['a cell without a place', [record(0x0203, u8(0))]],
    ['a packed number cut short', [record(0x027e, at(0, 0), u8(1))]],
    ['a formula cut short', [record(0x0006, at(0, 0), u16(1))]],
    ['a label cut short', [record(0x0204, at(0, 0), u16(9), u8(1))]],
    ['a shared text cell cut short', [record(0x00fd, at(0, 0), u8(0))]],
    ['a boolean cut short', [record(0x0205, at(0, 0))]],
  ])('refuses %s', async (_what, cells) => {
    expect(await refusalOf(write(cells, [record(0x00fc, u32(1, 1), narrow('a'))]))).toEqual({
      code: 'FILE_TRUNCATED',
      details: { part: 'Workbook' },
    })
  })
})
