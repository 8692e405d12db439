/**
 * How much of an uploaded file is read before it is refused. One Lambda of 1 GB reads one file in at most fifteen
 * minutes; each bound below keeps a hostile or mistaken file inside that, and none is met by a real county sheet.
 */
export interface ReadLimits {
  /** Bytes of a CSV file. Read in pieces, so time and the function's disk bound it: a sheet's maximum of rows, thirty columns wide. */
  readonly csvBytes: number
  /** Bytes of an .xlsx file as uploaded. A million rows of fourteen columns is about 80 MB. */
  readonly xlsxBytes: number
  /** Bytes of an .xls file. It is held in memory whole; 65,536 rows (its maximum) take about 15 MB. */
  readonly xlsBytes: number
  /** Entries of the zip package. A workbook of fifty sheets has about two hundred. */
  readonly zipEntries: number
  /** Bytes of all entries unpacked, as the zip directory declares them; the declaration is enforced while reading. */
  readonly unpackedBytes: number
  /** Unpacked over packed size of one entry. Sheets pack ten- to fortyfold, a bomb a thousandfold. */
  readonly packingRatio: number
  /** Entries smaller than this unpacked are not held to the ratio: a short part of blanks packs well honestly. */
  readonly packingRatioFromBytes: number
  /** Rows with content in one sheet; the default is what a sheet of a spreadsheet program can hold. */
  readonly rows: number
  /** Columns up to the last cell with content. The widest record kind has about thirty. */
  readonly columns: number
  /** UTF-16 units in one cell: the spreadsheet programs' own maximum. */
  readonly cellCharacters: number
  /** Worksheets in one workbook. */
  readonly sheets: number
  /** Bytes unpacked of each small part of an .xlsx: workbook, relationships, styles. Bloated styles reach 20 MB. */
  readonly smallPartBytes: number
  /**
   * Bytes unpacked of the shared texts of an .xlsx, the one part kept in memory (at most four times as large there):
   * about three million different texts of ten characters.
   */
  readonly sharedTextBytes: number
}

const megabyte = 1024 * 1024

export const defaultReadLimits: ReadLimits = {
  csvBytes: 480 * megabyte,
  xlsxBytes: 100 * megabyte,
  xlsBytes: 20 * megabyte,
  zipEntries: 1_000,
  unpackedBytes: 2 * 1024 * megabyte,
  packingRatio: 200,
  packingRatioFromBytes: megabyte,
  rows: 1_048_576,
  columns: 200,
  cellCharacters: 32_767,
  sheets: 50,
  smallPartBytes: 64 * megabyte,
  sharedTextBytes: 128 * megabyte,
}
