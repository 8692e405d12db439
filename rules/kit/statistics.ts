/** Middle of the numbers, or the mean of the two middle ones; `undefined` of none. */
export function median(numbers: readonly number[]): number | undefined {
  const sorted = numbers.toSorted((a, b) => a - b)
  const upper = sorted[Math.floor(sorted.length / 2)]
  const lower = sorted[Math.ceil(sorted.length / 2) - 1]
  return upper === undefined || lower === undefined ? undefined : (upper + lower) / 2
}

/** Median of the distances from the median: a spread that a few wild values cannot move. */
export function medianAbsoluteDeviation(numbers: readonly number[]): number | undefined {
  const centre = median(numbers)
  return centre === undefined ? undefined : median(numbers.map((number) => Math.abs(number - centre)))
}

/** Makes the deviation comparable with a standard deviation of normal data. */
const normalConsistency = 0.6745

/**
 * How far a number lies from the median, in robust standard deviations; signed. Where half of the numbers or more are
 * equal the deviation is 0, and any other number lies infinitely far.
 */
export function robustZ(number: number, centre: number, deviation: number): number {
  const distance = number - centre
  if (deviation > 0) return (normalConsistency * distance) / deviation
  return distance === 0 ? 0 : distance > 0 ? Infinity : -Infinity
}

/** Whether `part` of `whole` is more than a share given in hundredths of a per cent; exact for whole numbers. */
export const shareExceeds = (part: number, whole: number, share: number): boolean => part * 10_000 > share * whole
export const shareReaches = (part: number, whole: number, share: number): boolean => part * 10_000 >= share * whole

/** A share as text, in per cent with one decimal. */
export const showShare = (part: number, whole: number): string => ((100 * part) / whole).toFixed(1)

const expectedFirstDigits = Array.from({ length: 9 }, (_, index) => Math.log10(1 + 1 / (index + 1)))

/** First digit, 1–9, of a whole number above zero. */
export const firstDigit = (value: number): number => Number(String(value).charAt(0))

/** Mean absolute deviation of the first digits of whole numbers above zero from Benford's law; above 0.015 is non-conformity. */
export function benfordDeviation(numbers: readonly number[]): number {
  const counts = Array.from({ length: 9 }, () => 0)
  for (const value of numbers) {
    const index = firstDigit(value) - 1
    counts[index] = (counts[index] ?? 0) + 1
  }
  const apart = expectedFirstDigits.map((expected, index) => Math.abs((counts[index] ?? 0) / numbers.length - expected))
  return apart.reduce((sum, each) => sum + each, 0) / 9
}

/** Sums by key, largest first; equal sums by key, so that two runs agree. */
export function rankedSums<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
  amountOf: (item: Item) => number,
): readonly (readonly [key: string, sum: number])[] {
  const sums = new Map<string, number>()
  for (const item of items) sums.set(keyOf(item), (sums.get(keyOf(item)) ?? 0) + amountOf(item))
  return [...sums].toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
}
