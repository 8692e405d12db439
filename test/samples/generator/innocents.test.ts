import { describe, expect, it } from 'vitest'
import { chineseCalendar } from '../../../rules/calendar/calendar.ts'
import { weekday } from '../../../schemas/values/calendarArithmetic.ts'
import { madeCounty } from '../madeCounty.ts'

const { county, reception, trip, vehicleCost, expense, eventReport } = madeCounty()
const calendar = chineseCalendar()
const clean = <Row>(made: readonly { row: Row; planted: readonly string[] }[]) =>
  made.filter(({ planted }) => planted.length === 0).map(({ row }) => row)
const meals = clean(reception).filter(({ item }) => item === 'workMeal')
const workedWeekend = (moment: string) => weekday(moment as never) > 5 && calendar.isWorkday(moment as never) === true

describe('ordinary rows that look suspicious', () => {
  it.each(['酒酿圆子', '啤酒鸭', '料酒'])('serves %s after all alcohol ended', (dish) => {
    expect(meals.some(({ date, dishes }) => date >= '2025-05-02' && dishes!.includes(dish))).toBe(true)
  })

  it('serves ordinary drink at dinner before 2025-05-02', () => {
    const drinks = meals.filter(({ dishes }) => /本地白酒|啤酒\d/.test(dishes!))
    expect(drinks.length).toBeGreaterThan(20)
    expect(drinks.every(({ date, mealKind }) => date < '2025-05-02' && mealKind === 'dinner')).toBe(true)
  })

  it.each([
    [12, 4],
    [10, 3],
  ])('seats %i guests with %i companions', (guests, companions) => {
    expect(meals.some((meal) => meal.guests === guests && meal.companions === companions)).toBe(true)
  })

  it('pays exactly the cap, and never between 95 % and the cap', () => {
    const shares = meals.map(({ amount, guests, companions }) => amount / (6_000 * (guests + companions)))
    expect(shares.filter((share) => share === 1).length).toBeGreaterThan(50)
    expect(shares.filter((share) => share > 0.95 && share < 1)).toEqual([])
  })

  it('enters one hotel invoice as a meal and as beds of one voucher', () => {
    const beds = clean(reception).filter(({ item }) => item === 'lodging')
    expect(beds.length).toBeGreaterThan(50)
    for (const bed of beds) {
      expect(
        meals.some(
          (meal) =>
            meal.invoiceNo === bed.invoiceNo && meal.voucherNo === bed.voucherNo && meal.unitCode === bed.unitCode,
        ),
      ).toBe(true)
    }
  })

  it('has second meals that the guests paid', () => {
    expect(meals.filter(({ guestPaid }) => guestPaid === true).length).toBeGreaterThan(50)
  })

  it('eats and drives on weekend days worked in place of a holiday', () => {
    expect(meals.some(({ date }) => weekday(date) === 6 && workedWeekend(date))).toBe(true)
    expect(
      clean(trip).some(({ departAt, dutyNote }) => weekday(departAt) === 7 && workedWeekend(departAt) && !dutyNote),
    ).toBe(true)
  })

  it('drives on rest days with a duty note, and with an approval alone', () => {
    const resting = clean(trip).filter(({ departAt }) => calendar.isWorkday(departAt) === false)
    expect(resting.some(({ dutyNote }) => dutyNote !== undefined)).toBe(true)
    expect(resting.some(({ dutyNote, approvalNo }) => dutyNote === undefined && approvalNo !== undefined)).toBe(true)
  })

  it('fills exactly a twentieth over the tank, and starts exactly two kilometres off', () => {
    const tanks = new Map(county.vehicles.map(({ plate, model }) => [plate, model.tankL * 105]))
    const full = clean(vehicleCost).filter(({ plate, litres }) => plate !== undefined && litres === tanks.get(plate))
    expect(full.length).toBeGreaterThan(5)
    const last = new Map<string, number>()
    const steps = trip.map(({ row }) => {
      const step = row.odoStart - (last.get(row.plate) ?? row.odoStart)
      last.set(row.plate, row.odoEnd)
      return step
    })
    expect(steps.filter((step) => Math.abs(step) === 200).length).toBeGreaterThan(20)
  })

  it('refunds with negative amounts and shares one invoice over two accounts', () => {
    expect(clean(expense).filter(({ amount }) => amount < 0).length).toBeGreaterThan(10)
    const shared = Map.groupBy(clean(expense), ({ unitCode, voucherNo }) => `${unitCode} ${voucherNo}`)
    expect([...shared.values()].filter((lines) => lines.length === 2).length).toBeGreaterThan(5)
  })

  it('reports events on the very last day', () => {
    const exact = clean(eventReport).filter(
      ({ eventDate, reportedBeforeOn, reportedAfterOn }) =>
        reportedBeforeOn === calendar.addWorkdays(eventDate, -10) ||
        reportedAfterOn === calendar.addWorkdays(eventDate, 10),
    )
    expect(exact.length).toBeGreaterThan(2)
  })
})
