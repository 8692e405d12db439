import { hundredths } from '../../../schemas/values/hundredths.ts'
import { momentOf } from '../basis/calendar.ts'
import type { Month } from '../basis/period.ts'
import type { Generated } from '../basis/planted.ts'
import { unregisteredPlate } from '../registers/plates.ts'
import type { FleetVehicle } from '../registers/vehicles.ts'
import { bill, fuelPrice } from './bill.ts'
import type { FuelDesk } from './fuelDesk.ts'

/** Fuel for a plate that is in no register, on a card of its own; each ordinal gives another plate and card. */
export function unknownPlateFill(
  fuel: FuelDesk,
  month: Month,
  vehicle: FleetVehicle,
  ordinal: number,
): Generated<'vehicleCost'> {
  const plate = unregisteredPlate(ordinal)
  const { random } = fuel
  const day = random.pick(month.workdays)
  const litres = random.between(2_000, 4_500)
  const row = bill(fuel.desk, month, vehicle, day, momentOf(day, random.between(480, 1_080)), {
    costKind: 'fuel',
    product: '92号汽油',
    litres: hundredths(litres),
    odo: hundredths(random.between(20_000, 90_000) * 100),
    cardNo: `10001199${String(ordinal).padStart(8, '0')}`,
    vendor: random.pick(vehicle.stations),
    amount: fuelPrice('汽油', litres, day),
    payMethod: '油卡',
  })
  return { row: { ...row, plate }, planted: ['VF-06'], note: `${plate} is in no register`, pair: undefined }
}
