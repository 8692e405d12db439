import { type RoundtripWorkbook, openXlsx, saveXlsx } from 'hucre/xlsx'
import { maskIdentityNumbers } from '../../../schemas/field/identityNumber.ts'
import { uniqueNames } from '../../shared/xlsx/textBook.ts'
import type { ProblemRows } from './problemRows.ts'
import { byColumn, commentOf, listHeader, listLine, listSheet, listWidths, lookOf } from './problemWords.ts'

type OwnSheet = RoundtripWorkbook['sheets'][number]
type OwnCell = NonNullable<ReturnType<NonNullable<OwnSheet['cells']>['get']>>

const colours = { error: 'FF9999', warning: 'FFD966' } as const

/**
 * The clerk's own workbook with bad cells coloured, a comment in each, and the list of problems as a sheet behind the
 * others; styles, widths and earlier comments stay. For books of modest size: it is held in memory whole.
 */
export async function markOwnBook(bytes: Uint8Array, problems: ProblemRows): Promise<Uint8Array> {
  const book = await openXlsx(bytes, { readStyles: true })
  for (const sheet of book.sheets) coverIdentityNumbers(sheet)
  const list: string[][] = [[...listHeader]]
  for await (const row of problems()) {
    const sheet = book.sheets.find(({ name }) => name === row.sheet)
    if (sheet === undefined) continue
    for (const problem of row.problems) list.push([...listLine(row.sheet, row.row, problem)])
    for (const [column, found] of byColumn(row))
      mark(sheet, row.row - 1, column, colours[lookOf(found)], commentOf(found))
  }
  const names = uniqueNames([...book.sheets.map(({ name }) => name), listSheet])
  book.sheets.push({
    name: names.at(-1) ?? listSheet,
    rows: list,
    columns: listWidths.map((width) => ({ width, numFmt: '@' })),
  })
  return saveXlsx(book)
}

function mark(sheet: OwnSheet, row: number, column: number, rgb: string, text: string): void {
  const cells = (sheet.cells ??= new Map<string, OwnCell>())
  const key = `${row},${column}`
  const known = cells.get(key)
  const value = sheet.rows[row]?.[column] ?? null
  const cell: OwnCell = known ?? { value, type: typeof value === 'string' ? 'string' : 'empty' }
  const earlier = cell.comment?.text
  cells.set(key, {
    ...cell,
    style: { ...cell.style, fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb } } },
    comment: { author: 'lianzheng', text: earlier === undefined ? text : `${text}\n—\n${earlier}` },
  })
}

/** What goes back is kept beside the batch, where identity numbers must not be. */
function coverIdentityNumbers(sheet: OwnSheet): void {
  for (const row of sheet.rows)
    for (const [column, value] of row.entries()) if (typeof value === 'string') row[column] = maskIdentityNumbers(value)
  for (const [key, cell] of sheet.cells ?? []) {
    if (typeof cell.value !== 'string') continue
    const value = maskIdentityNumbers(cell.value)
    if (value === cell.value) continue
    const { richText: _whole, ...rest } = cell
    sheet.cells?.set(key, { ...rest, value, type: 'string' })
  }
}
