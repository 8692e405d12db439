import type { RuleReference } from '../../schemas/ruleReference.ts'
import type { BothLanguages } from '../kit/vocabulary.ts'

/**
 * How a value of a flag is written: money in fen, hundredths of a unit, a date, a plate, or as it is. A `code` is a word of
 * the program: the flag's own sentence says it in words.
 */
export type Measure = 'fen' | 'hundredths' | 'date' | 'plate' | 'plain' | 'code'
export interface ValueName extends BothLanguages {
  readonly measure: Measure
}

const named =
  (measure: Measure) =>
  (zh: string, en: string): ValueName => ({ zh, en, measure })
const plain = named('plain')
const money = named('fen')
const hundredth = named('hundredths')
const date = named('date')

/** Values that rules work out, or name otherwise than a column does. */
const names: Readonly<Record<string, ValueName>> = {
  about: plain('所报事项', 'What it reports'),
  account: plain('列支科目', 'Account it is booked under'),
  actual: plain('事后报告', 'Reported after'),
  allowance: hundredth('容差（升）', 'Allowance (litres)'),
  among: plain('同期工作餐次数', 'Meals in the period'),
  amount: money('金额', 'Amount'),
  approvedAt: plain('审批时间', 'Approved at'),
  atLimit: plain('恰为上限的比例（%）', 'Share exactly at the limit (%)'),
  away: plain('域外地点', 'Place outside the area'),
  backwards: plain('里程倒退', 'Odometer went back'),
  base: money('上年同期', 'The year before'),
  before: plain('前一次', 'The time before'),
  bills: plain('笔数', 'Bills'),
  budget: money('预算', 'Budget'),
  cap: money('标准', 'Standard'),
  consumption: hundredth('百公里油耗（升）', 'Litres per 100 km'),
  costKind: named('code')('费用类别', 'Kind of cost'),
  count: plain('数量', 'Number'),
  date: plain('日期', 'Date'),
  day: plain('休息日', 'Day off'),
  days: plain('天数', 'Days'),
  deadline: date('报告期限', 'Report due on'),
  departAt: date('出车时间', 'Departure'),
  deviation: plain('平均绝对偏差', 'Mean absolute deviation'),
  displacement: hundredth('排气量（升）', 'Displacement (litres)'),
  displacementCap: hundredth('排气量上限（升）', 'Largest displacement (litres)'),
  disposedOn: date('处置日期', 'Disposed of on'),
  dueOn: date('期限', 'Due on'),
  end: hundredth('收车里程（公里）', 'Odometer at the end (km)'),
  energy: plain('登记燃料', 'Fuel it is registered for'),
  eventDate: date('操办日期', 'Date of the event'),
  expected: hundredth('应有里程（公里）', 'Odometer expected (km)'),
  fewest: plain('最少次数', 'Fewest trips'),
  filedOn: date('报送日期', 'Filed on'),
  fills: plain('加油次数', 'Fills'),
  from: money('起点金额', 'From this value on'),
  fullTitle: plain('单位全称', 'Full title of the unit'),
  gap: hundredth('相差（公里）', 'Difference (km)'),
  gifts: money('礼金', 'Gifts of money'),
  growth: plain('增幅（%）', 'Growth (%)'),
  guests: plain('人数', 'Guests'),
  handedInOn: plain('上交日期', 'Handed in on'),
  high: hundredth('正常上限（倍）', 'Normal up to (times)'),
  holder: plain('登记单位', 'Unit that holds it'),
  holiday: date('节假日', 'Holiday'),
  index: plain('集中度指数', 'Concentration index'),
  intervals: plain('区间数', 'Intervals'),
  invoice: plain('有发票', 'Invoice there'),
  is: named('code')('类别', 'Kind'),
  km: hundredth('行驶里程（公里）', 'Distance (km)'),
  lastDay: date('期限', 'Last day'),
  legs: plain('行程数', 'Trips'),
  letter: plain('有公函', 'Letter there'),
  letterDate: plain('公函日期', 'Date of the letter'),
  limit: plain('上限', 'Limit'),
  lines: plain('笔数', 'Lines'),
  list: plain('清单', 'List'),
  listed: plain('名单人数', 'People on the list'),
  low: hundredth('正常下限（倍）', 'Normal from (times)'),
  margin: plain('前后分钟数', 'Minutes around it'),
  meals: plain('工作餐次数', 'Meals'),
  missing: plain('缺少', 'Missing'),
  month: plain('月份', 'Month'),
  months: plain('月数', 'Months'),
  mustReport: plain('应报人数', 'People who must report'),
  nearCap: plain('贴近标准的比例（%）', 'Share near the standard (%)'),
  officialCode: plain('人员', 'Official'),
  on: plain('日期', 'Date'),
  one: plain('一张发票', 'One invoice'),
  other: plain('另一张发票', 'The other invoice'),
  otherwiseKnown: plain('台账另有该车', 'Known to the fleet at another time'),
  part: plain('部件', 'Part'),
  payer: plain('付款单位', 'Payer'),
  people: plain('人数', 'People'),
  planned: plain('事前报告', 'Reported before'),
  plate: named('plate')('车牌号', 'Plate'),
  plates: plain('车辆数', 'Vehicles'),
  price: money('价格', 'Price'),
  priceCap: money('价格上限', 'Highest price'),
  product: plain('油品', 'Fuel bought'),
  purpose: plain('事由', 'Purpose'),
  quarter: plain('季度', 'Quarter'),
  rated: hundredth('核定油耗（升/百公里）', 'Rated litres per 100 km'),
  receivedOn: date('收受日期', 'Received on'),
  reference: plain('参照标准', 'Standard taken as reference'),
  region: plain('接待单位所在地', 'Place of the host'),
  registeredOn: plain('登记日期', 'Registered on'),
  relation: plain('对象', 'For whom'),
  reportedOn: plain('报告日期', 'Reported on'),
  round: plain('整百笔数', 'Bills of round hundreds'),
  sample: plain('样本数', 'Sample'),
  sender: plain('发函单位不一致', 'Senders differ'),
  share: plain('比例（%）', 'Share (%)'),
  spent: money('支出', 'Spent'),
  spread: hundredth('绝对中位差（升）', 'Median deviation (litres)'),
  start: hundredth('出车里程（公里）', 'Odometer at the start (km)'),
  subsidy: money('每月补贴', 'Monthly subsidy'),
  sum: money('合计', 'Sum'),
  tank: hundredth('油箱（升）', 'Tank (litres)'),
  times: plain('次数', 'Times'),
  title: plain('单位全称', 'Full title of the unit'),
  to: plain('目的地', 'Destination'),
  tolerance: hundredth('容差', 'Tolerance'),
  total: money('合计', 'Total'),
  trips: plain('出车次数', 'Trips'),
  uncertain: plain('日历未定', 'Calendar not settled'),
  unitCode: plain('单位', 'Unit'),
  until: plain('至', 'Until'),
  user: plain('乘车人', 'Passenger'),
  usual: money('通常', 'Usual'),
  value: money('价值', 'Value'),
  vendor: plain('商户', 'Vendor'),
  visits: plain('来访次数', 'Visits'),
  vouchers: plain('凭证', 'Vouchers'),
  week: plain('周', 'Week from'),
  what: named('code')('项目', 'Item'),
  word: plain('词语', 'Word'),
  year: plain('年度', 'Year'),
  years: plain('年限', 'Years'),
}

/** Where one word is another thing in one rule. */
const ofOneRule: Readonly<Record<string, ValueName>> = {
  'event.reports-differ share': hundredth('允许相差（%）', 'Difference allowed (%)'),
  'gift.yearly-total limit': money('限额', 'Limit'),
  'reception.just-under-limit from': hundredth('标准的（%）', 'From this share of the standard (%)'),
  'reception.letter-reused date': plain('日期不一致', 'Dates differ'),
  'reception.letter-reused people': plain('人数不一致', 'Numbers of people differ'),
  'reception.meal-cap limit': money('合计上限', 'Limit in all'),
  'reception.split-bill limit': money('单次上限', 'Limit of one bill'),
  'reception.voucher-papers list': plain('有清单', 'List there'),
  'vehicle.consumption-outlier usual': hundredth('该车中位数（升）', 'Median of this car (litres)'),
  'vehicle.fill-over-distance limit': hundredth('上限（升）', 'Limit (litres)'),
  'vehicle.fill-over-tank limit': hundredth('上限（升）', 'Limit (litres)'),
  'vehicle.fill-over-tank tolerance': hundredth('容差（%）', 'Tolerance (%)'),
  'vehicle.monthly-fuel-growth before': money('上月', 'The month before'),
  'vehicle.monthly-fuel-growth times': hundredth('倍数', 'Times'),
  'vehicle.odometer-break tolerance': hundredth('容差（公里）', 'Tolerance (km)'),
  'vehicle.repairs-against-price limit': money('上限', 'Limit'),
  'vehicle.repairs-against-price share': hundredth('比例（%）', 'Share (%)'),
}

const measures: Readonly<Record<string, Measure>> = {
  money: 'fen',
  quantity: 'hundredths',
  date: 'date',
  dateTime: 'date',
  plate: 'plate',
  choice: 'code',
}

/** What a value of a rule's flags is called and how it is written; `undefined` for a name nobody has given words. */
export function valueName(rule: string, inputs: RuleReference['inputs'], name: string): ValueName | undefined {
  const own = ofOneRule[`${rule} ${name}`]
  if (own !== undefined) return own
  const column = inputs.find(({ field }) => field === name)
  if (column === undefined) return names[name]
  return { zh: column.zh, en: column.en, measure: measures[column.type] ?? 'plain' }
}
