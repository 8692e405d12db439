import { parameter } from '../kit/parameter.ts'
import { people, yuan } from '../kit/parameterTypes.ts'

const reception2013 = {
  from: '2006-10-20',
  instrument: 'RECEP-2013',
  article: '10',
  mark: 'verified',
  source: 'R09',
} as const

/** Companions allowed while the guests are few. RECEP-2006 is judged by the same number, as a lead only. */
export const companionsUpToTen = parameter({
  id: 'reception.companionsUpToTen',
  zh: '来宾十人以内陪餐人数上限',
  en: 'Companions allowed for up to ten guests',
  unit: 'people',
  type: people,
  values: [{ ...reception2013, value: 3 }],
})

/** Above ten guests: one companion for so many guests. A divisor keeps the third exact. */
export const guestsPerCompanion = parameter({
  id: 'reception.guestsPerCompanion',
  zh: '来宾超过十人时每名陪餐人员对应来宾数',
  en: 'Guests per companion above ten guests',
  unit: 'people',
  type: people,
  values: [{ ...reception2013, value: 3 }],
})

/** The county sets its own; there is no national figure. */
export const mealCapPerHead = parameter({
  id: 'reception.mealCapPerHead',
  zh: '工作餐人均标准',
  en: 'Work-meal cap per person and meal',
  unit: 'yuan/person/meal',
  type: yuan,
  values: [],
})

/** Host-paid work meals for one official letter. */
export const mealsPerLetter = parameter({
  id: 'reception.mealsPerLetter',
  zh: '一函接待方付费工作餐次数上限',
  en: 'Host-paid work meals per official letter',
  unit: 'meals',
  type: people,
  values: [{ ...reception2013, source: 'R08', value: 1 }],
})
