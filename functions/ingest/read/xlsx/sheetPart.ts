import type { NumberKind } from '../cell/numberFormat.ts'
import { numberText } from '../cell/numberText.ts'
import { isoMomentText, serialText } from '../cell/serialDate.ts'
import { finishRow } from '../finishRow.ts'
import type { ReadLimits } from '../limits.ts'
import type { NoteBook } from '../notes.ts'
import { refused } from '../refusals.ts'
import type { SheetRow } from '../sheetFile.ts'
import { stringText } from './stringText.ts'
import type { Attributes, XmlHandlers } from './xmlReader.ts'

/** What the cells of a sheet refer to. */
export interface SheetContext {
  readonly sheet: string
  readonly part: string
  readonly texts: readonly string[]
  readonly kinds: readonly NumberKind[]
  readonly date1904: boolean
  readonly limits: ReadLimits
  readonly notes: NoteBook
}

/** Formulas that reach another file ([1]Sheet!A1), a program (DDE: cmd|'…'!A0) or the network. */
const reachesOut = /\[[^\]]+\][^!]*!|\|\s*'?[^'!]*'?\s*!|\b(?:WEBSERVICE|RTD|CALL|REGISTER\.ID|FILTERXML|IMAGE)\s*\(/iu
/** As much of a formula as is looked at. */
const formulaCharacters = 8_192

const lastRow = 1_048_576
const lastColumn = 16_384
/** One character may be stored as seven: _x000D_. */
const longestStored = 7

/** Handlers for the XML of one worksheet; each row with content goes to `give` when it ends. */
export function sheetHandlers(context: SheetContext, give: (row: SheetRow) => void): XmlHandlers {
  const { sheet, part, limits, notes } = context
  let inData = false
  let row = 0
  let kept = 0
  let hidden = false
  let cells: string[] = []
  let damaged: number[] | undefined
  let column = -1
  let type: string | undefined
  let style = 0
  let value = ''
  /** Where character data goes: `v` of a cell, or `t` of its inline text. */
  let capturing = false
  let inHint = false
  let formula: string | undefined
  let inFormula = false
  let hasValue = false

  const tooLong = () => refused('CELL_TOO_LONG', { sheet, row, limit: limits.cellCharacters })
  const broken = () => refused('FILE_TRUNCATED', { part: `${part} ${row}` })

  function openRow(attributes: Attributes): void {
    const next = attributes['r'] === undefined ? row + 1 : Number(attributes['r'])
    if (!Number.isInteger(next) || next <= row) throw broken()
    row = next
    if (row > lastRow) throw refused('FILE_TOO_MANY_ROWS', { sheet, row, limit: lastRow })
    cells = []
    damaged = undefined
    column = -1
    hidden = attributes['hidden'] === '1' || attributes['hidden'] === 'true'
  }

  function openCell({ r, t, s }: Attributes): void {
    const next = r === undefined ? column + 1 : columnIndex(r)
    if (next <= column || next >= lastColumn) throw broken()
    column = next
    type = t
    style = s === undefined ? 0 : Number(s)
    value = ''
    formula = undefined
    hasValue = false
  }

  function closeCell(): void {
    if (formula !== undefined) noteFormula(formula)
    const text = cellText()
    if (text === '') return
    if (text.length > limits.cellCharacters) throw tooLong()
    if (column >= limits.columns) throw refused('FILE_TOO_MANY_COLUMNS', { sheet, row, limit: limits.columns })
    while (cells.length < column) cells.push('')
    cells.push(text)
  }

  function noteFormula(text: string): void {
    if (!hasValue) notes.add('FORMULA_WITHOUT_VALUE', sheet, { row })
    if (reachesOut.test(text)) notes.add('FORMULA_CALLS_OUT', sheet, { row })
  }

  function cellText(): string {
    switch (type) {
      case 's': {
        if (value === '') return ''
        const text = context.texts[Number(value)]
        if (text === undefined) throw broken()
        return text
      }
      case 'inlineStr':
      case 'str':
        return stringText(value)
      case 'b':
        return value === '' ? '' : value === '1' || value === 'true' ? 'TRUE' : 'FALSE'
      case 'd':
        return isoMomentText(value)
      case 'e':
        return value
      case undefined:
      default:
        return numericCell()
    }
  }

  function numericCell(): string {
    if (value === '') return ''
    const kind = context.kinds[style] ?? 'number'
    const moment = kind === 'number' ? undefined : serialText(Number(value), kind, context.date1904)
    if (moment !== undefined) return moment
    const number = numberText(value)
    if (number.damaged) (damaged ??= []).push(column)
    return number.text
  }

  function closeRow(): void {
    const finished = finishRow(sheet, row, cells, damaged, limits)
    if (finished === undefined) return
    if (++kept > limits.rows) throw refused('FILE_TOO_MANY_ROWS', { sheet, row, limit: limits.rows })
    if (hidden) notes.add('ROWS_HIDDEN', sheet, { row })
    give(finished)
  }

  return {
    open(name, attributes) {
      if (name === 'sheetData') inData = true
      if (name === 'mergeCell') notes.add('CELLS_MERGED', sheet, { place: attributes['ref'] ?? '' })
      if (!inData) return
      if (name === 'c') openCell(attributes)
      else if (name === 'v') capturing = hasValue = true
      else if (name === 'row') openRow(attributes)
      else if (name === 'rPh') inHint = true
      else if (name === 't') capturing = !inHint
      else if (name === 'f') {
        formula = ''
        inFormula = true
      }
    },
    text(text) {
      if (inFormula && formula !== undefined && formula.length < formulaCharacters) formula += text
      if (!capturing) return
      value += text
      if (value.length > longestStored * limits.cellCharacters) throw tooLong()
    },
    close(name) {
      if (!inData) return
      if (name === 'c') closeCell()
      else if (name === 'v' || name === 't') capturing = false
      else if (name === 'row') closeRow()
      else if (name === 'f') inFormula = false
      else if (name === 'rPh') inHint = false
      else if (name === 'sheetData') inData = false
    },
    runsOn: tooLong,
  }
}

/** B7 → 1; -1 when it is no cell reference. */
function columnIndex(reference: string): number {
  let index = 0
  let at = 0
  for (; at < reference.length && at < 4; at++) {
    const letter = reference.charCodeAt(at) - 64
    if (letter < 1 || letter > 26) break
    index = index * 26 + letter
  }
  return index - 1
}
