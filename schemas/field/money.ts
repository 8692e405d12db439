import * as z from 'zod'
import { type Fen, fenToYuan, isFen } from '../values/fen.ts'
import { type CellFault, fault } from './cellFault.ts'
import { type FieldText, field } from './field.ts'
import { halfWidth } from './normalise.ts'
import { scaledWhole } from './scaledWhole.ts'

const plain = /^\d+(?:\.\d+)?$/
const grouped = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/
const written = /^([-−+]?)(?:人民币|RMB|CNY|[¥￥])?([-−]?)([\d.,]+)(万)?(?:圆整|元整|圆|元)?$/iu

/** An unsigned amount with `decimals` places; decimals beyond the fen are a fault, never rounded. */
const unsignedFen = (amount: string, decimals: number): number | CellFault =>
  scaledWhole(amount, decimals) ?? fault('TOO_PRECISE')

/**
 * Reads yuan as people type it ("1,234.50", "￥1234.5元", "(500)", "1.5万元", full-width digits) into integer fen.
 * Text is parsed digit by digit: a float never holds money.
 */
export function readMoney(cell: string): Fen | CellFault {
  if (plain.test(cell)) return checked(unsignedFen(cell, 2), false)
  const compact = halfWidth(cell).replace(/\s+/gu, '')
  const bracketed = /^\((.+)\)$/u.exec(compact)
  const match = written.exec(bracketed?.[1] ?? compact)
  if (match === null) return fault('NOT_MONEY')
  const [, outerSign = '', innerSign = '', digits = '', tenThousands] = match
  const amount = grouped.test(digits) ? digits.replaceAll(',', '') : digits
  if (!plain.test(amount)) return fault('NOT_MONEY')
  const minus = [outerSign, innerSign].filter((sign) => sign === '-' || sign === '−').length
  if (minus + (bracketed === null ? 0 : 1) > 1) return fault('NOT_MONEY')
  return checked(unsignedFen(amount, tenThousands === undefined ? 2 : 6), minus === 1 || bracketed !== null)
}

function checked(amount: number | CellFault, negative: boolean): Fen | CellFault {
  if (typeof amount !== 'number') return amount
  const signed = negative && amount !== 0 ? -amount : amount
  return isFen(signed) ? signed : fault('OUT_OF_RANGE')
}

/** Yuan in the sheet, fen inside. */
export const money = <const Text extends FieldText>(text: Text) =>
  field<Fen, Text>(text, {
    type: 'money',
    example: '1,234.50',
    read: readMoney,
    is: isFen,
    show: fenToYuan,
    schema: z.custom<Fen>(isFen),
  })
