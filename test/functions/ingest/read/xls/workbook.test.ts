import { describe, expect, it } from 'vitest'
import { openSheet } from '../../../../../functions/ingest/read/sheet.ts'
import { readCells, refusalOf } from '../support/readAll.ts'
import { temporaryFiles } from '../support/temporaryFiles.ts'
import { begin, end, f64, record, u16, u32, workbookStream, writeCompound, writeXls } from '../support/writeXls.ts'
import type { XlsWorkbook } from '../support/writeXls.ts'

const temporaryFile = temporaryFiles()
const value = (amount: number) => record(0x0203, u16(0, 0, 0), f64(amount))
const one: XlsWorkbook = { sheets: [{ name: '表一', cells: [value(1)] }] }
/** Past the size below which a stream is kept in small sectors. */
const padding = record(0x00ff, Buffer.alloc(5_000))

describe('an xls workbook', () => {
  it('lists sheets in order and flags hidden ones', async () => {
    const path = temporaryFile(
      writeXls({
        sheets: [
          { name: '一', cells: [value(1)] },
          { name: '二', cells: [], hidden: true },
          { name: '三', cells: [value(3)] },
        ],
      }),
    )
    expect((await openSheet(path)).sheets).toEqual([
      { name: '一', hidden: false },
      { name: '二', hidden: true },
      { name: '三', hidden: false },
    ])
    expect(await Promise.all([0, 1, 2].map((sheet) => readCells(path, sheet)))).toEqual([[['1']], [], [['3']]])
    expect(await refusalOf(path, { limits: { sheets: 2 } })).toEqual({
      code: 'FILE_TOO_MANY_SHEETS',
      details: { count: 3, limit: 2 },
    })
  })

  it.each([
    ['small sectors', one],
    ['large sectors', { ...one, globals: [padding] }],
    ['more than one table sector', { ...one, globals: Array.from({ length: 20 }, () => padding) }],
  ])('is read from %s', async (_what, workbook) => {
    expect(await readCells(temporaryFile(writeXls(workbook)))).toEqual([['1']])
  })

  it('is found among other streams', async () => {
    const streams = {
      '\u0005SummaryInformation': Buffer.alloc(100),
      Workbook: workbookStream(one),
      CompObj: Buffer.alloc(9),
    }
    expect(await readCells(temporaryFile(writeCompound(streams)))).toEqual([['1']])
  })

  it.each([
    ['a password', writeXls({ ...one, globals: [record(0x002f, u16(1, 1, 1), Buffer.alloc(48))] })],
    ['an encrypted package', writeCompound({ EncryptionInfo: Buffer.alloc(9), EncryptedPackage: Buffer.alloc(9) })],
  ])('is refused with %s', async (_what, content) => {
    expect(await refusalOf(temporaryFile(content))).toEqual({ code: 'FILE_ENCRYPTED', details: {} })
  })

  it.each([
    ['DOC', { WordDocument: Buffer.alloc(9) }],
    ['PPT', { 'PowerPoint Document': Buffer.alloc(9) }],
    ['Excel 5.0/95', { Book: Buffer.alloc(9) }],
    ['OLE', { Contents: Buffer.alloc(9) }],
  ])('is told from %s', async (found, streams) => {
    expect(await refusalOf(temporaryFile(writeCompound(streams)))).toEqual({ code: 'FILE_TYPE', details: { found } })
  })

  it('is refused in the older format under the newer name', async () => {
    const [id, body] = begin('globals', 0x0500)
    const stream = Buffer.concat([u16(id, body.length), body, u16(end[0], 0)])
    expect(await refusalOf(temporaryFile(writeCompound({ Workbook: stream })))).toEqual({
      code: 'FILE_TYPE',
      details: { found: 'Excel 5.0/95' },
    })
  })

  it('is refused when its stream is cut, anywhere', async () => {
    const stream = workbookStream(one)
    for (let length = 0; length < stream.length; length++) {
      const path = temporaryFile(writeCompound({ Workbook: stream.subarray(0, length) }))
      expect(await refusalOf(path)).toEqual({ code: 'FILE_TRUNCATED', details: { part: 'Workbook' } })
    }
  })

  it('is refused when the file is cut, anywhere', async () => {
    const whole = writeXls({ ...one, globals: [padding] })
    for (let length = 8; length < whole.length - 512; length += 211) {
      expect(await refusalOf(temporaryFile(whole.subarray(0, length)))).toMatchObject({ code: 'FILE_TRUNCATED' })
    }
  })

  it('is refused when a chain of sectors bites its tail', async () => {
    const whole = writeXls({ ...one, globals: [padding] })
    const table = (whole.readUInt32LE(76) + 1) * 512
    whole.set(u32(0), table)
    expect(await refusalOf(temporaryFile(whole))).toEqual({
      code: 'FILE_TRUNCATED',
      details: { part: 'compound file' },
    })
  })
})
