import type { Brand } from './brand.ts'

/** Money in integer fen (1 yuan = 100 fen). Negative for refunds. */
export type Fen = Brand<number, 'Fen'>

export const isFen = (value: unknown): value is Fen => Number.isSafeInteger(value)

/** @throws RangeError when the number is not a whole, exactly representable amount of fen. */
export function fen(value: number): Fen {
  if (isFen(value)) return value
  throw new RangeError(`not a whole number of fen: ${value}`)
}

/** @throws RangeError when the sum cannot be held exactly. */
export const addFen = (a: Fen, b: Fen): Fen => fen(a + b)

export const zeroFen = fen(0)

/** Plain text in yuan with two decimals, as a sheet would hold it: 123450 → "1234.50". */
export function fenToYuan(amount: Fen): string {
  const size = Math.abs(amount)
  const rest = size % 100
  return `${amount < 0 ? '-' : ''}${(size - rest) / 100}.${rest < 10 ? '0' : ''}${rest}`
}

/** Money as people write it: 123450 → "1,234.50". */
export const showYuan = (amount: Fen): string => fenToYuan(amount).replace(/\B(?=(\d{3})+\.)/g, ',')
