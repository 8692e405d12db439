import type { County } from '../makeCounty.ts'
import type { Random } from '../basis/random.ts'

/** Rows of one vehicle in one month. */
export interface Quota {
  readonly trips: number
  readonly costs: number
}

/**
 * Shares the rows asked for out over vehicles and months, busier vehicles getting more; the sums are exact.
 * The answer is indexed by month, then vehicle, in the county's order.
 */
export function fleetQuotas(
  random: Random,
  county: County,
  trips: number,
  costs: number,
): readonly (readonly Quota[])[] {
  const weights = county.months.map(() => county.vehicles.map(({ weight }) => weight * (0.6 + random.unit() * 0.8)))
  const total = weights.flat().reduce((sum, weight) => sum + weight, 0)
  let reached = 0
  let tripsGiven = 0
  let costsGiven = 0
  return weights.map((ofMonth) =>
    ofMonth.map((weight) => {
      reached += weight
      // Rounding the running share, not each share, keeps the sums; the tiny addend absorbs floating error at the end.
      const share = reached / total + 1e-12
      const quota = { trips: Math.floor(trips * share) - tripsGiven, costs: Math.floor(costs * share) - costsGiven }
      tripsGiven += quota.trips
      costsGiven += quota.costs
      return quota
    }),
  )
}
