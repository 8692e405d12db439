import { momentOf } from '../basis/calendar.ts'
import type { Month } from '../basis/period.ts'
import { type Generated, ordinary } from '../basis/planted.ts'
import type { Random } from '../basis/random.ts'
import { fuelBill, honestLitres, mostIn, tolerance } from './fuelBill.ts'
import type { FuelDesk } from './fuelDesk.ts'
import type { MadeTrip } from './trip.ts'
import { type VehicleState, burnt, nextFillAt } from './vehicleState.ts'

type Made = Generated<'vehicleCost'>

function filled(random: Random, state: VehicleState, day: number): void {
  state.loggedKm = 0
  state.odoAtFill = state.odo
  state.lastFillDay = day
  state.fillAt = nextFillAt(random)
}

/** A second fill with no distance between: two hours later, or early the next working day. */
function tooSoon(fuel: FuelDesk, state: VehicleState, month: Month, trip: MadeTrip, pair: number): Made {
  const { random } = fuel
  const sameDay = !month.workdays.includes(trip.day + 1) || random.chance(0.6)
  const litres = random.between(1_500, state.vehicle.model.tankL * 80)
  const day = sameDay ? trip.day : trip.day + 1
  const row = fuelBill(fuel, state, month, day, sameDay ? trip.backAt + random.between(60, 150) : 455, litres)
  filled(random, state, day)
  return { row, planted: ['VF-02'], note: `${litres / 100} L with no distance since the fill before`, pair }
}

/** The fill at the end of a trip, if the vehicle needs one: one bill, or two when a fill too soon is planted. */
export function fillAfter(
  fuel: FuelDesk,
  state: VehicleState,
  month: Month,
  trip: MadeTrip,
  room: { readonly bills: number; readonly mayBorrow: boolean },
): readonly Made[] {
  const { random, schedule } = fuel
  const { vehicle } = state
  const { tankL } = vehicle.model
  if (room.bills <= 0 || tankL === 0 || state.lastFillDay >= trip.day || burnt(state) < tankL * 100 * state.fillAt)
    return []
  const most = mostIn(vehicle)
  const explained = burnt(state) + tolerance
  const at = momentOf(trip.day, trip.backAt - 10)
  const borrowed = fuel.cards.borrow(vehicle, month.quarter, at)
  const plant =
    borrowed === undefined
      ? schedule.take(
          (name) =>
            (name === 'VF-01' && explained > most) ||
            (name === 'VF-02' && (room.bills > 1 || room.mayBorrow) && trip.lastOfDay) ||
            (name === 'VF-06 card' && fuel.cards.mayLend(vehicle, month.quarter)),
        )
      : undefined
  const over = random.chance(0.3) ? most + 1 : random.between(most + 1, Math.max(most + 1, explained))
  const litres = plant === 'VF-01' ? over : honestLitres(random, state)
  const row = fuelBill(fuel, state, month, trip.day, trip.backAt - 10, litres)
  filled(random, state, trip.day)
  if (borrowed !== undefined) {
    const { holder, pair } = borrowed
    const note = `card ${holder.cardNo} belongs to ${holder.plate}`
    return [{ row: { ...row, cardNo: holder.cardNo }, planted: ['VF-06'], note, pair }]
  }
  if (plant === 'VF-01') {
    return [{ row, planted: ['VF-01'], note: `${litres / 100} L into a tank of ${tankL} L`, pair: undefined }]
  }
  if (plant === 'VF-02') {
    const pair = fuel.nextPair()
    return [ordinary<'vehicleCost'>(row, pair), tooSoon(fuel, state, month, trip, pair)]
  }
  const lends = plant === 'VF-06 card' || fuel.cards.owes(vehicle, month.quarter)
  if (!lends) return [ordinary<'vehicleCost'>(row)]
  const pair = fuel.nextPair()
  fuel.cards.lend({ holder: vehicle, quarter: month.quarter, at, pair })
  return [ordinary<'vehicleCost'>(row, pair)]
}
