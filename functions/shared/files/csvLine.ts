/** Cells that a spreadsheet program would take for a formula; also after spaces, which some programs skip. */
const startsFormula = /^\s*[=+\-@\t\r]/u
const plainNumber = /^[+-]?\d+(?:\.\d+)?$/u
const needsQuotes = /[",\r\n]/u

/**
 * A cell that no spreadsheet program runs, whatever was uploaded: an apostrophe in front makes it text. Plain numbers stay
 * numbers: a refund of -12.50 is no formula.
 */
export const harmless = (cell: string): string =>
  startsFormula.test(cell) && !plainNumber.test(cell) ? `'${cell}` : cell

/** One line of a CSV file for people (RFC 4180), with its line end. Every CSV this system gives out is written by this. */
export const csvLine = (cells: readonly string[]): string =>
  `${cells
    .map((cell) => {
      const safe = harmless(cell)
      return needsQuotes.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
    })
    .join(',')}\r\n`

/** The mark in front of a CSV by which spreadsheet programs know that it is UTF-8. */
export const csvMark = '\uFEFF'

/** A whole CSV, for files that fit in memory. */
export const csvText = (rows: readonly (readonly string[])[]): string => `${csvMark}${rows.map(csvLine).join('')}`
