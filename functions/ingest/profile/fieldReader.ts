import { trimCell } from '../../../schemas/field/normalise.ts'
import type { FieldSource } from '../../../schemas/profile.ts'
import { fillTemplate } from './profileColumns.ts'

/** How one field of one kind is read from the rows of a sheet. */
export interface FieldReader {
  /** The column it is read from; `undefined` for a constant, a template or a column the sheet does not have. */
  readonly column: number | undefined
  readonly read: (cells: readonly string[], row: number) => string
}

export function fieldReader(source: FieldSource, indexOf: (header: string) => number | undefined): FieldReader {
  const { from = [], map, otherwise, constant, template } = source
  if (constant !== undefined) return { column: undefined, read: () => constant }
  if (template !== undefined) return { column: undefined, read: templateReader(template, indexOf) }
  const column = from.map(indexOf).find((index) => index !== undefined)
  if (column === undefined) return { column, read: () => '' }
  const written = writtenReader(source, column)
  if (map === undefined) return { column, read: written }
  // A map, not an object: a cell may hold any word, "constructor" too.
  const words = new Map(Object.entries(map).map(([word, becomes]) => [trimCell(word), becomes]))
  return {
    column,
    read(cells) {
      const cell = written(cells)
      const word = trimCell(cell)
      return words.get(word) ?? (word === '' ? '' : (otherwise ?? cell))
    },
  }
}

const dayFirst = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?!\d)/u

/** The text of a column as the field would have it written: signs taken out, dates in our order, blanks filled from above. */
function writtenReader(
  { dateOrder, without = [], fillDown }: FieldSource,
  column: number,
): (cells: readonly string[]) => string {
  let above = ''
  return (cells) => {
    let cell = cells[column] ?? ''
    for (const sign of without) cell = cell.replaceAll(sign, '')
    if (dateOrder !== undefined) {
      cell = trimCell(cell).replace(dayFirst, (_whole, first: string, second: string, year: string) =>
        dateOrder === 'dayMonthYear' ? `${year}-${second}-${first}` : `${year}-${first}-${second}`,
      )
    }
    if (fillDown !== true) return cell
    if (trimCell(cell) !== '') above = cell
    return above
  }
}

/** A template whose columns are all blank is blank, so that a required field is missed and not made up. */
function templateReader(template: string, indexOf: (header: string) => number | undefined): FieldReader['read'] {
  return (cells, row) => {
    let blank = true
    const text = fillTemplate(template, (name) => {
      const index = name === 'row' ? undefined : indexOf(name)
      const value = name === 'row' ? String(row) : index === undefined ? '' : trimCell(cells[index] ?? '')
      if (value !== '') blank = false
      return value
    })
    return blank && text !== template ? '' : text
  }
}
