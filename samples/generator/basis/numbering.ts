import type { UnitCode } from '../../../schemas/values/ids.ts'
import type { IsoDate, IsoMonth } from '../../../schemas/values/isoDate.ts'

/** Each kind numbers its vouchers and invoices in a range of its own, so that none meets another's. */
const series = { reception: 0, vehicleCost: 1, expense: 2 } as const
type Series = keyof typeof series

const firstFullyDigital = '2022-01-01'
// Not divisible by two or five, so that multiplying permutes the numbers below a power of ten; three times it is the golden
// section of the range, so that the numbers of one kind lie far apart.
const short = { stride: 20_601_133n, offset: 27_182_818n, range: 100_000_000n, digits: 8 }
const long = { stride: 206_011_329_583_299n, offset: 271_828_182_845_904n, range: 1_000_000_000_000_000n, digits: 15 }

const scattered = (ordinal: bigint, { stride, offset, range, digits }: typeof short): string =>
  String((ordinal * stride + offset) % range).padStart(digits, '0')

/**
 * Invoice numbers that never repeat in a county and never run on: 8 digits on paper, 20 on the fully digital invoice
 * (two for the year, two for the province, one for the channel, fifteen counted).
 */
export function invoiceNumbers(kind: Series): (date: IsoDate) => string {
  let used = 0
  return (date) => {
    const ordinal = BigInt(used++ * 3 + series[kind])
    if (date < firstFullyDigital) return scattered(ordinal, short)
    return `${date.slice(2, 4)}371${scattered(ordinal, long)}`
  }
}

/** Voucher numbers counted within a unit and month, as a ledger does: `2024-03-10017`. */
export function voucherNumbers(kind: Series): (unit: UnitCode, month: IsoMonth) => string {
  const used = new Map<UnitCode, number>()
  let current: IsoMonth | undefined
  return (unit, month) => {
    // Counters of a past month are never needed again: rows come in order of month.
    if (month !== current) used.clear()
    current = month
    const number = (used.get(unit) ?? 0) + 1
    used.set(unit, number)
    return `${month}-${series[kind] + 1}${String(number).padStart(4, '0')}`
  }
}
