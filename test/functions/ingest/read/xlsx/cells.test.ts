import { describe, expect, it } from 'vitest'
import { readAll, readCells, refusalOf } from '../support/readAll.ts'
import { temporaryFiles } from '../support/temporaryFiles.ts'
import { worksheet, writeXlsxParts } from '../support/writeXlsxParts.ts'
import type { XlsxParts } from '../support/writeXlsxParts.ts'

const temporaryFile = temporaryFiles()
const write = (parts: XlsxParts) => temporaryFile(writeXlsxParts(parts))
const cellsOf = (parts: XlsxParts) => readCells(write(parts))

/** Styles 1, 2, … with these built-in numbers, and custom formats from 164 on. */
const styles = (ids: readonly number[], codes: readonly string[] = []) =>
  `<numFmts>${codes.map((code, index) => `<numFmt numFmtId="${164 + index}" formatCode="${code}"/>`).join('')}</numFmts>` +
  // Named styles and conditional formats use the same elements and must not count.
  '<cellStyleXfs><xf numFmtId="14"/><xf numFmtId="14"/></cellStyleXfs>' +
  `<cellXfs><xf numFmtId="0"/>${ids.map((id) => `<xf numFmtId="${id}"/>`).join('')}</cellXfs>` +
  '<dxfs><dxf><numFmt numFmtId="0" formatCode="yyyy"/></dxf></dxfs>'

describe('cells of an xlsx', () => {
  it('reads every type as a person sees it', async () => {
    const rows = `<row r="1">
      <c r="A1" t="s"><v>1</v></c><c r="B1" t="inlineStr"><is><t>行内</t></is></c><c r="C1" t="str"><f>A1</f><v>公式</v></c>
      <c r="D1" t="b"><v>1</v></c><c r="E1" t="b"><v>0</v></c><c r="F1" t="e"><v>#N/A</v></c>
      <c r="G1" t="d"><v>2025-03-04T09:30:00Z</v></c><c r="H1" t="n"><v>12.50</v></c><c r="I1"><f>1+1</f><v>2</v></c>
      <c r="J1"><f>A2</f></c><c r="K1" t="s"/><c r="L1"><v>0.1</v></c></row>`
    expect(await cellsOf({ rows, texts: '<si><t>零</t></si><si><t>共享</t></si>' })).toEqual([
      ['共享', '行内', '公式', 'TRUE', 'FALSE', '#N/A', '2025-03-04 09:30', '12.5', '2', '', '', '0.1'],
    ])
  })

  it('joins rich text, leaves out pronunciation hints, keeps spaces', async () => {
    const rich =
      '<r><rPr><b/></rPr><t>接待</t></r><r><t xml:space="preserve"> 清单 </t></r><rPh sb="0" eb="2"><t>jie dai</t></rPh><phoneticPr fontId="1"/>'
    const rows = `<row><c t="s"><v>0</v></c><c t="inlineStr"><is>${rich}</is></c></row>`
    expect(await cellsOf({ rows, texts: `<si>${rich}</si>` })).toEqual([['接待 清单 ', '接待 清单 ']])
  })

  it('undoes both kinds of escape', async () => {
    const text = '&lt;a&gt; &amp;amp; &#x4E2D;&#25991;_x000D__x005F_x000D_<![CDATA[<b>]]>'
    const rows = `<row><c t="s"><v>0</v></c><c t="inlineStr"><is><t>${text}</t></is></c></row>`
    const expected = '<a> &amp; 中文\r_x000D_<b>'
    expect(await cellsOf({ rows, texts: `<si><t>${text}</t></si>` })).toEqual([[expected, expected]])
  })

  it('reads any prefix and namespace', async () => {
    const sheet = `<x:worksheet xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main"><x:sheetData><x:row r="3"><x:c r="B3" t="inlineStr"><x:is><x:t>甲</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>`
    const path = write({ replace: { 'xl/worksheets/sheet1.xml': sheet } })
    expect(await readAll(path)).toEqual([{ row: 3, cells: ['', '甲'] }])
  })

  it('places cells and rows without a reference after the one before', async () => {
    const rows = '<row r="4"><c><v>1</v></c><c r="D4"><v>2</v></c><c><v>3</v></c></row><row><c><v>4</v></c></row>'
    expect(await readAll(write({ rows }))).toEqual([
      { row: 4, cells: ['1', '', '', '2', '3'] },
      { row: 5, cells: ['4'] },
    ])
  })

  it('skips blank rows and formatted empty cells to the edge of the sheet', async () => {
    const rows =
      '<row r="1"/><row r="2"><c r="A2" s="1"/><c r="XFD2" s="1"/></row><row r="9"><c r="A9"><v>1</v></c><c r="XFD9"/></row>'
    expect(await readAll(write({ rows }))).toEqual([{ row: 9, cells: ['1'] }])
  })

  it('leaves merged cells to the top-left one', async () => {
    const sheet = worksheet(
      '<row r="1"><c r="A1"><v>1</v></c><c r="B1"/><c r="C1"><v>3</v></c></row><row r="2"><c r="A2"/><c r="C2"><v>4</v></c></row>',
    )
    const merged = sheet.replace(
      '</worksheet>',
      '<mergeCells count="1"><mergeCell ref="A1:B2"/></mergeCells></worksheet>',
    )
    expect(await cellsOf({ replace: { 'xl/worksheets/sheet1.xml': merged } })).toEqual([
      ['1', '', '3'],
      ['', '', '4'],
    ])
  })

  it('takes no cells from outside the data', async () => {
    const sheet = worksheet('<row><c><v>1</v></c></row>').replace(
      '</worksheet>',
      '<extLst><ext><row r="7"><c r="A7"><v>9</v></c></row></ext></extLst></worksheet>',
    )
    expect(await cellsOf({ replace: { 'xl/worksheets/sheet1.xml': sheet } })).toEqual([['1']])
  })

  it('shows dates by built-in and custom formats, numbers otherwise', async () => {
    const ids = [14, 22, 31, 58, 18, 46, 164, 165, 166, 4]
    const codes = ['yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@', 'h:mm', '0.00_);[Red]\\(0.00\\)']
    const values = [45720, 45720.5, 45720, 45720, 0.5, 1.5, 45720, 0.25, 45720, 45720]
    const rows = `<row>${values.map((value, index) => `<c s="${index + 1}"><v>${value}</v></c>`).join('')}<c><v>45720</v></c></row>`
    expect(await cellsOf({ rows, styles: styles(ids, codes) })).toEqual([
      [
        '2025-03-04',
        '2025-03-04 12:00',
        '2025-03-04',
        '2025-03-04',
        '12:00',
        '36:00',
        '2025-03-04',
        '06:00',
        '45720',
        '45720',
        '45720',
      ],
    ])
  })

  it('leaves serial 60, a day that never was, as a number', async () => {
    const rows = '<row><c s="1"><v>59</v></c><c s="1"><v>60</v></c><c s="1"><v>61</v></c><c s="1"><v>-1</v></c></row>'
    expect(await cellsOf({ rows, styles: styles([14]) })).toEqual([['1900-02-28', '60', '1900-03-01', '-1']])
  })

  it.each(['1', 'true'])('counts from 1904 when the workbook says %s', async (flag) => {
    const rows = '<row><c s="1"><v>44196</v></c></row>'
    const workbookProperties = `<workbookPr date1904="${flag}"/>`
    expect(await cellsOf({ rows, styles: styles([14]), workbookProperties })).toEqual([['2025-01-01']])
  })

  it('marks numbers that have lost digits, and only them', async () => {
    const rows =
      '<row><c><v>110105194912310000</v></c><c r="C1"><v>99999999999999</v></c><c><v>2.4442E+19</v></c><c t="inlineStr"><is><t>24442000000123456789</t></is></c></row>' +
      '<row><c><v>1.2300000000000002</v></c></row>'
    expect(await readAll(write({ rows }))).toEqual([
      {
        row: 1,
        cells: ['110105194912310000', '', '99999999999999', '24442000000000000000', '24442000000123456789'],
        damaged: [0, 3],
      },
      { row: 2, cells: ['1.23'] },
    ])
  })

  it('holds cells, columns and rows to their limits', async () => {
    const cell = (text: string) =>
      write({ rows: `<row r="5"><c r="B5" t="inlineStr"><is><t>${text}</t></is></c></row>` })
    expect(await readAll(cell('a'.repeat(32_767)))).toHaveLength(1)
    expect(await refusalOf(cell('a'.repeat(32_768)))).toEqual({
      code: 'CELL_TOO_LONG',
      details: { sheet: '表一', row: 5, limit: 32_767 },
    })
    const limits = { columns: 2, rows: 1 }
    expect(await readAll(cell('a'), 0, { limits })).toHaveLength(1)
    expect(await refusalOf(write({ rows: '<row r="5"><c r="C5"><v>1</v></c></row>' }), { limits })).toEqual({
      code: 'FILE_TOO_MANY_COLUMNS',
      details: { sheet: '表一', row: 5, limit: 2 },
    })
    expect(
      await refusalOf(write({ rows: '<row><c><v>1</v></c></row><row r="8"><c><v>1</v></c></row>' }), { limits }),
    ).toEqual({
      code: 'FILE_TOO_MANY_ROWS',
      details: { sheet: '表一', row: 8, limit: 1 },
    })
    expect(await refusalOf(write({ rows: '<row r="1048577"/>' }))).toMatchObject({ code: 'FILE_TOO_MANY_ROWS' })
  })

  it('stops at a text that runs on, before it fills the memory', async () => {
    const noise = Array.from({ length: 400_000 }, (_unused, index) => (index * 7919) % 1_000_003).join('')
    expect(await refusalOf(write({ rows: `<row r="2"><c t="inlineStr"><is><t>${noise}</t></is></c></row>` }))).toEqual({
      code: 'CELL_TOO_LONG',
      details: { sheet: '表一', row: 2, limit: 32_767 },
    })
    expect(await refusalOf(write({ texts: `<si><t>${noise}</t></si>` }))).toMatchObject({ code: 'FILE_TRUNCATED' })
    const pieces = Array.from({ length: 40_000 }, (_unused, index) => `${index * 7919}<r/>`).join('')
    expect(await refusalOf(write({ rows: `<row><c><v>${pieces}</v></c></row>` }))).toMatchObject({
      code: 'CELL_TOO_LONG',
    })
  })

  it.each([
    ['a text that is not there', '<row><c t="s"><v>1</v></c></row>'],
    ['a text number that is none', '<row><c t="s"><v>one</v></c></row>'],
    ['a row twice', '<row r="2"/><row r="2"/>'],
    ['a row out of order', '<row r="2"/><row r="1"/>'],
    ['a row number that is none', '<row r="x"/>'],
    ['a cell twice', '<row><c r="A1"/><c r="A1"/></row>'],
    ['a cell reference that is none', '<row><c r="1A"/></row>'],
    ['a column past the edge', '<row><c r="XFE1"/></row>'],
    ['tags that do not close', '<row><c></row>'],
    ['an unknown entity', '<row><c><v>&x;</v></c></row>'],
    ['tags without end inside each other', '<a>'.repeat(1_000)],
  ])('refuses %s', async (_what, rows) => {
    expect(await refusalOf(write({ rows, texts: '<si><t>a</t></si>' }))).toMatchObject({
      code: 'FILE_TRUNCATED',
      details: { part: expect.stringContaining('xl/worksheets/sheet1.xml') },
    })
  })
})
