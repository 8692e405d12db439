import { CellFault } from '../../../schemas/field/cellFault.ts'
import { halfWidth, trimCell } from '../../../schemas/field/normalise.ts'
import type { ControlTotal } from '../../../schemas/batch.ts'
import { type SheetKindName, sheetKindOf } from '../../../schemas/sheetKinds.ts'

const totalWord = /^(?:本[页日月季年]|全年|总)?(?:合计|总计|小计|累计|共计)(?:\(.{0,8}\))?:?$/u
/** Subtotals, from those of the fewest rows on: a page or a part, a day, a month, a quarter. */
const subtotalWords = [/^(?:小计|本页)/u, /^本日/u, /^本月/u, /^本季/u]
const longestWord = 16

/** The word that makes a row a total row, found in its first cell that is not blank; `undefined` for an ordinary row. */
export function totalWordOf(cells: readonly string[]): string | undefined {
  const first = cells.find((cell) => cell !== '')
  if (first === undefined || first.length > longestWord || !first.includes('计')) return undefined
  const word = halfWidth(first).replace(/\s+/gu, '')
  return totalWord.test(word) ? word : undefined
}

const summed = new Set(['money', 'count', 'quantity'])

/** Fields of a kind whose values are added up: money in fen, people and tables, measured quantities in hundredths. */
function summedFields(kind: SheetKindName): readonly string[] {
  const { fields } = sheetKindOf(kind)
  return Object.keys(fields).filter((name) => summed.has(fields[name]?.type ?? ''))
}

/**
 * Keeps the running sums of a kind's columns, over the whole sheet and since the last subtotals, and compares each total
 * row with the sum of the rows it stands for. Rejected rows count with whatever could be read of them.
 */
export interface ControlTotals {
  /** Counts a row: its values where it was read, its cells where it was not. */
  add(cellOf: (field: string) => string, values: Readonly<Record<string, unknown>> | undefined): void
  /**
   * A subtotal row stands for the rows since the last one of as many rows or more: that of a month for those since the
   * month before, whatever was subtotalled in it. Any other total row stands for the whole sheet so far.
   */
  compare(word: string, row: number, cellOf: (field: string) => string): void
  readonly compared: readonly ControlTotal[]
}

export function controlTotals(kind: SheetKindName, sheet: string): ControlTotals {
  const names = summedFields(kind)
  const whole = new Float64Array(names.length)
  const untilSubtotal = subtotalWords.map(() => new Float64Array(names.length))
  const compared: ControlTotal[] = []

  const read = (name: string, cell: string): number | undefined => {
    const text = trimCell(cell)
    const value = text === '' ? undefined : sheetKindOf(kind).fields[name]?.read(text)
    return value instanceof CellFault || typeof value !== 'number' ? undefined : value
  }

  return {
    compared,
    add(cellOf, values) {
      for (const [index, name] of names.entries()) {
        const value = values === undefined ? read(name, cellOf(name)) : values[name]
        if (typeof value !== 'number') continue
        whole[index] = (whole[index] ?? 0) + value
      }
    },
    compare(word, row, cellOf) {
      const size = subtotalWords.findIndex((words) => words.test(word))
      const before = untilSubtotal[size]
      for (const [index, field] of names.entries()) {
        const stated = read(field, cellOf(field))
        const sum = (whole[index] ?? 0) - (before?.[index] ?? 0)
        if (stated !== undefined) compared.push({ sheet, row, field, stated, summed: sum })
      }
      for (const smaller of untilSubtotal.slice(0, size + 1)) smaller.set(whole)
    },
  }
}
