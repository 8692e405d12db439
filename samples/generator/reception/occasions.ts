import { type Fen, fen } from '../../../schemas/values/fen.ts'
import type { Random } from '../basis/random.ts'
import { lodgingCapPerNight } from '../registers/standards.ts'
import type { Desk } from './desk.ts'
import { hotels } from './hosting.ts'
import { type Reception, mealAmount } from './visit.ts'

/** The guests stay for another meal of the same letter; who pays it decides whether that is allowed. */
export function secondMeal(
  random: Random,
  desk: Desk,
  first: Reception,
  voucherNo: string,
  guestPaid: boolean,
): Reception {
  return {
    ...first,
    voucherNo,
    mealKind: first.mealKind === 'lunch' ? 'dinner' : 'lunch',
    guestPaid,
    dishes: desk.menus.ordinary(random, first.date, false),
    amount: mealAmount(random, first.guests + first.companions),
    invoiceNo: desk.invoice(first.date),
  }
}

const lodgingAmount = (random: Random, guests: number): Fen =>
  fen(guests * Math.min(lodgingCapPerNight, random.between(18_000, 33_000)))

/** One hotel invoice entered as two lines of one voucher, the meal and the beds: looks like a repeated invoice and is none. */
export function mealAndLodging(random: Random, meal: Reception): readonly [Reception, Reception] {
  const atHotel: Reception = { ...meal, vendor: random.pick(hotels) }
  return [
    atHotel,
    {
      ...atHotel,
      companions: 0,
      item: 'lodging',
      mealKind: undefined,
      guestPaid: true,
      dishes: undefined,
      amount: lodgingAmount(random, meal.guests),
    },
  ]
}
