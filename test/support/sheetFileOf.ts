import type { SheetFile, SheetRow } from '../../functions/ingest/read/sheet.ts'

/** A row: its cells, or `undefined` for a row that is blank and so is never given. */
type Row = readonly string[] | { readonly cells: readonly string[]; readonly damaged: readonly number[] } | undefined

const isCells = (row: Exclude<Row, undefined>): row is readonly string[] => Array.isArray(row)

/** A sheet file made by hand: rows by sheet name, given in blocks of `blockRows`. */
export function sheetFileOf(sheets: Readonly<Record<string, readonly Row[]>>, blockRows = 100): SheetFile {
  const names = Object.keys(sheets)
  const rowsOf = (name: string): readonly SheetRow[] =>
    (sheets[name] ?? []).flatMap((row, index) => {
      if (row === undefined) return []
      return [isCells(row) ? { row: index + 1, cells: row } : { row: index + 1, ...row }]
    })
  return {
    format: 'xlsx',
    notes: () => [],
    sheets: names.map((name) => ({ name, hidden: false })),
    async *rows(index) {
      const rows = rowsOf(names[index] ?? '')
      for (let start = 0; start < rows.length; start += blockRows) yield rows.slice(start, start + blockRows)
    },
  }
}
