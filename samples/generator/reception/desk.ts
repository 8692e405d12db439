import type { OfficialCode, UnitCode } from '../../../schemas/values/ids.ts'
import type { IsoDate, IsoMonth } from '../../../schemas/values/isoDate.ts'
import { invoiceNumbers, voucherNumbers } from '../basis/numbering.ts'
import type { Random } from '../basis/random.ts'
import type { County } from '../makeCounty.ts'
import { staffOf, vendorsOf } from './hosting.ts'
import { type Menus, makeMenus } from './menus.ts'

/** Everything that numbers, places and people of a reception come from. */
export interface Desk {
  voucher(unit: UnitCode, month: IsoMonth): string
  invoice(date: IsoDate): string
  /** A letter number that no other visit has: 市财函〔2024〕12号. */
  letter(prefix: string, date: IsoDate): string
  approval(year: number): string
  vendors(unit: UnitCode): readonly string[]
  host(random: Random, unit: UnitCode, day: number): OfficialCode | undefined
  readonly menus: Menus
}

export function makeDesk(random: Random, county: County): Desk {
  const vendors = vendorsOf(random, county.units)
  const host = staffOf(county.stints)
  const letters = new Map<string, number>()
  let approvals = 0
  return {
    voucher: voucherNumbers('reception'),
    invoice: invoiceNumbers('reception'),
    letter(prefix, date) {
      const number = (letters.get(prefix) ?? 0) + 1
      letters.set(prefix, number)
      return `${prefix}〔${date.slice(0, 4)}〕${number}号`
    },
    approval: (year) => `JD-${year}-${String(++approvals).padStart(6, '0')}`,
    vendors: (unit) => vendors.get(unit) ?? [],
    host,
    menus: makeMenus(random),
  }
}
