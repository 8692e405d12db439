/**
 * The one rounding rule of every report: half up (四舍五入, a half goes away from zero), as fiscal statements are
 * written. Exact, on integers. @returns `undefined` for a division by zero
 */
export function roundHalfUp(numerator: number | bigint, denominator: number | bigint): number | undefined {
  const [top, bottom] = [BigInt(numerator), BigInt(denominator)]
  if (bottom === 0n) return undefined
  const negative = top < 0n !== bottom < 0n
  const [size, by] = [top < 0n ? -top : top, bottom < 0n ? -bottom : bottom]
  const rounded = (2n * size + by) / (2n * by)
  return Number(negative ? -rounded : rounded)
}

/** A share in hundredths of a per cent: 0.39 of 2.85 is 1368, printed 13.68 %. */
export const basisPoints = (part: number, whole: number): number | undefined =>
  roundHalfUp(BigInt(part) * 10_000n, whole)

/** Fen as hundredths of ten thousand yuan (万元), the unit of published statements. */
export const hundredthsOfTenThousandYuan = (amount: number): number => roundHalfUp(amount, 10_000) ?? 0
