import type { CsvEncoding } from './csv/detectEncoding.ts'
import type { SheetNote } from './notes.ts'

/** One row that has content; a row whose cells are all blank is never given. */
export interface SheetRow {
  /** Row number as the spreadsheet program shows it; in CSV the record number (header line is 1, blank lines count). */
  readonly row: number
  /** Line of the text file on which a CSV record begins, where line ends inside cells made it another number. */
  readonly line?: number
  /**
   * Text of each cell as a person sees it: '' when empty; dates as 2025-03-04 or 2025-03-04 09:30 (:ss if there are
   * seconds), times of day as 09:30; numbers as shortest text without exponent, at most 15 significant digits as the
   * spreadsheet program shows; booleans TRUE/FALSE; errors as #N/A. Empty cells at the end of the row are left off.
   * A text may be a slice of a larger piece of the file: a caller that keeps a few cells of many rows copies them.
   */
  readonly cells: readonly string[]
  /**
   * Indexes of cells whose digits cannot be trusted: numbers of 15 digits and more (a spreadsheet keeps 15, and no zeros in front), and
   * in CSV numbers written like 2.4442E+19, with an exponent of 11 or more. Absent when none.
   */
  readonly damaged?: readonly number[]
}

export interface SheetInfo {
  readonly name: string
  readonly hidden: boolean
}

export interface SheetFile {
  readonly format: 'csv' | 'xlsx' | 'xls'
  /** Only in CSV. */
  readonly encoding?: CsvEncoding
  readonly sheets: readonly SheetInfo[]
  /** What was noticed so far; complete once the rows of every sheet have been read. */
  readonly notes: () => readonly SheetNote[]
  /**
   * Rows of one sheet in blocks of some hundreds, so that the cost of async iteration is not paid per row. May be
   * called again. Throws FileRefused when a fault comes to light further down: then nothing read before counts.
   */
  rows(sheetIndex: number): AsyncIterable<readonly SheetRow[]>
  /** How much of the sheets has been read, from 0 to 1; absent where a file is taken into memory whole. */
  readonly share?: () => number
}
