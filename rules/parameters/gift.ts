import { fen } from '../../schemas/values/fen.ts'
import { parameter } from '../kit/parameter.ts'
import { optional, people, yuan } from '../kit/parameterTypes.ts'

/** An amount every province and county sets for itself; where none did, only the central organs' figure can be looked at. */
const local = (id: string, zh: string, en: string) =>
  parameter({
    id,
    zh,
    en,
    unit: 'yuan',
    type: optional(yuan),
    values: [{ mark: 'local', source: '§8', value: undefined }],
  })

export const registerFrom = local('gift.registerFrom', '礼品登记起点金额', 'Gifts are registered from')
export const handInFrom = local('gift.handInFrom', '礼品上交起点金额', 'Gifts are handed in from')
export const yearlyTotal = local('gift.yearlyTotal', '礼品年度累计上限', 'Gifts kept in a year at most')

/** What the central organs' measure of 1995-09-02 says: a reference for a county, never its limit. */
const ofCentralOrgans = (id: string, zh: string, en: string, amount: number) =>
  parameter({
    id,
    zh,
    en,
    unit: 'yuan',
    type: yuan,
    values: [{ mark: 'verified', source: '国管财字〔1995〕158号（中央国家机关）', value: fen(amount) }],
  })

export const centralRegisterFrom = ofCentralOrgans(
  'gift.centralRegisterFrom',
  '中央国家机关登记起点（参考）',
  'Central organs register from (reference)',
  10_000,
)
export const centralHandInFrom = ofCentralOrgans(
  'gift.centralHandInFrom',
  '中央国家机关上交起点（参考）',
  'Central organs hand in from (reference)',
  20_000,
)
export const centralYearlyTotal = ofCentralOrgans(
  'gift.centralYearlyTotal',
  '中央国家机关年度累计上限（参考）',
  'Central organs’ yearly total (reference)',
  60_000,
)

export const foreignHandInFrom = parameter({
  id: 'gift.foreignHandInFrom',
  zh: '涉外礼品申报上交起点金额',
  en: 'Gifts of foreign affairs are declared and handed in from',
  unit: 'yuan',
  type: yuan,
  values: [
    { from: '1993-12-05', instrument: 'GIFTF-1993', article: '7', mark: 'verified', source: '§8', value: fen(20_000) },
  ],
})

/** Months after receipt, or after the return of who was away. */
export const registerMonths = parameter({
  id: 'gift.registerMonths',
  zh: '礼品登记上交期限（月）',
  en: 'Months within which gifts are registered and handed in',
  unit: 'months',
  type: people,
  values: [
    {
      from: '1988-12-01',
      until: '1995-04-29',
      instrument: 'GIFT-1988',
      article: '9',
      mark: 'verified',
      source: '§8',
      value: 1,
    },
    { from: '1995-04-30', instrument: 'GIFTREG-1995', article: '2-3', mark: 'verified', source: '§8', value: 1 },
  ],
})
