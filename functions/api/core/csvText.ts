/** Cells that a spreadsheet would take for a formula; also after spaces, which some programs skip. */
const formula = /^\s*[=+\-@\t\r]/u
const plainNumber = /^-?\d+(?:\.\d+)?$/u

/** A cell that no spreadsheet takes for a formula, whatever was uploaded: an apostrophe stands before what could be one. */
export const harmless = (cell: string): string => (formula.test(cell) && !plainNumber.test(cell) ? `'${cell}` : cell)

const quoted = (cell: string): string => (/[",\r\n]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

/** CSV (RFC 4180) of cells made {@link harmless}, with a byte-order mark, so that spreadsheets read it as UTF-8. */
export const csvText = (rows: readonly (readonly string[])[]): string =>
  `\uFEFF${rows.map((row) => `${row.map((cell) => quoted(cell)).join(',')}\r\n`).join('')}`
