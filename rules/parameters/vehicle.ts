import { parameter } from '../kit/parameter.ts'
import { measured, people } from '../kit/parameterTypes.ts'
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
