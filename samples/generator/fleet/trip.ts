import type { RecordRow } from '../../../schemas/records/kinds.ts'
import { hundredths } from '../../../schemas/values/hundredths.ts'
import { dayText, isWorkday, momentOf } from '../basis/calendar.ts'
import type { Generated } from '../basis/planted.ts'
import type { Random } from '../basis/random.ts'
import { holderOn } from '../registers/vehicles.ts'
import { destinationWithin, minutesFor, purposes, town } from './destinations.ts'
import type { FleetDesk } from './desk.ts'
import type { VehicleState } from './vehicleState.ts'

export type TripPlant = 'VF-10' | 'VF-12'

/** When a trip may run: a day and a stretch of its minutes, and what is to be wrong with it. */
export interface TripSlot {
  readonly day: number
  readonly start: number
  readonly length: number
  readonly lastOfDay: boolean
  readonly plant: TripPlant | undefined
}

/** A made trip and when the vehicle was back, for a fill on the way home. */
export interface MadeTrip {
  readonly made: Generated<'trip'>
  readonly day: number
  readonly backAt: number
  readonly lastOfDay: boolean
  readonly to: string
}

/** Odometer reading at departure: where it stood, or a rounding of up to two kilometres, or a planted gap. */
function departureReading(random: Random, state: VehicleState, gap: boolean): number {
  if (gap) return state.odo + (random.chance(0.7) ? random.between(3, 80) : -random.between(3, 25))
  if (state.lastTripDay < 0 || random.chance(0.9)) return state.odo
  return state.odo + random.pick([-2, -1, 1, 2, 2])
}

/** Makes one trip and moves the vehicle on. */
export function makeTrip(random: Random, desk: FleetDesk, state: VehicleState, slot: TripSlot): MadeTrip {
  const { day, plant } = slot
  const unit = holderOn(state.vehicle, day)
  const destination = destinationWithin(random, slot.length)
  const departs = slot.start + random.below(Math.max(1, Math.min(60, slot.length - minutesFor(destination))))
  const backAt = departs + Math.min(minutesFor(destination), slot.length - 1)
  const backwards = plant === 'VF-10' && random.chance(0.3)
  const odoStart = departureReading(random, state, plant === 'VF-10' && !backwards)
  const km = backwards
    ? -random.between(1, 15)
    : Math.max(3, Math.round(destination.km * (0.96 + random.unit() * 0.12)))
  const before = `${dayText(Math.max(state.lastTripDay, 0))} ended at ${state.odo} km`
  state.odo = odoStart + km
  state.loggedKm += km
  state.lastTripDay = day
  const resting = !isWorkday(day)
  const unapproved = plant === 'VF-12'
  // In the subsidy zone nobody rides alone.
  const people = destination === town ? 2 : random.between(1, 3)
  const row: RecordRow<'trip'> = {
    unitCode: unit.code,
    plate: state.vehicle.plate,
    driver: random.pick(desk.drivers),
    users: desk.users(random, unit.code, day, people),
    purpose: random.pick(purposes),
    departAt: momentOf(day, departs),
    returnAt: momentOf(day, backAt),
    from: unit.name,
    to: destination.to,
    odoStart: hundredths(odoStart * 100),
    odoEnd: hundredths(state.odo * 100),
    approvalNo: unapproved ? undefined : desk.approval(day),
    approvedAt: unapproved ? undefined : approvedBefore(random, day, departs),
    dutyNote: resting && !unapproved && random.chance(0.85) ? `值班表${dayText(day)}` : undefined,
    outOfAreaApproval: destination.outside ? desk.outsideApproval(day) : undefined,
  }
  return {
    made: { row, pair: undefined, ...whatIsWrong(plant, row, before) },
    day,
    backAt,
    lastOfDay: slot.lastOfDay,
    to: destination.to,
  }
}

const approvedBefore = (random: Random, day: number, departs: number) =>
  random.chance(0.5) ? momentOf(day, departs - random.between(5, 60)) : momentOf(day - 1, random.between(500, 1_060))

function whatIsWrong(
  plant: TripPlant | undefined,
  row: RecordRow<'trip'>,
  before: string,
): Pick<Generated<'trip'>, 'planted' | 'note'> {
  if (plant === undefined) return { planted: [], note: '' }
  if (plant === 'VF-12') {
    // Without an approval the trip is also one without prior approval.
    return { planted: ['VF-12', 'VF-13'], note: `rest day ${row.departAt.slice(0, 10)} without approval or duty note` }
  }
  const note =
    row.odoEnd < row.odoStart
      ? `odometer runs back from ${row.odoStart / 100} to ${row.odoEnd / 100}`
      : `departs at ${row.odoStart / 100} km, the trip before of ${before}`
  return { planted: ['VF-10'], note }
}
