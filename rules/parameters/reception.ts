import { parameter } from '../kit/parameter.ts'
import { fen } from '../../schemas/values/fen.ts'
import { people, switchedOn, yuan } from '../kit/parameterTypes.ts'
import { yuanByRank } from '../kit/yuanByRank.ts'
import type { DatedValue } from '../kit/parameter.ts'

/** A number of the 2013 rules. Records under the 2006 rules are measured by it too, but only as a lead. */
const since2006 = <Value>(value: Value, source: string): readonly DatedValue<Value>[] => [
  { from: '2006-10-20', until: '2013-11-30', instrument: 'RECEP-2006', mark: 'recalledMedium', source, value },
  { from: '2013-12-01', instrument: 'RECEP-2013', article: '10', mark: 'verified', source, value },
]

/** Companions allowed while the guests are few. */
export const companionsUpToTen = parameter({
  id: 'reception.companionsUpToTen',
  zh: '来宾十人以内陪餐人数上限',
  en: 'Companions allowed for up to ten guests',
  unit: 'people',
  type: people,
  values: since2006(3, 'R09'),
})

/** Above ten guests: one companion for so many guests. A divisor keeps the third exact. */
export const guestsPerCompanion = parameter({
  id: 'reception.guestsPerCompanion',
  zh: '来宾超过十人时每名陪餐人员对应来宾数',
  en: 'Guests per companion above ten guests',
  unit: 'people',
  type: people,
  values: since2006(3, 'R09'),
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

/** Per night and person, in nights of one; the county sets its own. */
export const lodgingCapPerNight = parameter({
  id: 'reception.lodgingCapPerNight',
  zh: '住宿人均每晚标准',
  en: 'Lodging cap per person and night',
  unit: 'yuan/person/night',
  type: yuanByRank,
  values: [],
})

/** Whether guests from the same county may be received at all; no national text forbids it. */
export const sameRegionBan = parameter({
  id: 'reception.sameRegionBan',
  zh: '禁止同城接待',
  en: 'No reception within the same county',
  unit: 'yes/no',
  type: switchedOn,
  values: [{ mark: 'inferred', source: 'RF-03', value: false }],
})

/** Whether alcohol is barred at weekday lunches; some counties set it before the general ban. */
export const lunchAlcoholBan = parameter({
  id: 'reception.lunchAlcoholBan',
  zh: '工作日午餐禁酒',
  en: 'No alcohol at weekday lunches',
  unit: 'yes/no',
  type: switchedOn,
  values: [],
})

/** From what price a bottle is a high-end drink. No central text says; one enterprise rule does. */
export const highEndBottle = parameter({
  id: 'reception.highEndBottle',
  zh: '高档酒水单瓶价格起点',
  en: 'A bottle is high-end from',
  unit: 'yuan/bottle',
  type: yuan,
  values: [{ mark: 'inferred', source: 'R10', value: fen(50_000) }],
})

/** Host-paid work meals for one official letter. */
export const mealsPerLetter = parameter({
  id: 'reception.mealsPerLetter',
  zh: '一函接待方付费工作餐次数上限',
  en: 'Host-paid work meals per official letter',
  unit: 'meals',
  type: people,
  values: since2006(1, 'R08'),
})

/** Whether a work meal may have no alcohol at all; until then only high-end drinks are barred. */
export const alcoholBan = parameter({
  id: 'reception.alcoholBan',
  zh: '工作餐禁止一切酒类',
  en: 'No alcohol at work meals',
  unit: 'yes/no',
  type: switchedOn,
  values: [
    { until: '2025-05-01', mark: 'verified', source: 'R10', value: false },
    {
      from: '2025-05-02',
      instrument: 'FRUGAL-2025',
      article: '23',
      mark: 'recalledMedium',
      source: 'R10',
      value: true,
    },
  ],
})

/** Whether the reception list must also name companions and support staff. */
export const supportStaffListed = parameter({
  id: 'reception.supportStaffListed',
  zh: '接待清单须载明陪同和工作人员',
  en: 'The list names companions and support staff',
  unit: 'yes/no',
  type: switchedOn,
  values: [
    { until: '2025-05-01', mark: 'verified', source: 'R05', value: false },
    { from: '2025-05-02', instrument: 'FRUGAL-2025', mark: 'verified', source: 'R05', value: true },
  ],
})
