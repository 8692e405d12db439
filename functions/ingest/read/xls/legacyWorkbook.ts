import { readFile } from 'node:fs/promises'
import { finishRow } from '../finishRow.ts'
import type { ReadLimits } from '../limits.ts'
import { noteBook } from '../notes.ts'
import { refused, tooLarge } from '../refusals.ts'
import type { SheetFile, SheetRow } from '../sheetFile.ts'
import { openCompoundFile } from './compoundFile.ts'
import { type SheetContext, readSheetCells } from './sheetCells.ts'
import { readGlobals } from './workbookGlobals.ts'

const blockRows = 500

/** What else comes in a compound file, by a name at its top. */
const others: readonly { readonly name: string; readonly found: string }[] = [
  { name: 'Book', found: 'Excel 5.0/95' },
  { name: 'WordDocument', found: 'DOC' },
  { name: 'PowerPoint Document', found: 'PPT' },
]

/** Opens an .xls of Excel 97–2003, which is read into memory whole (`size` bytes), or tells an encrypted .xlsx. */
export async function openLegacyWorkbook(
  path: string,
  size: number,
  limits: ReadLimits,
  signal: AbortSignal | undefined,
): Promise<SheetFile> {
  if (size > Math.max(limits.xlsxBytes, limits.xlsBytes)) throw tooLarge('XLS', size, limits.xlsBytes)
  const container = openCompoundFile(await readFile(path))
  signal?.throwIfAborted()
  if (container.names.includes('EncryptedPackage')) throw refused('FILE_ENCRYPTED', {})
  if (size > limits.xlsBytes) throw tooLarge('XLS', size, limits.xlsBytes)
  const stream = container.read('Workbook')
  if (stream === undefined) {
    const other = others.find(({ name }) => container.names.includes(name))
    throw refused('FILE_TYPE', { found: other?.found ?? 'OLE' })
  }
  const globals = readGlobals(stream)
  const { sheets } = globals
  if (sheets.length > limits.sheets)
    throw refused('FILE_TOO_MANY_SHEETS', { count: sheets.length, limit: limits.sheets })
  const notes = noteBook()
  if (container.names.includes('_VBA_PROJECT_CUR')) notes.add('MACROS_IGNORED')
  if (globals.linkedBooks > 0) notes.add('EXTERNAL_LINKS_IGNORED', '', { count: globals.linkedBooks })
  return {
    format: 'xls',
    notes: notes.list,
    sheets: sheets.map(({ name, hidden }) => ({ name, hidden })),
    rows(sheetIndex) {
      const sheet = sheets[sheetIndex]
      if (sheet === undefined) throw new RangeError(`no sheet ${sheetIndex} in a workbook of ${sheets.length}`)
      notes.forget(sheet.name)
      if (sheet.hidden) notes.add('SHEET_HIDDEN', sheet.name)
      return sheetRows(stream, sheet, { ...globals, notes }, limits, signal)
    },
  }
}

async function* sheetRows(
  stream: Buffer,
  { name, start }: { readonly name: string; readonly start: number },
  globals: SheetContext,
  limits: ReadLimits,
  signal: AbortSignal | undefined,
): AsyncGenerator<readonly SheetRow[]> {
  const rows = readSheetCells(stream, start, name, globals, limits)
  let kept = 0
  let block: SheetRow[] = []
  for (const [index, { cells, damaged }] of [...rows].sort(([a], [b]) => a - b)) {
    const row = finishRow(name, index + 1, cells, damaged.length > 0 ? damaged : undefined, limits)
    if (row === undefined) continue
    if (++kept > limits.rows) throw refused('FILE_TOO_MANY_ROWS', { sheet: name, row: index + 1, limit: limits.rows })
    block.push(row)
    if (block.length < blockRows) continue
    signal?.throwIfAborted()
    yield block
    block = []
  }
  if (block.length > 0) yield block
}
