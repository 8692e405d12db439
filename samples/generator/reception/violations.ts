import { dayNumber } from '../../../schemas/values/calendarArithmetic.ts'
import { type IsoDate, isoDate } from '../../../schemas/values/isoDate.ts'
import { fen } from '../../../schemas/values/fen.ts'
import { dayText, momentOf } from '../basis/calendar.ts'
import type { Random } from '../basis/random.ts'
import { mealCapPerHead, standardsFrom } from '../registers/standards.ts'
import { companionLimit } from './companions.ts'
import type { Desk } from './desk.ts'
import type { Reception } from './visit.ts'

export type ReceptionPlant =
  | 'R01'
  | 'R04'
  | 'R08'
  | 'R09'
  | 'R10'
  | 'R14'
  | 'R16'
  | 'RF-10'
  | 'RF-22 within the unit'
  | 'RF-22 across units'

/** The 2013 reception rule's first day; before it there is nothing of its kind to break. */
const receptionRuleFrom = isoDate('2013-12-01')
const always = isoDate('2012-01-01')

/** First day on which the rule that a violation breaks is in force. */
export const breakableFrom: Readonly<Record<ReceptionPlant, IsoDate>> = {
  R01: receptionRuleFrom,
  R04: receptionRuleFrom,
  R08: receptionRuleFrom,
  R09: receptionRuleFrom,
  R10: receptionRuleFrom,
  R14: standardsFrom,
  R16: receptionRuleFrom,
  'RF-10': always,
  'RF-22 within the unit': always,
  'RF-22 across units': always,
}

/** What a violation of a single bill changes, and how that reads in the answer key. */
export interface Broken {
  readonly change: Partial<Reception>
  readonly note: string
}

type Break = (random: Random, meal: Reception, desk: Desk) => Broken

/** Violations that one bill shows by itself; each touches only what its own rule reads. */
export const singleBillBreaks = {
  R01: (random, meal) => {
    if (random.chance(0.6)) {
      return { change: { letterNo: undefined, letterDate: undefined, letterPeople: undefined }, note: 'no letter' }
    }
    const late = random.between(1, 6)
    return {
      change: { letterDate: dayText(dayNumber(meal.date) + late) },
      note: `letter dated ${late} days after the reception`,
    }
  },
  R04: (random, meal) => {
    if (random.chance(0.4)) return { change: { listComplete: false }, note: 'reception list not complete' }
    const late = random.between(1, 4)
    return {
      change: { approvedAt: momentOf(dayNumber(meal.date) + late, random.between(540, 1020)) },
      note: `approved ${late} days after the reception`,
    }
  },
  R09: (random, { guests }) => {
    const limit = companionLimit(guests)
    const companions = limit + random.pick([1, 1, 2, 3])
    return { change: { companions }, note: `${guests} guests, ${companions} companions, at most ${limit}` }
  },
  R10: (random, meal, desk) => {
    const { dishes, what } = desk.menus.forbidden(random, meal.date)
    return { change: { dishes }, note: `forbidden on ${meal.date}: ${what}` }
  },
  R14: (random, { guests, companions }) => {
    const cap = (guests + companions) * mealCapPerHead
    const over = random.chance(0.25) ? 1 : Math.floor(cap * (0.02 + random.unit() * 0.6))
    return { change: { amount: fen(cap + over) }, note: `${over} fen over the cap of ${cap} fen` }
  },
  R16: () => ({ change: { payMethod: 'cash' }, note: 'paid in cash' }),
} as const satisfies Readonly<Record<string, Break>>

export const isSingleBillBreak = (plant: ReceptionPlant): plant is keyof typeof singleBillBreaks =>
  Object.hasOwn(singleBillBreaks, plant)
