import type { Brand } from './brand.ts'

/** A measured quantity (litres, kilometres) in integer hundredths of its unit, so that 57.75 and 57.76 L compare exactly. */
export type Hundredths = Brand<number, 'Hundredths'>

export const isHundredths = (value: unknown): value is Hundredths => Number.isSafeInteger(value)

/** @throws RangeError when the number is not a whole number of hundredths. */
export function hundredths(value: number): Hundredths {
  if (isHundredths(value)) return value
  throw new RangeError(`not a whole number of hundredths: ${value}`)
}

/** Shortest plain text: 5775 → "57.75", 4500 → "45". */
export function showHundredths(value: Hundredths): string {
  const size = Math.abs(value)
  const rest = size % 100
  const whole = `${value < 0 ? '-' : ''}${(size - rest) / 100}`
  if (rest === 0) return whole
  return rest % 10 === 0 ? `${whole}.${rest / 10}` : `${whole}.${twoDigits(rest)}`
}

const twoDigits = (rest: number): string => (rest < 10 ? `0${rest}` : `${rest}`)
