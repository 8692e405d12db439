import { isShortenedNumber } from '../cell/numberText.ts'
import { finishRow } from '../finishRow.ts'
import type { ReadLimits } from '../limits.ts'
import { refused } from '../refusals.ts'
import type { SheetRow } from '../sheetFile.ts'

export type CsvDelimiter = ',' | '\t' | ';'

/** The name a CSV's only sheet goes by. */
export const csvSheetName = 'CSV'

export interface CsvTokenizer {
  /** Rows that end inside the text given so far; `last` says that nothing follows. */
  push(piece: string, last: boolean): SheetRow[]
}

const quote = 0x22
const lineFeed = 0x0a
const carriageReturn = 0x0d

/** A spreadsheet program's widest sheet: empty cells may run on to here, no further. */
const widestSheet = 16_384

/**
 * RFC 4180, strictly: a double quote stands only around a whole cell, or doubled inside one; anything else would leave
 * open where a cell ends. Line ends are CRLF, LF or CR, also mixed. A record cut by the end of a piece waits, and is
 * read again from its beginning; the limits on cells and columns bound what waits.
 */
export function csvTokenizer(delimiter: CsvDelimiter, limits: ReadLimits): CsvTokenizer {
  const separator = delimiter.charCodeAt(0)
  let waiting = ''
  let record = 0
  let line = 1
  let kept = 0

  const cellTooLong = () =>
    refused('CELL_TOO_LONG', { sheet: csvSheetName, row: record + 1, limit: limits.cellCharacters })

  /** The quote that closes the cell opened at `open`; -1 when it has not come yet. */
  function closingQuote(text: string, open: number, last: boolean, opened: number): number {
    let close = text.indexOf('"', open + 1)
    while (close >= 0 && text.charCodeAt(close + 1) === quote) close = text.indexOf('"', close + 2)
    // A quote that ends the piece may be the first of two.
    if (close >= 0 && (last || close + 1 < text.length)) return close
    if (last) throw refused('CSV_UNTERMINATED_QUOTE', { line: opened })
    if (text.length - open <= 2 * limits.cellCharacters + 2) return -1
    throw /[\r\n]/.test(text.slice(open)) ? refused('CSV_UNTERMINATED_QUOTE', { line: opened }) : cellTooLong()
  }

  function readRecords(text: string, last: boolean, rows: SheetRow[]): number {
    const end = text.length
    // The next of each mark at or after `at`, looked for again only when passed: most cells cost one search.
    let nextQuote = -1
    let nextLineFeed = -1
    let nextCarriageReturn = -1
    let done = 0
    while (done < end) {
      let at = done
      const cells: string[] = []
      let damaged: number[] | undefined
      let physicalLine = line
      let code = separator
      for (;;) {
        let cell: string
        if (text.charCodeAt(at) === quote) {
          const close = closingQuote(text, at, last, physicalLine)
          if (close < 0) return done
          const opened = physicalLine
          cell = text.slice(at + 1, close)
          if (cell.includes('"')) cell = cell.replaceAll('""', '"')
          physicalLine += countLineEnds(cell)
          at = close + 1
          code = text.charCodeAt(at)
          if (at < end && code !== separator && code !== lineFeed && code !== carriageReturn) {
            throw refused('CSV_STRAY_QUOTE', { line: physicalLine, opened })
          }
        } else {
          if (nextLineFeed < at) nextLineFeed = indexOrEnd(text, '\n', at)
          if (nextCarriageReturn < at) nextCarriageReturn = indexOrEnd(text, '\r', at)
          if (nextQuote < at) nextQuote = indexOrEnd(text, '"', at)
          const from = at
          at = text.indexOf(delimiter, at)
          if (at < 0 || at > nextLineFeed || at > nextCarriageReturn)
            at = nextLineFeed < nextCarriageReturn ? nextLineFeed : nextCarriageReturn
          if (nextQuote < at) throw refused('CSV_STRAY_QUOTE', { line: physicalLine, opened: physicalLine })
          cell = text.slice(from, at)
          code = text.charCodeAt(at)
        }
        if (cell.length > limits.cellCharacters) throw cellTooLong()
        if (cells.length >= limits.columns && (cell !== '' || cells.length >= widestSheet)) {
          throw refused('FILE_TOO_MANY_COLUMNS', { sheet: csvSheetName, row: record + 1, limit: limits.columns })
        }
        if (isShortenedNumber(cell)) (damaged ??= []).push(cells.length)
        cells.push(cell)
        if (code !== separator) break
        at++
      }
      // A CR that ends the piece may be the first half of CRLF.
      if (!last && (at >= end || (at + 1 === end && code === carriageReturn))) return done
      done = at + (code === carriageReturn && text.charCodeAt(at + 1) === lineFeed ? 2 : 1)
      record++
      const row = finishRow(csvSheetName, record, cells, damaged, limits)
      const began = line
      line = physicalLine + 1
      if (row === undefined) continue
      if (++kept > limits.rows)
        throw refused('FILE_TOO_MANY_ROWS', { sheet: csvSheetName, row: record, limit: limits.rows })
      rows.push(began === record ? row : { ...row, line: began })
    }
    return done
  }

  return {
    push(piece, last) {
      const text = waiting + piece
      const rows: SheetRow[] = []
      waiting = text.slice(readRecords(text, last, rows))
      return rows
    },
  }
}

const indexOrEnd = (text: string, mark: string, from: number): number => {
  const index = text.indexOf(mark, from)
  return index < 0 ? text.length : index
}

const countLineEnds = (cell: string): number =>
  cell.includes('\n') || cell.includes('\r') ? (cell.match(/\r\n?|\n/g)?.length ?? 0) : 0
