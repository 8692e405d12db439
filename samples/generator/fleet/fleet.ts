import type { Generated } from '../basis/planted.ts'
import { plantSchedule } from '../basis/planted.ts'
import { randomStream } from '../basis/random.ts'
import { pairNumbers } from '../basis/repeatedInvoices.ts'
import type { County } from '../makeCounty.ts'
import type { CountyOptions } from '../options.ts'
import { makeFleetDesk } from './desk.ts'
import { type FleetBook, fleetMonth } from './fleetMonth.ts'
import { lentCards } from './lentCards.ts'
import { fleetQuotas } from './quotas.ts'
import { startState } from './vehicleState.ts'

/** Every vehicle's months, in order of month and vehicle. Trips and bills come from one history, so that they agree. */
function* fleetMonths(county: County, options: CountyOptions): Generator<ReturnType<typeof fleetMonth>, void> {
  const random = randomStream(options.seed, 'fleet')
  const quotas = fleetQuotas(random, county, options.trips, options.vehicleCosts)
  const states = county.vehicles.map((vehicle) => startState(random, vehicle))
  const book: FleetBook = {
    random,
    tripSchedule: plantSchedule(random, options.plantedOthers, ['VF-10', 'VF-12']),
    fuel: {
      random,
      desk: makeFleetDesk(county),
      schedule: plantSchedule(random, options.plantedOthers, ['VF-01', 'VF-02', 'VF-06 plate', 'VF-06 card']),
      nextPair: pairNumbers(),
      cards: lentCards(),
    },
    owed: 0,
    lastMonth: county.months.at(-1),
    unknownPlates: 0,
  }
  for (const [index, month] of county.months.entries()) {
    for (const [place, state] of states.entries()) {
      const quota = quotas[index]?.[place]
      if (quota !== undefined && quota.trips + quota.costs > 0) yield fleetMonth(book, state, month, quota)
    }
  }
}

/** Trips by month, vehicle and time, exactly `options.trips` rows. */
export function* trips(county: County, options: CountyOptions): Generator<Generated<'trip'>, void> {
  for (const month of fleetMonths(county, options)) yield* month.trips
}

/** Vehicle bills by month, vehicle and time, exactly `options.vehicleCosts` rows; fuel agrees with {@link trips}. */
export function* vehicleCosts(county: County, options: CountyOptions): Generator<Generated<'vehicleCost'>, void> {
  for (const month of fleetMonths(county, options)) yield* month.costs
}
