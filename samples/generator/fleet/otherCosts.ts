import { fen } from '../../../schemas/values/fen.ts'
import { hundredths } from '../../../schemas/values/hundredths.ts'
import { dayText, momentOf } from '../basis/calendar.ts'
import type { Month } from '../basis/period.ts'
import type { Random } from '../basis/random.ts'
import { type VehicleCost, bill } from './bill.ts'
import type { FleetDesk } from './desk.ts'
import type { MadeTrip } from './trip.ts'
import type { VehicleState } from './vehicleState.ts'

const repairs = [
  '更换机油机滤',
  '更换刹车片',
  '更换雨刮片',
  '更换轮胎2条',
  '更换蓄电池',
  '四轮定位',
  '空调系统保养',
  '更换火花塞',
  '底盘检查紧固',
]
const far = /^(?:市|甲县|乙县|省)/

/** A bill other than fuel: what fits the vehicle and, for tolls and charging, a trip it made. */
export function otherCost(
  random: Random,
  desk: FleetDesk,
  state: VehicleState,
  month: Month,
  trips: readonly MadeTrip[],
): VehicleCost {
  const { vehicle } = state
  const trip = trips.length > 0 && random.chance(0.7) ? random.pick(trips) : undefined
  if (trip !== undefined) return onTheWay(random, desk, state, month, trip)
  const day = random.pick(month.workdays)
  const plain = (particulars: Parameters<typeof bill>[5]) => bill(desk, month, vehicle, day, dayText(day), particulars)
  if (state.insuredYear < month.year && random.chance(0.12)) {
    state.insuredYear = month.year
    const amount = fen(random.between(210_000, 380_000))
    return plain({
      costKind: 'insurance',
      product: '交强险、商业险',
      vendor: '某财险某县支公司',
      amount,
      payMethod: '银行转账',
    })
  }
  if (state.inspectedYear < month.year && random.chance(0.1)) {
    state.inspectedYear = month.year
    return plain({
      costKind: 'inspection',
      product: '机动车年检',
      vendor: '某县机动车检测站',
      amount: fen(random.between(18_000, 32_000)),
    })
  }
  if (random.chance(0.45)) {
    const vendor = random.pick(vehicle.garages)
    const amount = fen(random.between(12_000, 148_000))
    return plain({ costKind: 'repair', product: random.pick(repairs), vendor, amount, payMethod: '银行转账' })
  }
  if (random.chance(0.7))
    return plain({
      costKind: 'washing',
      product: '洗车',
      vendor: '某县洁美洗车行',
      amount: fen(random.between(25, 45) * 100),
    })
  return plain({
    costKind: 'other',
    product: '玻璃水、车用尿素',
    vendor: random.pick(vehicle.garages),
    amount: fen(random.between(4_000, 16_000)),
  })
}

function onTheWay(random: Random, desk: FleetDesk, state: VehicleState, month: Month, trip: MadeTrip): VehicleCost {
  const { vehicle } = state
  const at = momentOf(trip.day, trip.backAt - random.between(12, 30))
  const onTrip = (particulars: Parameters<typeof bill>[5]) => bill(desk, month, vehicle, trip.day, at, particulars)
  if (vehicle.model.tankL === 0 && random.chance(0.6)) {
    const tenths = random.between(120, 480)
    const odo = hundredths(Number(trip.made.row.odoEnd))
    const amount = fen(tenths * random.between(9, 13))
    return onTrip({ costKind: 'charging', product: `充电${tenths / 10}度`, odo, vendor: '某县城区充电站', amount })
  }
  if (far.test(trip.to) && random.chance(0.75)) {
    return onTrip({
      costKind: 'toll',
      product: '高速通行费',
      vendor: '省高速公路收费站',
      amount: fen(random.between(20, 180) * 100),
    })
  }
  return onTrip({
    costKind: 'parking',
    product: '停车费',
    vendor: '公共停车场',
    amount: fen(random.between(5, 30) * 100),
  })
}
