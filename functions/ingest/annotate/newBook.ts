import { maskIdentityNumbers } from '../../../schemas/field/identityNumber.ts'
import type { ProblemCounts } from '../../../schemas/batch.ts'
import type { RejectedRow } from '../../../schemas/rejectedRow.ts'
import type { BookCell, BookRow, BookSheet } from '../../shared/xlsx/textBook.ts'
import type { SheetFile, SheetRow } from '../read/sheet.ts'
import type { ProblemRows } from './problemRows.ts'
import {
  byColumn,
  commentOf,
  listHeader,
  listLine,
  listSheet,
  listWidths,
  lookOf,
  rowMessage,
  severityWords,
  summarySheet,
} from './problemWords.ts'

/** Of a file with more rows than this only the rows with problems come back. */
export const wholeUpToRows = 20_000
/** Rows of a sheet that spreadsheet programs open. */
const sheetRows = 1_048_576

export interface Annotation {
  readonly file: SheetFile
  readonly problems: ProblemRows
  readonly counts: ProblemCounts
  /** Row of the header in each sheet that was read. */
  readonly headerRows: ReadonlyMap<string, number>
  /** Rows read. */
  readonly rows: number
  /** A file of which only named fields may be kept: its cells do not come back, only where to look. */
  readonly confidential: boolean
}

const header = (text: string): BookCell => ({ text, look: 'header' })
const plain = (text: string): BookCell => ({ text })

/** A new workbook from what was read: a summary, the list of problems, and the rows with the reason before each. */
export function newBook(annotation: Annotation): readonly BookSheet[] {
  const { file, counts } = annotation
  const cells = Object.values(counts).reduce((sum, { cells: count }) => sum + count, 0)
  const lists = Array.from({ length: Math.ceil(cells / (sheetRows - 1)) }, (_, part) => listOf(annotation, part))
  const data = file.sheets.flatMap(({ name }, index): readonly BookSheet[] =>
    annotation.headerRows.has(name) && !annotation.confidential
      ? [{ name, widths: [48], rows: () => dataRows(annotation, name, index, annotation.rows <= wholeUpToRows) }]
      : [],
  )
  return [{ name: summarySheet, widths: [10, 22, 12], rows: () => summaryRows(annotation) }, ...lists, ...data]
}

function* summaryRows({ counts, rows }: Annotation): Generator<BookRow> {
  const note =
    rows > wholeUpToRows
      ? '数据行较多，下面的工作表只列出有问题的行；改正后请在原表中修改并重新上传。'
      : '红色为错误（该行未被接受），黄色为提醒（该行已接受）；把鼠标移到单元格上可看到说明。改正后可直接上传本文件。'
  yield { row: 1, cells: [plain(note)] }
  yield { row: 3, cells: ['级别', '代码', '单元格数'].map(header) }
  let row = 3
  const sorted = Object.entries(counts).toSorted(([, a], [, b]) => b.cells - a.cells)
  for (const severity of ['error', 'warning'] as const) {
    for (const [code, count] of sorted)
      if (count.severity === severity)
        yield { row: ++row, cells: [severityWords[severity], code, String(count.cells)].map(plain) }
  }
}

function listOf({ problems }: Annotation, part: number): BookSheet {
  const first = part * (sheetRows - 1)
  return {
    name: listSheet,
    widths: listWidths,
    async *rows() {
      yield { row: 1, cells: listHeader.map(header) }
      let index = 0
      for await (const { sheet, row, problems: list } of problems()) {
        for (const problem of list) {
          if (index >= first && index < first + sheetRows - 1)
            yield { row: index - first + 2, cells: listLine(sheet, row, problem).map(plain) }
          index++
        }
      }
    },
  }
}

async function* rowsOfSheet(problems: ProblemRows, sheet: string): AsyncGenerator<RejectedRow> {
  for await (const row of problems()) if (row.sheet === sheet) yield row
}

/** The rows of a sheet beside their problems; both come in the order of the file. */
async function* dataRows(
  { file, problems, headerRows }: Annotation,
  name: string,
  index: number,
  whole: boolean,
): AsyncGenerator<BookRow> {
  const headerRow = headerRows.get(name) ?? 1
  const marked = rowsOfSheet(problems, name)
  let next = await marked.next()
  let at = 0
  for await (const block of file.rows(index)) {
    for (const row of block) {
      while (next.done !== true && next.value.row < row.row) next = await marked.next()
      const found = next.done !== true && next.value.row === row.row ? next.value : undefined
      if (!whole && found === undefined && row.row !== headerRow) continue
      at = whole ? row.row : at + 1
      yield { row: at, cells: markedCells(row, found, row.row === headerRow, whole) }
    }
  }
}

/** The row's cells moved one column to the right, with the reason in front. */
function markedCells(
  { row, cells }: SheetRow,
  found: RejectedRow | undefined,
  isHeader: boolean,
  whole: boolean,
): readonly (BookCell | undefined)[] {
  const where = whole ? '' : `第${row}行 `
  const reason: BookCell | undefined = isHeader
    ? header('错误说明')
    : found && { text: `${where}${rowMessage(found)}`, look: 'wrapped' }
  const marks = found === undefined ? undefined : byColumn(found)
  const length = Math.max(cells.length, ...(marks?.keys() ?? []).map((column) => column + 1))
  const shown = Array.from({ length }, (_, column): BookCell | undefined => {
    const text = maskIdentityNumbers(cells[column] ?? '')
    const problems = marks?.get(column)
    if (problems !== undefined) return { text, look: lookOf(problems), comment: commentOf(problems) }
    if (text === '') return undefined
    return isHeader ? header(text) : plain(text)
  })
  return [reason, ...shown]
}
