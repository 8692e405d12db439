import { dayText } from '../basis/calendar.ts'
import { spread } from '../basis/period.ts'
import { type Generated, type LawRow, ordinary, plantSchedule } from '../basis/planted.ts'
import { type Random, randomStream, weightedPick } from '../basis/random.ts'
import { type Waiting, pairNumbers, repeatedInvoices, unitOfSecondEntry } from '../basis/repeatedInvoices.ts'
import type { County } from '../makeCounty.ts'
import type { CountyOptions } from '../options.ts'
import { type Desk, makeDesk } from './desk.ts'
import { mealAndLodging, secondMeal } from './occasions.ts'
import { type Reception, mealOfVisit } from './visit.ts'
import { type ReceptionPlant, breakableFrom, isSingleBillBreak, singleBillBreaks } from './violations.ts'

type Made = Generated<'reception'>

const plants = Object.keys(breakableFrom).filter((name): name is ReceptionPlant => Object.hasOwn(breakableFrom, name))

const broken = (row: Reception, law: LawRow, note: string, pair?: number): Made => ({ row, planted: [law], note, pair })

/** The bill of an earlier row, entered once more on another voucher. */
function enteredAgain(row: Reception, { bill, pair, acrossUnits, unit }: Waiting<Reception>): Made {
  // Not its dishes: what was allowed on the first date may not be on this one.
  const { guests, companions, vendor, amount, invoiceNo, invoiceDate } = bill
  const again: Reception = { ...row, guests, letterPeople: guests, companions, vendor, amount, invoiceNo, invoiceDate }
  const where = acrossUnits ? `in another unit after ${unit}` : 'twice in one unit'
  return broken(again, 'RF-22', `invoice ${invoiceNo ?? ''} entered ${where}`, pair)
}

/** The rows of an ordinary visit. */
function ordinaryOccasion(random: Random, desk: Desk, meal: Reception, voucher: () => string): readonly Made[] {
  const roll = random.unit()
  if (roll < 0.1)
    return [ordinary<'reception'>(meal), ordinary<'reception'>(secondMeal(random, desk, meal, voucher(), true))]
  if (roll < 0.18) return mealAndLodging(random, meal).map((row) => ordinary<'reception'>(row))
  return [ordinary<'reception'>(meal)]
}

/** Receptions in date order, exactly `options.receptions` rows. */
export function* receptions(county: County, options: CountyOptions): Generator<Made, void> {
  const random = randomStream(options.seed, 'receptions')
  const desk = makeDesk(random, county)
  const pickUnit = weightedPick(county.units, ({ weight }) => weight)
  const slotOf = spread(county.months, ({ workdays }) => workdays, options.receptions)
  const schedule = plantSchedule(random, options.plantedReceptions, plants)
  const nextPair = pairNumbers()
  const repeats = repeatedInvoices<Reception>(random, nextPair)

  function occasion(row: number): readonly Made[] {
    const slot = slotOf(row)
    const { month } = slot
    const due = repeats.due(row)
    if (due !== undefined) {
      const unit = unitOfSecondEntry(random, county.units, due)
      return [enteredAgain(mealOfVisit(random, desk, unit, slot), due)]
    }
    const plant = schedule.take((name) => breakableFrom[name] <= dayText(slot.day))
    const unit = pickUnit(random)
    const at = plant === 'RF-10' ? { month, day: random.pick(month.restDays) } : slot
    const meal = mealOfVisit(random, desk, unit, at)
    const voucher = () => desk.voucher(unit.code, month.month)
    if (plant === undefined) return ordinaryOccasion(random, desk, meal, voucher)
    if (isSingleBillBreak(plant)) {
      const { change, note } = singleBillBreaks[plant](random, meal, desk)
      return [broken({ ...meal, ...change }, plant, note)]
    }
    if (plant === 'RF-10') return [broken(meal, 'RF-10', `meal on a rest day, ${meal.date}`)]
    if (plant === 'R08') {
      const pair = nextPair()
      const again = secondMeal(random, desk, meal, voucher(), false)
      return [
        ordinary<'reception'>(meal, pair),
        broken(again, 'R08', `second host-paid meal on letter ${meal.letterNo ?? ''}`, pair),
      ]
    }
    return [ordinary<'reception'>(meal, repeats.remember(row, unit.code, meal, plant === 'RF-22 across units'))]
  }

  for (let row = 0; row < options.receptions;) {
    for (const made of occasion(row)) {
      if (row === options.receptions) return
      yield made
      row++
      schedule.grow(1)
    }
  }
}
