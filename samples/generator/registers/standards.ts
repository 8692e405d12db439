import type { RegisterRow } from '../../../schemas/registers/kinds.ts'
import { fen } from '../../../schemas/values/fen.ts'
import { isoDate } from '../../../schemas/values/isoDate.ts'

/** Per person and meal, in fen; what ordinary bills keep to. */
export const mealCapPerHead = fen(6_000)
/** Per guest and night, in fen. */
export const lodgingCapPerNight = fen(35_000)

export const standardsFrom = isoDate('2014-01-01')

const values: readonly (readonly [name: string, value: string, unit: string])[] = [
  ['reception.mealCapPerHead', String(mealCapPerHead / 100), 'yuan/person/meal'],
  ['reception.lodgingCapPerNight', String(lodgingCapPerNight / 100), 'yuan/person/night'],
  ['reception.sameRegionBan', '是', 'yes/no'],
  ['reception.lunchAlcoholBan', '是', 'yes/no'],
  ['event.reportBeforeWorkdays', '10', 'workdays'],
  ['event.reportAfterWorkdays', '10', 'workdays'],
  ['event.maxGuests', '200', 'people'],
  ['event.maxGuestsJoint', '300', 'people'],
  ['event.maxTables', '20', 'tables'],
  ['event.maxTablesJoint', '30', 'tables'],
  ['event.maxCars', '8', 'cars'],
  ['event.nonRelativeGiftCap', '0', 'yuan'],
  ['vehicle.weekendSealing', '是', 'yes/no'],
  ['vehicle.subsidyZone', '县城区', 'regions'],
  ['gift.registerFrom', '100', 'yuan'],
  ['gift.handInFrom', '200', 'yuan'],
]

/** Standards of an invented county: examples to run with, not anybody's rules. */
export const standardRegister = (): readonly RegisterRow<'standard'>[] =>
  values.map(([name, value, unit]) => ({
    jurisdiction: 'county',
    name,
    from: standardsFrom,
    until: undefined,
    value,
    unit,
    source: '示例',
  }))
