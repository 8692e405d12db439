import type { FleetVehicle } from '../registers/vehicles.ts'
import type { Random } from '../basis/random.ts'

/** What a vehicle carries from one trip and one bill to the next. */
export interface VehicleState {
  readonly vehicle: FleetVehicle
  odo: number
  /** Day of the last trip; -1 before the first. */
  lastTripDay: number
  /** Kilometres logged in trips, and shown by the odometer, since the last fill; they differ where the log has a gap. */
  loggedKm: number
  odoAtFill: number
  lastFillDay: number
  /** Share of the tank to be burnt before the next fill. */
  fillAt: number
  insuredYear: number
  inspectedYear: number
}

export const nextFillAt = (random: Random): number => (random.chance(0.35) ? 0.97 : 0.35 + random.unit() * 0.5)

export const startState = (random: Random, vehicle: FleetVehicle): VehicleState => ({
  vehicle,
  odo: vehicle.startOdo,
  lastTripDay: -1,
  loggedKm: 0,
  odoAtFill: vehicle.startOdo,
  lastFillDay: -1,
  fillAt: nextFillAt(random),
  insuredYear: 0,
  inspectedYear: 0,
})

/** Hundredths of a litre burnt at the rated consumption since the last fill; the lesser of log and odometer. */
export const burnt = (state: VehicleState): number =>
  Math.floor((Math.min(state.loggedKm, state.odo - state.odoAtFill) * state.vehicle.model.rated) / 100)
