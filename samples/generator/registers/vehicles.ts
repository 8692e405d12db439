import type { Plate } from '../../../schemas/values/ids.ts'
import type { Month } from '../basis/period.ts'
import type { Random } from '../basis/random.ts'
import { plateNumber } from './plates.ts'
import type { CountyUnit } from './units.ts'
import { type VehicleModel, modelsFor } from './vehicleModels.ts'

/** A vehicle, who holds it when, and where it is fuelled. */
export interface FleetVehicle {
  readonly plate: Plate
  readonly model: VehicleModel
  readonly boughtDay: number
  /** Units in time order; each holds the vehicle from `fromDay` until the next one does. */
  readonly holders: readonly { readonly unit: CountyUnit; readonly fromDay: number }[]
  readonly cardNo: string
  readonly stations: readonly string[]
  readonly garages: readonly string[]
  readonly startOdo: number
  /** How much it is used beside the others. */
  readonly weight: number
}

const stations = ['中石化某县城东站', '中石化某县城西站', '中石油某县东河站', '中石油某县国道站', '某县交投加油站']
const garages = ['某县平安汽车维修厂', '某县宏达汽车修理厂', '某县诚信汽修中心', '某县顺通汽车服务部']
/** `count` vehicles; one in twelve passes to another unit on the first of a month within the period. */
export function makeVehicles(
  random: Random,
  units: readonly CountyUnit[],
  count: number,
  months: readonly Month[],
): readonly FleetVehicle[] {
  const first = months[0]?.days[0] ?? 0
  return Array.from({ length: count }, (_, index) => {
    const unit = index < units.length ? (units[index] ?? random.pick(units)) : random.pick(units)
    const model = random.pick(modelsFor(unit.name))
    const boughtDay = first - random.between(200, 2_600)
    const holders = [{ unit, fromDay: boughtDay }]
    if (random.chance(1 / 12)) {
      const next = random.pick(units)
      if (next !== unit) holders.push({ unit: next, fromDay: random.pick(months).days[0] ?? first })
    }
    const station = random.below(stations.length)
    return {
      plate: plateNumber(index, model.energy === '纯电动'),
      model,
      boughtDay,
      holders,
      cardNo: `10001137${String((index * 104_729 + 31_337) % 100_000_000).padStart(8, '0')}`,
      stations: [stations[station] ?? '', stations[(station + 1) % stations.length] ?? ''],
      garages: [random.pick(garages)],
      startOdo: 3_000 + Math.round((first - boughtDay) * (20 + random.unit() * 40)),
      weight: 0.3 + random.unit() * random.unit() * 3,
    }
  })
}

/** The unit that holds a vehicle on a day. */
export function holderOn(vehicle: FleetVehicle, day: number): CountyUnit {
  const holder = vehicle.holders.findLast(({ fromDay }) => fromDay <= day)
  if (holder === undefined) throw new RangeError(`${vehicle.plate} was not bought yet`)
  return holder.unit
}
