import type { IsoMoment } from '../../schemas/values/isoDate.ts'

/** Records of one car in time order; of one moment (many bills have no time of day) by what the odometer showed, blanks last. */
export const odometerOrder = <Fact extends { readonly on: IsoMoment }>(
  facts: readonly Fact[],
  odometerOf: (fact: Fact) => number | undefined,
): readonly Fact[] =>
  facts.toSorted((a, b) => {
    if (a.on !== b.on) return a.on < b.on ? -1 : 1
    const [one, other] = [odometerOf(a) ?? Infinity, odometerOf(b) ?? Infinity]
    return one === other ? 0 : one - other
  })
