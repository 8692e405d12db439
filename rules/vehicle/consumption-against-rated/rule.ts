import { hundredths, showHundredths } from '../../../schemas/values/hundredths.ts'
import { dateOf } from '../../../schemas/values/isoDate.ts'
import { flag } from '../../kit/outcome.ts'
import { monthPeriod } from '../../kit/periods.ts'
import { type Undetermined, undetermined } from '../../kit/undetermined.ts'
import { windowRule } from '../../kit/windowRule.ts'
import { vehicleMonth } from '../../pages/families.ts'
import { consumptionHigh, consumptionLow, intervalsPerMonth } from '../../parameters/vehicle.ts'
import { consumptionOf, fillIntervals } from '../fillIntervals.ts'
import { isFuelBill } from '../fuelBill.ts'
import { vehicleLacks, vehicleOn } from '../registered.ts'

/** A month's fuel for 100 km far above or below the car's rated consumption (law row VF-03, against the rate). */
export default windowRule({
  id: 'vehicle.consumption-against-rated',
  version: 2,
  introduced: ['2026-11-23', '2026-11-26'],
  row: 'VF-03',
  family: vehicleMonth,
  severity: 'medium',
  title: { zh: '百公里油耗偏离核定油耗', en: 'Consumption far from the rated one' },
  purpose: {
    zh: '一个月的百公里油耗高于核定油耗1.3倍或低于0.6倍的为疑点；加油区间过少时不作判断。',
    en: 'A month above 1.3 or below 0.6 times the rated consumption is a reason to look; few fills say nothing.',
  },
  boundary: {
    zh: '全月百公里油耗高于核定×高倍数或低于核定×低倍数为疑点；恰为倍数不算。',
    en: 'A month’s consumption above the high or below the low multiple of the rated one is a lead; exactly the multiple is not.',
  },
  excludes: {
    zh: '加油区间不足、没有里程或核定油耗的为无法判断。',
    en: 'Too few intervals, no odometer reading or no rated consumption: undetermined.',
  },
  statistical: {
    leastSample: ['intervalsPerMonth'],
    measure: { zh: '全月合计油耗与核定油耗之比', en: 'The month’s pooled consumption against the rated one' },
  },
  inForce: [{ grade: 'lead', instrument: 'PRACTICE', mark: 'inferred' }],
  reads: { vehicleCost: ['costKind', 'product', 'amount', 'plate', 'litres', 'odo'] },
  applies: ({ fields }) => isFuelBill(fields),
  key: ({ fields }) => fields.plate,
  keyName: 'plate',
  registers: ['vehicle'],
  parameters: { consumptionHigh, consumptionLow, intervalsPerMonth },
  judge: (fills, { parametersOn, registers }) => {
    const chain = fillIntervals(fills)
    const unjudged = [...chain.undetermined]
    const flags = [...Map.groupBy(chain.intervals, ({ fill }) => monthPeriod(fill.on))].flatMap(
      ([month, intervals]) => {
        const because = (reason: Undetermined) => {
          for (const { fill } of intervals) unjudged.push({ fact: fill, because: reason })
          return []
        }
        const last = intervals.at(-1)
        if (last === undefined) return []
        const { plate, fill: at } = last
        const parameters = parametersOn(dateOf(at.on))
        if ('outcome' in parameters) return because(parameters)
        const { consumptionHigh: high, consumptionLow: low, intervalsPerMonth: fewest } = parameters.values
        if (intervals.length < fewest) return because(undetermined('sampleTooSmall', 'fuelIntervals'))
        const vehicle = vehicleOn(registers, plate, at.on)
        if ('outcome' in vehicle) return because(vehicle)
        const { ratedLPer100km: rated } = vehicle
        if (rated === undefined) return because(vehicleLacks('ratedLPer100km'))
        const litres = hundredths(intervals.reduce((sum, interval) => sum + interval.litres, 0))
        const km = hundredths(intervals.reduce((sum, interval) => sum + interval.km, 0))
        const burned = litres * 1_000_000
        if (burned <= km * rated * high && burned >= km * rated * low) return []
        const consumption = hundredths(consumptionOf(litres, km))
        const records = [...new Set(intervals.flatMap(({ before, fill }) => [before, fill]))]
        const values = { plate, month, litres, km, consumption, rated, high, low, intervals: intervals.length }
        return [{ ...flag(values), at, records, window: `${plate} ${month}` }]
      },
    )
    return { flags, undetermined: unjudged }
  },
  say: {
    zh: ({ plate, month, litres, km, consumption, rated, high, low }) =>
      `${plate}在${month}行驶${showHundredths(km)}公里用油${showHundredths(litres)}升，百公里${showHundredths(consumption)}升，核定${showHundredths(rated)}升（${showHundredths(low)}至${showHundredths(high)}倍之内为正常）`,
    en: ({ plate, month, litres, km, consumption, rated, high, low }) =>
      `${plate} burned ${showHundredths(litres)} L over ${showHundredths(km)} km in ${month}: ${showHundredths(consumption)} L/100 km against a rated ${showHundredths(rated)} (usual: ${showHundredths(low)} to ${showHundredths(high)} times)`,
  },
})
