import type { UnitCode } from '../../../schemas/values/ids.ts'
import type { CountyUnit } from '../registers/units.ts'
import type { Random } from './random.ts'

/** An invoice already entered once, waiting to be entered again. */
export interface Waiting<Bill> {
  readonly unit: UnitCode
  readonly bill: Bill
  readonly pair: number
  /** The second entry comes no earlier than this row. */
  readonly dueAt: number
  readonly acrossUnits: boolean
}

/** Keeps the first entries of invoices that will be entered a second time, some rows later. */
export interface RepeatedInvoices<Bill> {
  /** Remembers a first entry; the number ties it to the second. */
  remember(row: number, unit: UnitCode, bill: Bill, acrossUnits: boolean): number
  /** A first entry whose second is due, if any. */
  due(row: number): Waiting<Bill> | undefined
}

export function repeatedInvoices<Bill>(random: Random, nextPair: () => number): RepeatedInvoices<Bill> {
  const waiting: Waiting<Bill>[] = []
  return {
    remember(row, unit, bill, acrossUnits) {
      const pair = nextPair()
      waiting.push({ unit, bill, pair, acrossUnits, dueAt: row + random.between(10, 80) })
      return pair
    },
    due(row) {
      const at = waiting.findIndex(({ dueAt }) => dueAt <= row)
      return at < 0 ? undefined : waiting.splice(at, 1)[0]
    },
  }
}

/** Numbers pairs from 1. */
export function pairNumbers(): () => number {
  let used = 0
  return () => ++used
}

/** The unit that enters an invoice the second time: the same one, or any other. */
export function unitOfSecondEntry(
  random: Random,
  units: readonly CountyUnit[],
  { unit, acrossUnits }: Waiting<unknown>,
): CountyUnit {
  for (;;) {
    const candidate = acrossUnits ? random.pick(units) : (units.find(({ code }) => code === unit) ?? random.pick(units))
    if (!acrossUnits || candidate.code !== unit) return candidate
  }
}
