/** What a spreadsheet program may take for a formula when it opens a CSV. */
const startsFormula = /^[=+\-@\t\r]/
const needsQuotes = /[",\r\n]/

/**
 * A text that no spreadsheet program runs: a quote sign in front makes it text. Plain numbers stay numbers: a refund of
 * -12.50 is no formula.
 */
export const neutral = (cell: string): string =>
  startsFormula.test(cell) && !/^[+-]?\d+(?:\.\d+)?$/.test(cell) ? `'${cell}` : cell

/** One line of a CSV file for people, with its line end. Every CSV this system gives out is written by this. */
export const csvLine = (cells: readonly string[]): string =>
  `${cells
    .map((cell) => {
      const safe = neutral(cell)
      return needsQuotes.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
    })
    .join(',')}\r\n`
