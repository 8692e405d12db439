import type { OfficialCode, UnitCode } from '../../../schemas/values/ids.ts'
import type { IsoDate, IsoMonth } from '../../../schemas/values/isoDate.ts'
import { dayText } from '../basis/calendar.ts'
import { invoiceNumbers, voucherNumbers } from '../basis/numbering.ts'
import type { Random } from '../basis/random.ts'
import type { County } from '../makeCounty.ts'
import { staffOf } from '../reception/hosting.ts'
import { officialName } from '../registers/officialNames.ts'

/** Everything that numbers and people of trips and vehicle bills come from. */
export interface FleetDesk {
  readonly drivers: readonly string[]
  /** Different officials in post at the unit; nothing when it has none on the day. */
  users(random: Random, unit: UnitCode, day: number, people: number): readonly OfficialCode[] | undefined
  approval(day: number): string
  outsideApproval(day: number): string
  voucher(unit: UnitCode, month: IsoMonth): string
  invoice(date: IsoDate): string
}

export function makeFleetDesk(county: County): FleetDesk {
  const staff = staffOf(county.stints)
  let approvals = 0
  let outside = 0
  return {
    drivers: Array.from({ length: 60 }, (_, index) => officialName(index * 3 + 100)),
    users(random, unit, day, people) {
      const codes = new Set<OfficialCode>()
      for (let attempt = 0; codes.size < people && attempt < 12; attempt++) {
        const code = staff(random, unit, day)
        if (code !== undefined) codes.add(code)
      }
      return codes.size === 0 ? undefined : [...codes]
    },
    approval: (day) => `PC-${dayText(day).slice(0, 4)}-${String(++approvals).padStart(6, '0')}`,
    outsideApproval: (day) => `KQ-${dayText(day).slice(0, 4)}-${String(++outside).padStart(5, '0')}`,
    voucher: voucherNumbers('vehicleCost'),
    invoice: invoiceNumbers('vehicleCost'),
  }
}
