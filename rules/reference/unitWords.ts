import type { BothLanguages } from '../kit/vocabulary.ts'

/** Units of parameters, as the catalogue writes them, in words. */
const words: Readonly<Record<string, BothLanguages>> = {
  '%': { zh: '%', en: '%' },
  L: { zh: '升', en: 'L' },
  bills: { zh: '笔', en: 'bills' },
  cars: { zh: '辆', en: 'cars' },
  days: { zh: '天', en: 'days' },
  deviations: { zh: '个绝对中位差', en: 'deviations' },
  fills: { zh: '次加油', en: 'fills' },
  intervals: { zh: '个区间', en: 'intervals' },
  km: { zh: '公里', en: 'km' },
  legs: { zh: '次行程', en: 'legs' },
  lines: { zh: '笔', en: 'lines' },
  meals: { zh: '次工作餐', en: 'meals' },
  minutes: { zh: '分钟', en: 'minutes' },
  months: { zh: '个月', en: 'months' },
  people: { zh: '人', en: 'people' },
  tables: { zh: '桌', en: 'tables' },
  times: { zh: '倍', en: 'times' },
  trips: { zh: '次出车', en: 'trips' },
  visits: { zh: '次来访', en: 'visits' },
  workdays: { zh: '个工作日', en: 'working days' },
  years: { zh: '年', en: 'years' },
  yuan: { zh: '元', en: 'yuan' },
  'yuan/bottle': { zh: '元/瓶', en: 'yuan/bottle' },
  'yuan/person/meal': { zh: '元/人/餐', en: 'yuan/person/meal' },
  'yuan/person/night': { zh: '元/人/夜', en: 'yuan/person/night' },
  // What these hold says by itself what it is.
  names: { zh: '', en: '' },
  numbers: { zh: '', en: '' },
  regions: { zh: '', en: '' },
  'yes/no': { zh: '', en: '' },
}

/** The unit of a parameter in words; a unit without any stands as it is written. */
export const unitWords = (unit: string): BothLanguages => words[unit] ?? { zh: unit, en: unit }
export const hasUnitWords = (unit: string): boolean => Object.hasOwn(words, unit)
