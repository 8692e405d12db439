import { parameter } from '../kit/parameter.ts'
import { measured, names, people, switchedOn } from '../kit/parameterTypes.ts'
import { hundredths } from '../../schemas/values/hundredths.ts'

/** A fill may exceed the tank's nominal volume by so much: filler pipe, pump error. */
export const tankTolerance = parameter({
  id: 'vehicle.tankTolerance',
  zh: '加油量允许超过油箱容积的比例',
  en: 'How far a fill may exceed the tank',
  unit: '%',
  type: measured,
  values: [{ mark: 'recalledMedium', source: 'VF-01', value: hundredths(500) }],
})

/** Fills of one car a day before the next one is looked at. */
export const fillsPerDay = parameter({
  id: 'vehicle.fillsPerDay',
  zh: '每车每日加油次数',
  en: 'Fills of one vehicle a day',
  unit: 'fills',
  type: people,
  values: [{ mark: 'inferred', source: 'VF-02', value: 1 }],
})

/** Litres a fill may hold beyond what the distance since the fill before explains. */
export const refuelAllowance = parameter({
  id: 'vehicle.refuelAllowance',
  zh: '两次加油之间油耗容差',
  en: 'Litres allowed beyond the distance driven',
  unit: 'L',
  type: measured,
  values: [{ mark: 'inferred', source: 'VF-02', value: hundredths(1000) }],
})

/** Kilometres by which a trip's start may differ from the end of the trip before. */
export const odometerTolerance = parameter({
  id: 'vehicle.odometerTolerance',
  zh: '里程衔接容差',
  en: 'Odometer tolerance between trips',
  unit: 'km',
  type: measured,
  values: [{ mark: 'recalledMedium', source: 'VF-10', value: hundredths(200) }],
})

/** Fuel for 100 km so many times the rated amount is worth a look. */
export const consumptionHigh = parameter({
  id: 'vehicle.consumptionHigh',
  zh: '百公里油耗偏高倍数',
  en: 'Consumption above so many times the usual',
  unit: 'times',
  type: measured,
  values: [{ mark: 'inferred', source: 'VF-03', value: hundredths(130) }],
})

/** Less than so many times the rated amount points to altered readings or missing bills. */
export const consumptionLow = parameter({
  id: 'vehicle.consumptionLow',
  zh: '百公里油耗偏低倍数',
  en: 'Consumption below so many times the usual',
  unit: 'times',
  type: measured,
  values: [{ mark: 'inferred', source: 'VF-03', value: hundredths(60) }],
})

/** Distances between two fills that a month needs before its consumption says anything. */
export const intervalsPerMonth = parameter({
  id: 'vehicle.intervalsPerMonth',
  zh: '月度油耗最少加油区间数',
  en: 'Fill intervals a month needs',
  unit: 'intervals',
  type: people,
  values: [{ mark: 'inferred', source: 'VF-03', value: 3 }],
})

/** Distances between two fills that make a car's own habit. */
export const consumptionSample = parameter({
  id: 'vehicle.consumptionSample',
  zh: '自身油耗比较最少加油区间数',
  en: 'Fill intervals that make a usual consumption',
  unit: 'intervals',
  type: people,
  values: [{ mark: 'inferred', source: 'VF-03', value: 8 }],
})

/** Robust standard deviations from the car's own median. */
export const consumptionDeviation = parameter({
  id: 'vehicle.consumptionDeviation',
  zh: '油耗稳健离差倍数',
  en: 'Robust deviations from the usual consumption',
  unit: 'deviations',
  type: measured,
  values: [{ mark: 'inferred', source: 'VF-03', value: hundredths(350) }],
})

/** A month's fuel against the month before. */
export const monthlyFuelGrowth = parameter({
  id: 'vehicle.monthlyFuelGrowth',
  zh: '月度油费环比倍数',
  en: 'Fuel cost against the month before',
  unit: 'times',
  type: measured,
  values: [{ mark: 'verified', source: 'VF-04', value: hundredths(200) }],
})

/** Minutes before and after a trip in which fuel and tolls belong to it. */
export const tripMargin = parameter({
  id: 'vehicle.tripMarginMinutes',
  zh: '加油、通行与用车记录的时间容差',
  en: 'Minutes around a trip in which its bills fall',
  unit: 'minutes',
  type: people,
  values: [{ mark: 'inferred', source: 'VF-05', value: 60 }],
})

/** Places that count as the home area; every county names its own. */
export const homeArea = parameter({
  id: 'vehicle.homeArea',
  zh: '本地区域名称',
  en: 'Names of the home area',
  unit: 'names',
  type: names,
  values: [],
})

/** Home–office legs a week. */
export const commutingLegs = parameter({
  id: 'vehicle.commutingLegs',
  zh: '每周上下班行程次数',
  en: 'Commuting legs a week',
  unit: 'legs',
  type: people,
  values: [{ mark: 'inferred', source: 'VF-16', value: 3 }],
})

/** Trips a month below which a car stands idle. */
export const tripsPerMonth = parameter({
  id: 'vehicle.tripsPerMonth',
  zh: '车辆每月最少出车次数',
  en: 'Trips a month of a car in use',
  unit: 'trips',
  type: people,
  values: [{ mark: 'verified', source: 'VF-18', value: 2 }],
})

/** Months a replaced part should last. */
export const samePartMonths = parameter({
  id: 'vehicle.samePartMonths',
  zh: '同一部件重复更换间隔（月）',
  en: 'Months before the same part is replaced again',
  unit: 'months',
  type: people,
  values: [{ mark: 'inferred', source: 'VF-19', value: 6 }],
})

/** A year's repairs as a share of the car's price. */
export const repairShare = parameter({
  id: 'vehicle.repairShare',
  zh: '年度维修费占车价比例',
  en: 'Yearly repairs as a share of the price',
  unit: '%',
  type: measured,
  values: [{ mark: 'inferred', source: 'VF-19', value: hundredths(1000) }],
})

/** Whether cars are sealed on weekends too, not only on holidays. Local. */
export const weekendSealing = parameter({
  id: 'vehicle.weekendSealing',
  zh: '周末封存公务用车',
  en: 'Cars are sealed on weekends',
  unit: 'yes/no',
  type: switchedOn,
  values: [],
})

/** Where those who draw a transport subsidy use no official car. Local. */
export const subsidyZone = parameter({
  id: 'vehicle.subsidyZone',
  zh: '公务交通补贴保障范围',
  en: 'Area the transport subsidy covers',
  unit: 'regions',
  type: names,
  values: [],
})
