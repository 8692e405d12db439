import { hundredths, showHundredths } from '../../../schemas/values/hundredths.ts'
import { dateOf } from '../../../schemas/values/isoDate.ts'
import { judgeEach } from '../../kit/judgeEach.ts'
import { flag } from '../../kit/outcome.ts'
import { monthPeriod, shiftMonth } from '../../kit/periods.ts'
import { median, medianAbsoluteDeviation, robustZ } from '../../kit/statistics.ts'
import { undetermined } from '../../kit/undetermined.ts'
import { windowRule } from '../../kit/windowRule.ts'
import { vehicleMonth } from '../../pages/families.ts'
import { consumptionDeviation, consumptionHigh, consumptionLow, consumptionSample } from '../../parameters/vehicle.ts'
import { consumptionOf, fillIntervals } from '../fillIntervals.ts'
import { isFuelBill } from '../fuelBill.ts'

/** One fill that does not fit the car's own habit of the months around it (law row VF-03, against its own median). */
export default windowRule({
  id: 'vehicle.consumption-outlier',
  version: 2,
  introduced: ['2026-11-23', '2026-11-26'],
  row: 'VF-03',
  family: vehicleMonth,
  severity: 'low',
  title: { zh: '单次油耗异常', en: 'Consumption outlier' },
  purpose: {
    zh: '某次加油对应的百公里油耗明显偏离该车前后数月的中位数（稳健离差和倍数同时超出）的为疑点。',
    en: 'A fill whose consumption lies far from the car’s own median, by robust deviation and by ratio, is a reason to look.',
  },
  boundary: {
    zh: '单次区间油耗同时超出该车前后一月中位数的倍数范围、且稳健标准分绝对值大于上限为疑点；恰为上限不算。',
    en: 'One interval both outside the multiples of the car’s median of that month and its neighbours and beyond the limit in robust standard deviations is a lead; exactly the limit is not.',
  },
  excludes: {
    zh: '区间数不足最少样本为无法判断；没有里程的为无法判断。',
    en: 'Below the least sample undetermined; without odometer readings undetermined.',
  },
  statistical: {
    leastSample: ['consumptionSample'],
    measure: {
      zh: '以中位数和绝对中位差计算的稳健标准分',
      en: 'Robust z-score from the median and the median absolute deviation',
    },
  },
  inForce: [{ grade: 'lead', instrument: 'PRACTICE', mark: 'inferred' }],
  reads: { vehicleCost: ['costKind', 'product', 'amount', 'plate', 'litres', 'odo', 'voucherNo'] },
  applies: ({ fields }) => isFuelBill(fields),
  key: ({ fields }) => fields.plate,
  keyName: 'plate',
  parameters: { consumptionHigh, consumptionLow, consumptionDeviation, consumptionSample },
  judge: (fills, { parametersOn }) => {
    const chain = fillIntervals(fills)
    const byFill = new Map(chain.intervals.map((interval) => [interval.fill, interval]))
    const byMonth = Map.groupBy(chain.intervals, ({ fill }) => monthPeriod(fill.on))
    /** The habit of a month and its neighbours: what comes years later says nothing of a fill long settled. */
    const habits = new Map(
      [...byMonth.keys()].map((month) => {
        const around = [-1, 0, 1].flatMap((distance) => byMonth.get(shiftMonth(month, distance)) ?? [])
        const consumptions = around.map(({ litres, km }) => consumptionOf(litres, km))
        const usual = median(consumptions) ?? 0
        return [month, { usual, spread: medianAbsoluteDeviation(consumptions) ?? 0, sample: around.length }] as const
      }),
    )
    const judged = judgeEach(fills, (fill) => {
      const interval = byFill.get(fill)
      const habit = habits.get(monthPeriod(fill.on))
      if (interval === undefined || habit === undefined) return undefined
      const parameters = parametersOn(dateOf(fill.on))
      if ('outcome' in parameters) return parameters
      const { consumptionHigh: high, consumptionLow: low, consumptionDeviation: limit } = parameters.values
      const { consumptionSample: fewest } = parameters.values
      const { usual, spread, sample } = habit
      if (sample < fewest) return undetermined('sampleTooSmall', 'fuelIntervals')
      const { plate, litres, km, before } = interval
      const consumption = consumptionOf(litres, km)
      const usualRatio = consumption * 100 <= usual * high && consumption * 100 >= usual * low
      if (usualRatio || Math.abs(robustZ(consumption, usual, spread)) * 100 <= limit) return undefined
      const values = {
        plate,
        on: fill.on,
        consumption: hundredths(consumption),
        usual: hundredths(Math.round(usual)),
        spread: hundredths(Math.round(spread)),
        sample,
      }
      return {
        ...flag(values),
        at: fill,
        records: [before, fill],
        window: `${plate} ${fill.on} ${fill.fields.voucherNo}`,
      }
    })
    return { flags: judged.flags, undetermined: [...chain.undetermined, ...(judged.undetermined ?? [])] }
  },
  say: {
    zh: ({ plate, on, consumption, usual, spread, sample }) =>
      `${plate}在${on}加油对应百公里${showHundredths(consumption)}升，该车${sample}个区间的中位数为${showHundredths(usual)}升，绝对中位差${showHundredths(spread)}升`,
    en: ({ plate, on, consumption, usual, spread, sample }) =>
      `The fill of ${plate} on ${on} comes to ${showHundredths(consumption)} L/100 km; its median of ${sample} intervals is ${showHundredths(usual)}, their median deviation ${showHundredths(spread)}`,
  },
})
