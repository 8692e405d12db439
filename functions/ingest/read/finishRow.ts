import type { ReadLimits } from './limits.ts'
import { refused } from './refusals.ts'
import type { SheetRow } from './sheetFile.ts'

/**
 * A row ready to be given: empty cells at its end taken off, or undefined when nothing but white space is in it.
 * Takes ownership of `cells`. Columns are counted by content, since formatting often runs on to the sheet's edge.
 */
export function finishRow(
  sheet: string,
  row: number,
  cells: string[],
  damaged: readonly number[] | undefined,
  limits: ReadLimits,
): SheetRow | undefined {
  let length = cells.length
  while (length > 0 && cells[length - 1] === '') length--
  if (length < cells.length) cells.length = length
  if (length > limits.columns) throw refused('FILE_TOO_MANY_COLUMNS', { sheet, row, limit: limits.columns })
  // The first cell of most rows has content, so that most rows cost one look.
  if (cells.every((cell) => cell.trim() === '')) return undefined
  return damaged === undefined ? { row, cells } : { row, cells, damaged }
}
