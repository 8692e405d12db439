import type { RecordRow } from '../../../schemas/records/kinds.ts'
import { type Fen, fen } from '../../../schemas/values/fen.ts'
import type { IsoMoment } from '../../../schemas/values/isoDate.ts'
import { dayText } from '../basis/calendar.ts'
import type { Month } from '../basis/period.ts'
import type { FleetVehicle } from '../registers/vehicles.ts'
import { holderOn } from '../registers/vehicles.ts'
import type { FleetDesk } from './desk.ts'

export type VehicleCost = RecordRow<'vehicleCost'>

type Particulars = Pick<VehicleCost, 'costKind' | 'amount'> &
  Partial<Pick<VehicleCost, 'product' | 'litres' | 'odo' | 'cardNo' | 'vendor' | 'payMethod'>>

/** A bill for a vehicle, made out to the unit that holds it on the day. */
export function bill(
  desk: FleetDesk,
  month: Month,
  vehicle: FleetVehicle,
  day: number,
  at: IsoMoment,
  particulars: Particulars,
): VehicleCost {
  const unit = holderOn(vehicle, day)
  return {
    voucherNo: desk.voucher(unit.code, month.month),
    unitCode: unit.code,
    plate: vehicle.plate,
    at,
    product: undefined,
    litres: undefined,
    odo: undefined,
    cardNo: undefined,
    vendor: undefined,
    invoiceNo: desk.invoice(dayText(day)),
    invoiceDate: dayText(day),
    buyer: unit.fullTitle,
    payMethod: '公务卡',
    ...particulars,
  }
}

/** What fuel costs, in fen for a quantity in hundredths of a litre, at a price that wanders with the date. */
export function fuelPrice(energy: string, litres: number, day: number): Fen {
  const petrol = 735 + ((day * 7) % 60)
  return fen(Math.round((litres * (energy === '柴油' ? petrol - 35 : petrol)) / 100))
}

export const fuelProduct = (energy: string): string => (energy === '柴油' ? '0号柴油' : '92号汽油')
