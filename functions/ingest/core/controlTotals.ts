import { CellFault } from '../../../schemas/field/cellFault.ts'
import { readMoney } from '../../../schemas/field/money.ts'
import { halfWidth } from '../../../schemas/field/normalise.ts'
import type { ControlTotal } from '../../../schemas/batch.ts'

const totalWord = /^(?:合计|总计|小计|本页合计|累计)[:：]?$/u
const subtotalWord = /^(?:小计|本页合计)/u

/** The word that makes a row a total row, found in its first cell that is not blank; `undefined` for an ordinary row. */
export function totalWordOf(cells: readonly string[]): string | undefined {
  const first = cells.find((cell) => cell !== '')
  if (first === undefined || first.length > 8) return undefined
  const word = halfWidth(first).replace(/\s+/gu, '')
  return totalWord.test(word) ? word : undefined
}

/**
 * Keeps the running sums of money columns, over the whole sheet and since the last subtotal, and compares each total
 * row with the sum of the rows it stands for. Rejected rows count with whatever amount could be read of them.
 */
export interface ControlTotals {
  add(field: string, cell: string): void
  /** A subtotal row stands for the rows since the one before it; any other total row for the whole sheet so far. */
  compare(word: string, row: number, field: string, cell: string): void
  /** Ends one total row. */
  endRow(word: string): void
  readonly compared: readonly ControlTotal[]
}

export function controlTotals(): ControlTotals {
  const whole = new Map<string, number>()
  const sinceSubtotal = new Map<string, number>()
  const compared: ControlTotal[] = []
  return {
    compared,
    add(field, cell) {
      const amount = readMoney(cell)
      if (amount instanceof CellFault) return
      whole.set(field, (whole.get(field) ?? 0) + amount)
      sinceSubtotal.set(field, (sinceSubtotal.get(field) ?? 0) + amount)
    },
    compare(word, row, field, cell) {
      const stated = readMoney(cell)
      if (stated instanceof CellFault) return
      const summed = (subtotalWord.test(word) ? sinceSubtotal : whole).get(field) ?? 0
      compared.push({ row, field, stated, summed })
    },
    endRow(word) {
      if (subtotalWord.test(word)) sinceSubtotal.clear()
    },
  }
}
