import { describe, expect, it } from 'vitest'
import { openSheet } from '../../../../functions/ingest/read/sheet.ts'
import { encodeGb18030 } from './support/gb18030.ts'
import { readAll, readCells, refusalOf } from './support/readAll.ts'
import { temporaryFiles } from './support/temporaryFiles.ts'
import { writeXls } from './support/writeXls.ts'
import { writeXlsxParts } from './support/writeXlsxParts.ts'

const temporaryFile = temporaryFiles()

const manyRows = Array.from({ length: 50_000 }, (_unused, index) => `<row><c><v>${index * 7919}</v></c></row>`).join('')

describe('openSheet', () => {
  it('goes by content, not by name', async () => {
    const csv = temporaryFile(encodeGb18030('凭证号,金额\n记-1,12.5\n'), 'table.xlsx')
    expect(await openSheet(csv)).toMatchObject({
      format: 'csv',
      encoding: 'gb18030',
      sheets: [{ name: 'CSV', hidden: false }],
    })
    expect(await readCells(csv)).toEqual([
      ['凭证号', '金额'],
      ['记-1', '12.5'],
    ])
    const xlsx = temporaryFile(writeXlsxParts({ rows: '<row r="2"><c r="B2"><v>1</v></c></row>' }), 'table.csv')
    expect(await openSheet(xlsx)).toMatchObject({ format: 'xlsx', sheets: [{ name: '表一', hidden: false }] })
    expect(await openSheet(xlsx)).not.toHaveProperty('encoding')
    const xls = temporaryFile(writeXls({ sheets: [{ name: '甲', cells: [] }] }), 'table.xlsx')
    expect(await openSheet(xls)).toMatchObject({ format: 'xls', sheets: [{ name: '甲', hidden: false }] })
  })

  it('reads a sheet as often as it is asked', async () => {
    const file = await openSheet(temporaryFile('a,b\n1,2\n'))
    const read = async () => {
      const rows = []
      for await (const block of file.rows(0)) rows.push(...block)
      return rows
    }
    expect(await read()).toHaveLength(2)
    expect(await read()).toEqual(await read())
  })

  it.each([
    ['a CSV', '\ufeffa,b\n1,2\n'.repeat(50_000)],
    ['a workbook', writeXlsxParts({ rows: manyRows })],
  ])('tells how much of %s it has read', async (_what, content) => {
    const file = await openSheet(temporaryFile(content))
    expect(file.share?.()).toBe(0)
    const shares: number[] = []
    for await (const _block of file.rows(0)) shares.push(file.share!())
    expect(shares.length).toBeGreaterThan(2)
    expect(shares).toEqual(shares.toSorted((a, b) => a - b))
    expect(shares[0]).toBeLessThan(0.5)
    expect(file.share?.()).toBeCloseTo(1, 3)
  })

  it.each([
    ['no bytes', ''],
    ['only a mark', '\ufeff'],
    ['only blank lines', ' \r\n\r\n\t\n'],
  ])('refuses an empty file: %s', async (_what, content) => {
    expect(await refusalOf(temporaryFile(content))).toEqual({ code: 'FILE_EMPTY', details: {} })
  })

  it('refuses what is no sheet, and names it', async () => {
    expect(await refusalOf(temporaryFile('%PDF-1.7\n...', 'table.xlsx'))).toEqual({
      code: 'FILE_TYPE',
      details: { found: 'PDF' },
    })
  })

  it.each([
    ['csvBytes', 'a,b\n', 'CSV'],
    ['xlsxBytes', writeXlsxParts({}), 'XLSX'],
    ['xlsBytes', writeXls({ sheets: [] }), 'XLS'],
  ] as const)('holds a file to %s', async (limit, content, part) => {
    const path = temporaryFile(content)
    await expect(openSheet(path, { limits: { [limit]: content.length } })).resolves.toBeDefined()
    expect(await refusalOf(path, { limits: { [limit]: content.length - 1 } })).toMatchObject({
      code: 'FILE_TOO_LARGE',
      details: { part },
    })
  })

  it('has no sheet beyond the last', async () => {
    for (const content of ['a\n', writeXlsxParts({}), writeXls({ sheets: [{ name: '甲', cells: [] }] })]) {
      const file = await openSheet(temporaryFile(content))
      expect(() => file.rows(1)).toThrow(RangeError)
    }
  })

  it('leaves faults of the machine as they are', async () => {
    await expect(openSheet('/nowhere/table.csv')).rejects.toThrow(/ENOENT/)
  })

  it.each([
    ['CSV', 'a,b\n'.repeat(100_000)],
    ['XLSX', writeXlsxParts({ rows: '<row><c><v>1</v></c></row>'.repeat(5_000) })],
    ['XLS', writeXls({ sheets: [{ name: '甲', cells: [] }] })],
  ])('ends by the signal: %s', async (_format, content) => {
    const path = temporaryFile(content)
    await expect(openSheet(path, { signal: AbortSignal.abort(new Error('deadline')) })).rejects.toThrow('deadline')
  })

  it('ends by a signal that comes while rows are read', async () => {
    for (const content of ['a,b\n'.repeat(100_000), writeXlsxParts({ rows: manyRows })]) {
      const control = new AbortController()
      const file = await openSheet(temporaryFile(content), { signal: control.signal })
      const reading = (async () => {
        for await (const block of file.rows(0)) if (block.length > 0) control.abort(new Error('deadline'))
      })()
      await expect(reading).rejects.toThrow('deadline')
    }
  })

  it('gives rows in blocks, not one by one', async () => {
    const file = await openSheet(temporaryFile('a,b\n'.repeat(100_000)))
    const sizes = []
    for await (const block of file.rows(0)) sizes.push(block.length)
    expect(sizes.length).toBeLessThan(10)
    expect(await readAll(temporaryFile('a,b\n'.repeat(100_000)))).toHaveLength(100_000)
  })
})
