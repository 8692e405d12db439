import { writeXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { openSheet } from '../../../../../functions/ingest/read/sheet.ts'
import { readCells, refusalOf } from '../support/readAll.ts'
import { temporaryFiles } from '../support/temporaryFiles.ts'
import { relationships, workbook, worksheet, writeXlsxParts, xlsxParts } from '../support/writeXlsxParts.ts'
import type { XlsxParts } from '../support/writeXlsxParts.ts'
import { writeZip } from '../support/writeZip.ts'
import type { ZipPart } from '../support/writeZip.ts'

const temporaryFile = temporaryFiles()
const write = (parts: XlsxParts) => temporaryFile(writeXlsxParts(parts))
const one = '<row><c><v>1</v></c></row>'

/** The usual workbook with one zip entry changed. */
const writeWith = (name: string, change: (part: ZipPart) => ZipPart, parts: XlsxParts = { rows: one }) =>
  temporaryFile(writeZip(xlsxParts(parts).map((part) => (part.name === name ? change(part) : part))))

const declare = (part: ZipPart) => ({
  ...part,
  content: `<!DOCTYPE a [<!ENTITY b "c">]>${String(part.content).replace(/^<\?.*?\?>/, '')}`,
})

const spoil = (part: ZipPart) => ({
  ...part,
  content: Buffer.from(String(part.content).replace('表', '\xff'), 'latin1'),
})

describe('the package of an xlsx', () => {
  it.each([
    ['relative', 'worksheets/sheet1.xml'],
    ['absolute', '/xl/worksheets/sheet1.xml'],
    ['dotted', './../xl/worksheets/sheet1.xml'],
    ['in other case', 'Worksheets/Sheet1.xml'],
  ])('follows a target that is %s', async (_what, target) => {
    const path = write({
      rows: one,
      replace: { 'xl/_rels/workbook.xml.rels': relationships([['rId1', 'worksheet', target]]) },
    })
    expect(await readCells(path)).toEqual([['1']])
  })

  it('finds the workbook wherever it lies, and ignores links to outside', async () => {
    const outside =
      '<Relationship Id="rId9" Type="http://x/officeDocument" Target="http://x/y.xlsx" TargetMode="External"/>'
    const rels = relationships([['rId1', 'officeDocument', 'book.xml']]).replace(
      '<Relationship ',
      `${outside}<Relationship `,
    )
    const path = write({
      replace: {
        '_rels/.rels': rels,
        'book.xml': workbook('<sheets><sheet name="乙" sheetId="1" r:id="rId1"/></sheets>'),
        '_rels/book.xml.rels': relationships([['rId1', 'worksheet', 'sheet.xml']]),
        'sheet.xml': worksheet(one),
      },
    })
    expect((await openSheet(path)).sheets).toEqual([{ name: '乙', hidden: false }])
    expect(await readCells(path)).toEqual([['1']])
  })

  it('reads the strict namespaces with any prefix', async () => {
    const office = 'http://purl.oclc.org/ooxml/officeDocument/relationships'
    const path = write({
      rows: one,
      replace: {
        'xl/workbook.xml': `<x:workbook xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main" xmlns:q="${office}"><x:sheets><x:sheet name="丙" sheetId="1" q:id="rId1"/></x:sheets></x:workbook>`,
        'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
      },
    })
    expect(await readCells(path)).toEqual([['1']])
  })

  it('lists sheets in order, flags hidden ones, leaves out chart sheets', async () => {
    const path = write({
      rows: one,
      replace: {
        'xl/workbook.xml': workbook(
          '<sheets><sheet name="图" sheetId="9" r:id="rId4"/><sheet name="一" sheetId="3" r:id="rId2"/><sheet name="二" sheetId="1" state="hidden" r:id="rId1"/><sheet name="三" sheetId="2" state="veryHidden" r:id="rId3"/></sheets>',
        ),
        'xl/_rels/workbook.xml.rels': relationships([
          ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
          ['rId2', 'worksheet', 'worksheets/sheet2.xml'],
          ['rId3', 'worksheet', 'worksheets/sheet3.xml'],
          ['rId4', 'chartsheet', 'chartsheets/sheet1.xml'],
        ]),
        'xl/worksheets/sheet2.xml': worksheet('<row><c><v>2</v></c></row>'),
        'xl/worksheets/sheet3.xml': worksheet('<row><c><v>3</v></c></row>'),
        'xl/chartsheets/sheet1.xml': '<chartsheet/>',
      },
    })
    expect((await openSheet(path)).sheets).toEqual([
      { name: '一', hidden: false },
      { name: '二', hidden: true },
      { name: '三', hidden: true },
    ])
    expect(await Promise.all([0, 1, 2].map((sheet) => readCells(path, sheet)))).toEqual([[['2']], [['1']], [['3']]])
    expect(await refusalOf(path, { limits: { sheets: 2 } })).toEqual({
      code: 'FILE_TOO_MANY_SHEETS',
      details: { count: 3, limit: 2 },
    })
  })

  it('reads parts that are stored unpacked', async () => {
    const path = writeWith('xl/worksheets/sheet1.xml', (part) => ({ ...part, stored: true }))
    expect(await readCells(path)).toEqual([['1']])
  })

  it.each([
    ['DOC in a package', { 'xl/workbook.xml': '<document/>' }, 'xl/workbook.xml'],
    ['no package', { '_rels/.rels': undefined }, 'ZIP'],
    ['a package without document', { '_rels/.rels': relationships([]) }, 'ZIP'],
    ['the binary kind', { '_rels/.rels': relationships([['rId1', 'officeDocument', 'xl/workbook.bin']]) }, 'XLSB'],
  ])('refuses %s', async (_what, replace, found) => {
    expect(await refusalOf(write({ rows: one, replace }))).toEqual({ code: 'FILE_TYPE', details: { found } })
  })

  it.each([
    'xl/workbook.xml',
    'xl/_rels/workbook.xml.rels',
    'xl/worksheets/sheet1.xml',
    'xl/styles.xml',
    'xl/sharedStrings.xml',
  ])('refuses a workbook without its %s', async (name) => {
    const parts = xlsxParts({ rows: one, texts: '', styles: '' }).filter((part) => part.name !== name)
    expect(await refusalOf(temporaryFile(writeZip(parts)))).toMatchObject({ code: 'FILE_TRUNCATED' })
  })

  it.each(['_rels/.rels', 'xl/workbook.xml', 'xl/styles.xml', 'xl/sharedStrings.xml', 'xl/worksheets/sheet1.xml'])(
    'refuses a document type declaration in %s',
    async (name) => {
      expect(await refusalOf(writeWith(name, declare, { rows: one, texts: '', styles: '' }))).toEqual({
        code: 'FILE_XML_FORBIDDEN',
        details: { part: name },
      })
    },
  )

  it('refuses bytes that are no text', async () => {
    expect(await refusalOf(writeWith('xl/workbook.xml', spoil))).toMatchObject({ code: 'FILE_TRUNCATED' })
  })

  it('refuses an encrypted file, whichever way', async () => {
    const encrypted = await writeXlsx({
      sheets: [{ name: '甲', rows: [['1']] }],
      encryption: { password: 'x', spinCount: 1 },
    })
    expect(await refusalOf(temporaryFile(encrypted, 'a.xlsx'))).toEqual({ code: 'FILE_ENCRYPTED', details: {} })
    const flagged = writeWith('xl/worksheets/sheet1.xml', (part) => ({ ...part, claimed: { flags: 1 } }))
    expect(await refusalOf(flagged)).toEqual({ code: 'FILE_ENCRYPTED', details: {} })
  })
})

describe('a zip bomb', () => {
  const name = 'xl/worksheets/sheet1.xml'
  const blanks = ' '.repeat(1024 * 1024 + 1)

  it('is refused by the ratio, above a size', async () => {
    const bomb = write({ replace: { [name]: worksheet('').replace('</sheetData>', `${blanks}</sheetData>`) } })
    expect(await refusalOf(bomb)).toEqual({ code: 'FILE_ZIP_BOMB', details: { part: name } })
    expect(await readCells(write({ rows: `${' '.repeat(900_000)}${one}` }))).toEqual([['1']])
  })

  it('is refused by the sum of what it declares', async () => {
    const size = xlsxParts({ rows: one }).reduce((sum, { content }) => sum + Buffer.byteLength(String(content)), 0)
    const path = write({ rows: one })
    expect(await refusalOf(path, { limits: { unpackedBytes: size - 1 } })).toMatchObject({ code: 'FILE_ZIP_BOMB' })
    expect((await openSheet(path, { limits: { unpackedBytes: size } })).format).toBe('xlsx')
  })

  it('is refused by the number of entries', async () => {
    const count = xlsxParts({}).length
    expect(await refusalOf(write({}), { limits: { zipEntries: count - 1 } })).toMatchObject({ code: 'FILE_ZIP_BOMB' })
    expect((await openSheet(write({}), { limits: { zipEntries: count } })).format).toBe('xlsx')
  })

  it('cannot declare less than it holds', async () => {
    const lying = writeWith(name, (part) => ({ ...part, claimed: { unpacked: 10 } }))
    expect(await refusalOf(lying)).toEqual({ code: 'FILE_ZIP_BOMB', details: { part: name } })
  })

  it('is refused in the parts that are kept in memory', async () => {
    const parts = { rows: one, texts: '<si><t>a</t></si>', styles: '' }
    expect(await refusalOf(write(parts), { limits: { sharedTextBytes: 50 } })).toMatchObject({
      code: 'FILE_TOO_LARGE',
      details: { part: 'xl/sharedStrings.xml' },
    })
    expect(await refusalOf(write(parts), { limits: { smallPartBytes: 50 } })).toMatchObject({ code: 'FILE_TOO_LARGE' })
  })
})

describe('a damaged package', () => {
  const name = 'xl/worksheets/sheet1.xml'

  it.each([
    ['a checksum that does not fit', { checksum: 1 }],
    ['more declared than held', { unpacked: 10_000 }],
  ])('is refused: %s', async (_what, claimed) => {
    expect(await refusalOf(writeWith(name, (part) => ({ ...part, claimed })))).toEqual({
      code: 'FILE_TRUNCATED',
      details: { part: name },
    })
  })

  it('is refused when two parts have one name', async () => {
    const parts = xlsxParts({ rows: one })
    const twice = [...parts, { name: name.toUpperCase(), content: worksheet('') }]
    expect(await refusalOf(temporaryFile(writeZip(twice)))).toMatchObject({ code: 'FILE_TRUNCATED' })
  })

  it('is refused when it is cut, anywhere', async () => {
    const whole = writeXlsxParts({ rows: one })
    for (let length = 4; length < whole.length; length += 37) {
      expect(await refusalOf(temporaryFile(whole.subarray(0, length)))).toEqual({
        code: 'FILE_TRUNCATED',
        details: { part: 'zip' },
      })
    }
  })
})
