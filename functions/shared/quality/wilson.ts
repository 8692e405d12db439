/** A share of yes among answers, with the interval in which it lies with 95 % certainty; `share` is absent of none. */
export interface Proportion {
  readonly yes: number
  readonly of: number
  readonly share?: number
  readonly low: number
  readonly high: number
}

/** The normal quantile of 97.5 %. */
const z = 1.959_963_984_540_054

/**
 * Wilson's score interval (1927): holds for few answers and for shares near 0 and 1, where the common one does not.
 * Of no answers it says that nothing is known: from 0 to 1.
 */
export function wilson(yes: number, of: number): Proportion {
  if (!Number.isInteger(yes) || !Number.isInteger(of) || yes < 0 || yes > of) {
    throw new RangeError(`${yes} of ${of} is no proportion`)
  }
  if (of === 0) return { yes, of, low: 0, high: 1 }
  const share = yes / of
  const middle = share + (z * z) / (2 * of)
  const spread = z * Math.sqrt((share * (1 - share)) / of + (z * z) / (4 * of * of))
  const scale = 1 + (z * z) / of
  const low = yes === 0 ? 0 : (middle - spread) / scale
  const high = yes === of ? 1 : (middle + spread) / scale
  return { yes, of, share, low, high }
}
