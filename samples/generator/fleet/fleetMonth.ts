import type { Month } from '../basis/period.ts'
import { type Generated, type Schedule, ordinary } from '../basis/planted.ts'
import type { Random } from '../basis/random.ts'
import { fillAfter } from './fills.ts'
import type { FuelDesk } from './fuelDesk.ts'
import { otherCost } from './otherCosts.ts'
import type { Quota } from './quotas.ts'
import { type MadeTrip, type TripPlant, type TripSlot, makeTrip } from './trip.ts'
import { unknownPlateFill } from './unknownPlate.ts'
import type { VehicleState } from './vehicleState.ts'

/** What the months of a fleet share. */
export interface FleetBook {
  readonly random: Random
  readonly fuel: FuelDesk
  readonly tripSchedule: Schedule<TripPlant>
  /** Bills made beyond a quota, to be saved from the next ones. */
  owed: number
  readonly lastMonth: Month | undefined
  /** How many unregistered plates were used; each is used once. */
  unknownPlates: number
}

const dayStarts = 8 * 60
const dayLasts = 750

/** Days and stretches of the day for a month's trips, in time order and never overlapping. */
function tripSlots(book: FleetBook, state: VehicleState, month: Month, trips: number): readonly TripSlot[] {
  const { random, tripSchedule } = book
  const { workdays, restDays } = month
  const planned = Array.from({ length: trips }, (_, index) => {
    tripSchedule.grow(1)
    const plant = tripSchedule.take((name) => name === 'VF-12' || state.lastTripDay >= 0)
    const resting = plant === 'VF-12' || random.chance(0.05)
    // Stratified, so that a busy vehicle's trips do not crowd on one day.
    const workday = workdays[Math.floor(((index + random.unit()) * workdays.length) / trips)]
    return { day: resting || workday === undefined ? random.pick(restDays) : workday, plant }
  }).sort((a, b) => a.day - b.day)
  const perDay = Map.groupBy(planned, ({ day }) => day)
  return [...perDay.values()].flatMap((sameDay) => {
    const length = Math.floor(dayLasts / sameDay.length)
    return sameDay.map(({ day, plant }, place): TripSlot => {
      return { day, plant, length, start: dayStarts + place * length, lastOfDay: place === sameDay.length - 1 }
    })
  })
}

/** One vehicle's month: its trips, and its bills in time order. Moves the vehicle on. */
export function fleetMonth(
  book: FleetBook,
  state: VehicleState,
  month: Month,
  quota: Quota,
): { readonly trips: readonly Generated<'trip'>[]; readonly costs: readonly Generated<'vehicleCost'>[] } {
  const { random, fuel } = book
  const trips: MadeTrip[] = []
  const costs: Generated<'vehicleCost'>[] = []
  fuel.schedule.grow(quota.costs)
  const saved = Math.min(book.owed, quota.costs)
  book.owed -= saved
  const allowed = quota.costs - saved
  const mayBorrow = book.owed < 3 && month !== book.lastMonth
  for (const slot of tripSlots(book, state, month, quota.trips)) {
    const trip = makeTrip(random, fuel.desk, state, slot)
    trips.push(trip)
    costs.push(...fillAfter(fuel, state, month, trip, { bills: allowed - costs.length, mayBorrow }))
  }
  book.owed += Math.max(0, costs.length - allowed)
  while (costs.length < allowed) {
    const unknown = fuel.schedule.take((name) => name === 'VF-06 plate')
    costs.push(
      unknown === undefined
        ? ordinary<'vehicleCost'>(otherCost(random, fuel.desk, state, month, trips))
        : unknownPlateFill(fuel, month, state.vehicle, book.unknownPlates++),
    )
  }
  costs.sort((a, b) => Number(a.row.at > b.row.at) - Number(a.row.at < b.row.at))
  return { trips: trips.map(({ made }) => made), costs }
}
