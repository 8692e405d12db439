import { hundredths } from '../../schemas/values/hundredths.ts'
import { fen } from '../../schemas/values/fen.ts'
import { type DatedValue, type Parameter, parameter } from '../kit/parameter.ts'
import { measured, optional, people, yuan } from '../kit/parameterTypes.ts'

/** A threshold of the trade that no text sets: a county may set its own. */
const customary = <Value>(source: string, value: Value): readonly DatedValue<Value>[] => [
  { instrument: 'PRACTICE', mark: 'inferred', source, value },
]

const whole = (id: string, source: string, value: number, unit: string, zh: string, en: string): Parameter<number> =>
  parameter({ id: `reception.${id}`, zh, en, unit, type: people, values: customary(source, value) })

/** A share in per cent, or a ratio: hundredths inside. */
const part = (id: string, source: string, value: number, unit: string, zh: string, en: string) =>
  parameter({
    id: `reception.${id}`,
    zh,
    en,
    unit,
    type: measured,
    values: customary(source, hundredths(value * 100)),
  })

/** Fewer bills than this show no habit. */
export const sampleBills = whole('sampleBills', 'RF-17', 10, 'bills', '比例类疑点最少单数', 'Bills a share needs')

export const atRatioLimitShare = part(
  'atRatioLimitShare',
  'RF-06',
  80,
  '%',
  '陪餐人数恰为上限的比例',
  'Share of meals with exactly the companions allowed',
)
export const nearCapFrom = part('nearCapFrom', 'RF-06', 95, '%', '人均接近标准的下限', 'Near the cap from')
export const nearCapShare = part('nearCapShare', 'RF-06', 50, '%', '人均接近标准的比例', 'Share of meals near the cap')

export const splitDays = whole('splitDays', 'RF-07', 3, 'days', '拆分报账间隔天数', 'Days between split bills')
export const approvalLimit = parameter({
  id: 'reception.approvalLimit',
  zh: '单次接待审批限额',
  en: 'Amount above which a higher approval is needed',
  unit: 'yuan',
  type: optional(yuan),
  values: customary('RF-07', undefined),
})

export const paidWithinDays = whole('paidWithinDays', 'RF-08', 30, 'days', '报销期限', 'Days from meal to payment')
export const mealsPerPayment = whole('mealsPerPayment', 'RF-08', 3, 'meals', '合并报销餐数', 'Meals paid in one')

export const invoiceGap = whole('invoiceGap', 'RF-09', 3, 'numbers', '连号间隔', 'Gap of consecutive invoice numbers')
export const invoiceFarDays = whole(
  'invoiceFarDays',
  'RF-09',
  7,
  'days',
  '连号相距天数',
  'Days apart, too far for the gap',
)
export const invoiceNearDays = whole(
  'invoiceNearDays',
  'RF-09',
  3,
  'days',
  '连号相近天数',
  'Days apart, as of a split bill',
)
export const invoiceHugeGap = whole(
  'invoiceHugeGap',
  'RF-09',
  10_000,
  'numbers',
  '同日号差',
  'Gap too wide for one day',
)

export const visitsIn30Days = whole(
  'visitsIn30Days',
  'RF-11',
  3,
  'visits',
  '30日内同一来宾单位次数',
  'Visits in 30 days',
)
export const visitsIn365Days = whole(
  'visitsIn365Days',
  'RF-11',
  12,
  'visits',
  '365日内同一来宾单位次数',
  'Visits in 365 days',
)

export const roundShare = part('roundShare', 'RF-17', 30, '%', '整百金额比例', 'Share of round amounts')
export const roundSingle = parameter({
  id: 'reception.roundSingle',
  zh: '单笔整百金额起点',
  en: 'A single round amount is noted from',
  unit: 'yuan',
  type: yuan,
  values: customary('RF-17', fen(100_000)),
})

export const justUnderFrom = part('justUnderFrom', 'RF-18', 95, '%', '临界金额下限', 'Just under the limit from')
export const justUnderTimes = whole('justUnderTimes', 'RF-18', 3, 'bills', '临界次数', 'Bills just under the limit')
export const justUnderDays = whole(
  'justUnderDays',
  'RF-18',
  90,
  'days',
  '临界统计天数',
  'Days in which they are counted',
)

export const festivalRatio = part(
  'festivalRatio',
  'RF-23',
  1.5,
  'times',
  '节日月份倍数',
  'Festival month against the median',
)
export const festivalMonths = whole('festivalMonths', 'RF-23', 6, 'months', '节日比较最少月数', 'Other months it needs')
export const festivalBills = whole(
  'festivalBills',
  'RF-23',
  3,
  'bills',
  '节日比较每月最少单数',
  'Bills an ordinary month must have',
)
export const growthShare = part('growthShare', 'RF-24', 10, '%', '同比增幅', 'Growth over the year before')
export const growthMonths = whole(
  'growthMonths',
  'RF-24',
  6,
  'months',
  '同比所需上年月数',
  'Months of the year before it needs',
)
export const topVendorShare = part('topVendorShare', 'RF-25', 50, '%', '单一商户占比', 'Share of one vendor')
export const transferMonths = whole(
  'transferMonths',
  'RF-26',
  3,
  'months',
  '食堂定额转账月数',
  'Months of equal canteen transfers',
)
