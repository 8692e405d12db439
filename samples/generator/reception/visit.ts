import type { RecordRow } from '../../../schemas/records/kinds.ts'
import { type Fen, fen } from '../../../schemas/values/fen.ts'
import { dayText, momentOf } from '../basis/calendar.ts'
import type { Slot } from '../basis/period.ts'
import type { Random } from '../basis/random.ts'
import { mealCapPerHead } from '../registers/standards.ts'
import type { CountyUnit } from '../registers/units.ts'
import { companionLimit } from './companions.ts'
import type { Desk } from './desk.ts'
import { guestUnits } from './guests.ts'

export type Reception = RecordRow<'reception'>
type Meal = NonNullable<Reception['mealKind']>

const guestCounts = [2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 8, 8, 9, 10, 10, 11, 12, 12, 13, 15, 16]

/** An ordinary price for a meal, at most 94 % of the cap; now and then, as honest bills also do, exactly the cap. */
export function mealAmount(random: Random, persons: number): Fen {
  const atCap = persons * mealCapPerHead
  if (random.chance(0.05) && atCap % 10_000 !== 0) return fen(atCap)
  return fen(persons * random.between(2_800, 5_500) + random.below(100))
}

/** One host-paid work meal of visitors with a letter: the row most occasions consist of. */
export function mealOfVisit(random: Random, desk: Desk, unit: CountyUnit, { month, day }: Slot): Reception {
  const date = dayText(day)
  const guest = random.pick(guestUnits)
  const guests = random.pick(guestCounts)
  const limit = companionLimit(guests)
  const companions = random.chance(0.3) ? limit : random.below(limit + 1)
  const mealKind: Meal = random.chance(0.62) ? 'lunch' : 'dinner'
  return {
    voucherNo: desk.voucher(unit.code, month.month),
    unitCode: unit.code,
    date,
    letterNo: desk.letter(guest.letterPrefix, date),
    letterDate: dayText(day - random.below(6)),
    letterPeople: guests,
    guestUnit: guest.name,
    guestRank: random.pick(guest.ranks),
    guests,
    companions,
    supportStaff: random.below(3),
    purpose: random.pick(guest.purposes),
    item: 'workMeal',
    mealKind,
    guestPaid: random.chance(0.5) ? false : undefined,
    vendor: random.pick(desk.vendors(unit.code)),
    vendorRegion: '某县',
    dishes: desk.menus.ordinary(random, date, mealKind === 'dinner'),
    amount: mealAmount(random, guests + companions),
    payMethod: random.chance(0.7) ? 'officialCard' : 'bankTransfer',
    payerUnit: random.chance(0.8) ? unit.code : undefined,
    account: '公务接待费',
    invoiceNo: desk.invoice(date),
    invoiceDate: date,
    paidOn: dayText(day + random.between(1, 20)),
    approvalNo: desk.approval(month.year),
    approvedAt: momentOf(day - random.below(3), random.between(8 * 60, 10 * 60 + 30)),
    listComplete: true,
    host: desk.host(random, unit.code, day),
  }
}
