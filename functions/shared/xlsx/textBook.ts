import { columnLetters } from './columnLetters.ts'
import { xmlText } from './xmlText.ts'
import { type PackagePart, zipStream } from './zipStream.ts'

/** How a cell looks: as it is, a header, an error (red), a warning (amber), a long text. */
export type CellLook = 'plain' | 'header' | 'error' | 'warning' | 'wrapped'

const looks: readonly CellLook[] = ['plain', 'header', 'error', 'warning', 'wrapped']

export interface BookCell {
  readonly text: string
  readonly look?: CellLook
  readonly comment?: string
}

export interface BookRow {
  /** Row number as the spreadsheet program shows it; rows come in rising order. */
  readonly row: number
  readonly cells: readonly (BookCell | undefined)[]
}

export interface BookSheet {
  readonly name: string
  /** Column widths in characters. */
  readonly widths?: readonly number[]
  /** Called several times: rows are made anew for the cells and for their comments. */
  readonly rows: () => Iterable<BookRow> | AsyncIterable<BookRow>
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packages = 'http://schemas.openxmlformats.org/package/2006'
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/**
 * Writes a workbook of texts in pieces, at constant memory. Every cell is typed as text in text format, so that no
 * content is ever run as a formula and no number loses digits when the book is saved again.
 */
export const textBook = (sheets: readonly BookSheet[]): AsyncGenerator<Uint8Array> => zipStream(parts(sheets))

async function* parts(sheets: readonly BookSheet[]): AsyncGenerator<PackagePart> {
  const names = uniqueNames(sheets.map(({ name }) => name))
  const commented: number[] = []
  for (const [index, sheet] of sheets.entries()) {
    const number = index + 1
    const comments = { count: 0 }
    yield { name: `xl/worksheets/sheet${number}.xml`, content: sheetXml(sheet, comments, number) }
    if (comments.count === 0) continue
    commented.push(number)
    yield { name: `xl/comments${number}.xml`, content: commentsXml(sheet) }
    yield { name: `xl/drawings/vmlDrawing${number}.vml`, content: drawingXml(sheet) }
  }
  // The relations of a sheet are read where it names one; a sheet without comments names one that draws nothing.
  for (const [index] of sheets.entries()) {
    const number = index + 1
    if (!commented.includes(number)) yield { name: `xl/drawings/vmlDrawing${number}.vml`, content: emptyDrawing }
    yield {
      name: `xl/worksheets/_rels/sheet${number}.xml.rels`,
      content: [sheetRelations(number, commented.includes(number))],
    }
  }
  yield { name: 'xl/styles.xml', content: [styles] }
  yield { name: 'xl/workbook.xml', content: [workbookXml(names)] }
  yield { name: 'xl/_rels/workbook.xml.rels', content: [workbookRelations(names.length)] }
  yield { name: '_rels/.rels', content: [relations([['rId1', 'officeDocument', 'xl/workbook.xml']])] }
  yield { name: '[Content_Types].xml', content: [contentTypes(names.length, commented)] }
}

async function* sheetXml({ widths = [], rows }: BookSheet, comments: { count: number }, _number: number) {
  yield `${declaration}<worksheet xmlns="${main}" xmlns:r="${office}"><sheetViews><sheetView workbookViewId="0"/></sheetViews>`
  if (widths.length > 0) {
    const columns = widths.map(
      (width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
    )
    yield `<cols>${columns.join('')}</cols>`
  }
  yield '<sheetData>'
  for await (const { row, cells } of rows()) {
    let xml = `<row r="${row}">`
    for (const [column, cell] of cells.entries()) {
      if (cell === undefined) continue
      const { text, look = 'plain', comment } = cell
      if (comment !== undefined) comments.count++
      const place = `<c r="${columnLetters(column)}${row}" s="${looks.indexOf(look) + 1}"`
      xml +=
        text === '' ? `${place}/>` : `${place} t="inlineStr"><is><t xml:space="preserve">${xmlText(text)}</t></is></c>`
    }
    yield `${xml}</row>`
  }
  yield '</sheetData><legacyDrawing r:id="rId1"/></worksheet>'
}

async function* commentsOf({ rows }: BookSheet) {
  for await (const { row, cells } of rows())
    for (const [column, cell] of cells.entries())
      if (cell?.comment !== undefined) yield { row, column, text: cell.comment }
}

async function* commentsXml(sheet: BookSheet) {
  yield `${declaration}<comments xmlns="${main}"><authors><author>lianzheng</author></authors><commentList>`
  for await (const { row, column, text } of commentsOf(sheet))
    yield `<comment ref="${columnLetters(column)}${row}" authorId="0"><text><t xml:space="preserve">${xmlText(text)}</t></text></comment>`
  yield '</commentList></comments>'
}

const drawingStart =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>'
const emptyDrawing = [`${drawingStart}</xml>`]

/** The boxes comments are shown in; without them Excel repairs the file. */
async function* drawingXml(sheet: BookSheet) {
  yield drawingStart
  for await (const { row, column } of commentsOf(sheet)) {
    const anchor = `${column + 1}, 15, ${row - 1}, 2, ${column + 5}, 15, ${row + 5}, 4`
    yield `<v:shape type="#_x0000_t202" style="position:absolute;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox/><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row - 1}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`
  }
  yield '</xml>'
}

const fill = (rgb: string): string =>
  `<fill><patternFill patternType="solid"><fgColor rgb="FF${rgb}"/><bgColor indexed="64"/></patternFill></fill>`
/** Format 49 is text. The first is for cells nobody wrote; the others are in the order of the looks. */
const format = (fillIndex: number, font: number, wrap = false): string =>
  `<xf numFmtId="49" fontId="${font}" fillId="${fillIndex}" borderId="0" xfId="0" applyNumberFormat="1" applyFill="1" applyFont="1"${wrap ? ' applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>' : '/>'}`

const styles = `${declaration}<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><name val="宋体"/></font><font><b/><sz val="11"/><name val="宋体"/></font></fonts><fills count="5"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>${fill('D9D9D9')}${fill('FF9999')}${fill('FFD966')}</fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="6"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>${format(0, 0)}${format(2, 1)}${format(3, 0)}${format(4, 0)}${format(0, 0, true)}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`

const relations = (list: readonly (readonly [string, string, string])[]): string =>
  `${declaration}<Relationships xmlns="${packages}/relationships">${list
    .map(([id, kind, target]) => `<Relationship Id="${id}" Type="${office}/${kind}" Target="${target}"/>`)
    .join('')}</Relationships>`

const sheetRelations = (number: number, hasComments: boolean): string =>
  relations([
    ['rId1', 'vmlDrawing', `../drawings/vmlDrawing${number}.vml`],
    ...(hasComments ? [['rId2', 'comments', `../comments${number}.xml`] as const] : []),
  ])

const workbookRelations = (count: number): string =>
  relations([
    ...Array.from(
      { length: count },
      (_, index) => [`rId${index + 1}`, 'worksheet', `worksheets/sheet${index + 1}.xml`] as const,
    ),
    [`rId${count + 1}`, 'styles', 'styles.xml'],
  ])

const workbookXml = (names: readonly string[]): string =>
  `${declaration}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${names
    .map((name, index) => `<sheet name="${xmlText(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`)
    .join('')}</sheets></workbook>`

const contentTypes = (count: number, commented: readonly number[]): string => {
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
  const override = (part: string, kind: string) =>
    `<Override PartName="/xl/${part}" ContentType="${type}.${kind}+xml"/>`
  const sheets = Array.from({ length: count }, (_, index) => override(`worksheets/sheet${index + 1}.xml`, 'worksheet'))
  return `${declaration}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>${override('workbook.xml', 'sheet.main')}${override('styles.xml', 'styles')}${sheets.join('')}${commented.map((number) => override(`comments${number}.xml`, 'comments')).join('')}</Types>`
}

const longestName = 31
const unusable = /[\\/?*[\]:]/g

/** Sheet names as spreadsheet programs allow them: 31 characters, none of seven, no two alike. */
export function uniqueNames(names: readonly string[]): readonly string[] {
  const taken = new Set<string>()
  return names.map((name) => {
    const base = name.replaceAll(unusable, '_').replaceAll(/^'|'$/g, '_').slice(0, longestName) || 'Sheet'
    let unique = base
    for (let number = 2; taken.has(unique.toLowerCase()); number++) {
      const end = ` ${number}`
      unique = base.slice(0, longestName - end.length) + end
    }
    taken.add(unique.toLowerCase())
    return unique
  })
}
