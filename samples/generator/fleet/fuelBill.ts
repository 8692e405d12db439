import { hundredths } from '../../../schemas/values/hundredths.ts'
import { momentOf } from '../basis/calendar.ts'
import type { Month } from '../basis/period.ts'
import type { Random } from '../basis/random.ts'
import type { FleetVehicle } from '../registers/vehicles.ts'
import { type VehicleCost, bill, fuelPrice, fuelProduct } from './bill.ts'
import type { FuelDesk } from './fuelDesk.ts'
import { type VehicleState, burnt } from './vehicleState.ts'

/** Ten litres beyond what the distance explains are tolerated, in hundredths. */
export const tolerance = 1_000
/** A tank takes up to a twentieth more than its rating, in hundredths of a litre. */
export const mostIn = (vehicle: FleetVehicle): number => vehicle.model.tankL * 105

/** A bill for so many hundredths of a litre, at so many minutes of the day. */
export function fuelBill(
  fuel: FuelDesk,
  state: VehicleState,
  month: Month,
  day: number,
  minutes: number,
  litres: number,
): VehicleCost {
  const { vehicle } = state
  return bill(fuel.desk, month, vehicle, day, momentOf(day, minutes), {
    costKind: 'fuel',
    product: fuelProduct(vehicle.model.energy),
    litres: hundredths(litres),
    odo: hundredths(state.odo * 100),
    cardNo: vehicle.cardNo,
    vendor: fuel.random.pick(vehicle.stations),
    amount: fuelPrice(vehicle.model.energy, litres, day),
    payMethod: '油卡',
  })
}

/** Litres of an honest fill: what was burnt, sometimes exactly what the tank or the distance just allows. */
export function honestLitres(random: Random, state: VehicleState): number {
  const most = mostIn(state.vehicle)
  const explained = burnt(state) + tolerance
  if (explained >= most && random.chance(0.2)) return most
  if (explained <= most && random.chance(0.05)) return explained
  const tank = state.vehicle.model.tankL * 100
  return Math.min(tank, Math.floor(burnt(state) * (0.94 + random.unit() * 0.06)))
}
