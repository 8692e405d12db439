import { columnLetters } from '../../../shared/xlsx/columnLetters.ts'
import { numericText } from '../cell/numberText.ts'
import { serialText } from '../cell/serialDate.ts'
import type { NoteBook } from '../notes.ts'
import { refused } from '../refusals.ts'
import type { ReadLimits } from '../limits.ts'
import { biff, brokenWorkbook, substream } from './biffRecords.ts'
import type { BiffRecord } from './biffRecords.ts'
import { biffTextReader } from './biffText.ts'
import type { WorkbookGlobals } from './workbookGlobals.ts'

export interface CellRow {
  readonly cells: string[]
  readonly damaged: number[]
}

/** What the sheets of a workbook share, and where notes go. */
export interface SheetContext extends WorkbookGlobals {
  readonly notes: NoteBook
}

const errorTexts = new Map<number, string>([
  [0x00, '#NULL!'],
  [0x07, '#DIV/0!'],
  [0x0f, '#VALUE!'],
  [0x17, '#REF!'],
  [0x1d, '#NAME?'],
  [0x24, '#NUM!'],
  [0x2a, '#N/A'],
])

/** The rows of one sheet by their index from 0, in no certain order. */
export function readSheetCells(
  stream: Buffer,
  start: number,
  sheet: string,
  { kinds, texts, date1904, notes }: SheetContext,
  limits: ReadLimits,
): ReadonlyMap<number, CellRow> {
  const rows = new Map<number, CellRow>()
  let formulaTextAt: { row: number; column: number } | undefined

  function put(row: number, column: number, text: string): CellRow | undefined {
    if (text === '') return undefined
    if (text.length > limits.cellCharacters) {
      throw refused('CELL_TOO_LONG', { sheet, row: row + 1, limit: limits.cellCharacters })
    }
    if (column >= limits.columns) throw refused('FILE_TOO_MANY_COLUMNS', { sheet, row: row + 1, limit: limits.columns })
    let target = rows.get(row)
    if (target === undefined) rows.set(row, (target = { cells: [], damaged: [] }))
    while (target.cells.length < column) target.cells.push('')
    target.cells[column] = text
    return target
  }

  function putNumber(row: number, column: number, format: number, value: number): void {
    const moment = serialText(value, kinds[format] ?? 'number', date1904)
    if (moment !== undefined) return void put(row, column, moment)
    const { text, damaged } = numericText(value)
    const target = put(row, column, text)
    if (damaged) target?.damaged.push(column)
  }

  const putBooleanOrError = (row: number, column: number, value: number, isError: boolean) =>
    put(row, column, isError ? (errorTexts.get(value) ?? '#ERR!') : value === 0 ? 'FALSE' : 'TRUE')

  function readCell({ id, start: at, end }: BiffRecord, text: (skip: number) => string): void {
    const need = (bytes: number) => {
      if (end - at < bytes) throw brokenWorkbook()
    }
    need(6)
    const row = stream.readUInt16LE(at)
    const column = stream.readUInt16LE(at + 2)
    const format = stream.readUInt16LE(at + 4)
    if (id === biff.sharedText) {
      need(10)
      const shared = texts[stream.readUInt32LE(at + 6)]
      if (shared === undefined) throw brokenWorkbook()
      put(row, column, shared)
    } else if (id === biff.label || id === biff.richText) {
      put(row, column, text(6))
    } else if (id === biff.number) {
      need(14)
      putNumber(row, column, format, stream.readDoubleLE(at + 6))
    } else if (id === biff.rk) {
      need(10)
      putNumber(row, column, format, rkValue(stream, at + 6))
    } else if (id === biff.multipleRk) {
      // Row, first column, then format and number of each, then the last column.
      for (let index = 0; at + 4 + (index + 1) * 6 + 2 <= end; index++) {
        const each = at + 4 + index * 6
        putNumber(row, column + index, stream.readUInt16LE(each), rkValue(stream, each + 2))
      }
    } else if (id === biff.booleanOrError) {
      need(8)
      putBooleanOrError(row, column, stream.readUInt8(at + 6), stream.readUInt8(at + 7) === 1)
    } else if (id === biff.formula) {
      need(14)
      readFormulaResult(row, column, format, at + 6)
    }
  }

  function noteMerged({ start: at, end }: BiffRecord): void {
    const ranges = end - at >= 2 ? stream.readUInt16LE(at) : 0
    if (ranges > 0 && end - at >= 10) {
      const [first, , column] = [0, 2, 4].map((offset) => stream.readUInt16LE(at + 2 + offset))
      const place = `${columnLetters(column ?? 0)}${(first ?? 0) + 1}`
      notes.add('CELLS_MERGED', sheet, { place, count: ranges })
    }
  }

  /** The result kept with a formula: a number, or a mark that tells what else it is. */
  function readFormulaResult(row: number, column: number, format: number, at: number): void {
    if (stream.readUInt16LE(at + 6) !== 0xffff) return putNumber(row, column, format, stream.readDoubleLE(at))
    const mark = stream.readUInt8(at)
    // A text follows in a record of its own, after the formula's shared or array part if there is one.
    if (mark === 0) formulaTextAt = { row, column }
    if (mark === 1 || mark === 2) putBooleanOrError(row, column, stream.readUInt8(at + 2), mark === 2)
  }

  let textRecord: BiffRecord[] = []
  const finishText = () => {
    if (textRecord.length > 0 && formulaTextAt !== undefined) {
      put(formulaTextAt.row, formulaTextAt.column, biffTextReader(stream, textRecord, 0).next(2))
      formulaTextAt = undefined
    }
    textRecord = []
  }
  const hiddenRows: number[] = []
  for (const record of substream(stream, start)) {
    if (record.id === biff.rowSettings && isHiddenRow(stream, record))
      hiddenRows.push(stream.readUInt16LE(record.start))
    if (record.id === biff.mergedCells) noteMerged(record)
    if (record.id === biff.formulaText) {
      finishText()
      textRecord = [record]
    } else if (record.id === biff.continuation) {
      if (textRecord.length > 0) textRecord.push(record)
    } else {
      finishText()
      if (cellRecords.has(record.id)) readCell(record, (skip) => biffTextReader(stream, [record], skip).next(2))
    }
  }
  for (const row of hiddenRows) if (rows.has(row)) notes.add('ROWS_HIDDEN', sheet, { row: row + 1 })
  return rows
}

/** Row, first and last column, height, two words unused, then the options, of which one bit hides the row. */
const isHiddenRow = (stream: Buffer, { start, end }: BiffRecord): boolean =>
  end - start >= 14 && (stream.readUInt16LE(start + 12) & 0x20) !== 0

const cellRecords: ReadonlySet<number> = new Set([
  biff.sharedText,
  biff.label,
  biff.richText,
  biff.number,
  biff.rk,
  biff.multipleRk,
  biff.booleanOrError,
  biff.formula,
])

/** A number packed into four bytes: an integer of 30 bits or the upper half of a double, perhaps times a hundred. */
function rkValue(stream: Buffer, at: number): number {
  const packed = stream.readInt32LE(at)
  const value = packed & 2 ? packed >> 2 : upperHalf(packed & ~3)
  return packed & 1 ? value / 100 : value
}

const half = Buffer.alloc(8)
function upperHalf(bits: number): number {
  half.writeInt32LE(bits, 4)
  return half.readDoubleLE(0)
}
