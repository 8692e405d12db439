import { recordKinds } from '../../schemas/records/kinds.ts'
import { registerKinds } from '../../schemas/registers/kinds.ts'
import type { SheetKind } from '../../schemas/sheetKind.ts'
import { catalogue } from '../catalogue.ts'
import { allRules } from '../kit/catalogueShape.ts'
import { isUndeterminedWhy, undeterminedText } from '../kit/undetermined.ts'
import type { BothLanguages } from '../kit/vocabulary.ts'

/** What a rule wants for and no sheet has a column for: samples, and data that is not collected. */
const others: Readonly<Record<string, BothLanguages>> = {
  amounts: { zh: '金额笔数', en: 'amounts' },
  bills: { zh: '账单数', en: 'bills' },
  escortCars: { zh: '随行车辆数', en: 'cars in the escort' },
  fuelIntervals: { zh: '加油区间数', en: 'intervals between fills' },
  greeting: { zh: '迎送情况', en: 'how guests were met and seen off' },
  mapDistance: { zh: '地图里程', en: 'distance on the map' },
  meals: { zh: '工作餐次数', en: 'meals' },
  months: { zh: '可比月数', en: 'months to compare with' },
  nights: { zh: '住宿夜数', en: 'nights' },
  positions: { zh: '卫星定位轨迹', en: 'satellite positions' },
  previousMonth: { zh: '上月数据', en: 'the month before' },
  previousYear: { zh: '上年同期数据', en: 'the year before' },
  roomType: { zh: '住房类型', en: 'type of room' },
  travelClaims: { zh: '差旅费报销', en: 'travel claims' },
  'unit.receptionDisclosure': { zh: '公务接待年度公开', en: 'yearly disclosure of receptions' },
  'budget.publishedOn': { zh: '预算公开日期', en: 'day the budget was published' },
  'vehicle.bodyType': { zh: '车身类型', en: 'type of body' },
  'vehicle.labelNo': { zh: '公务用车标识编号', en: 'number of the label on the car' },
  'vehicle.model': { zh: '车型', en: 'model' },
  'vehicle.yearlyStatistics': { zh: '公务用车年度统计', en: 'yearly vehicle statistics' },
}

const sheets: readonly SheetKind[] = [...Object.values(recordKinds), ...Object.values(registerKinds)]

/** What each subject of a reason is called: a column, a register and its columns, a parameter, or one of the others. */
const names: ReadonlyMap<string, BothLanguages> = new Map([
  ...sheets
    .flatMap(({ kind, zh, en, fields }) => [
      ...Object.entries(fields).flatMap(([name, field]) => [
        [name, field] as const,
        [`${kind}.${name}`, { zh: `${zh}的${field.zh}`, en: `${field.en} (${en})` }] as const,
      ]),
      [kind, { zh, en }] as const,
    ])
    // The first kind that has a column gives its name.
    .toReversed(),
  ...allRules(catalogue).flatMap(({ parameters }) => Object.values(parameters).map((each) => [each.id, each] as const)),
  ...Object.entries(others),
])

/** `reception.lodgingCapPerNight.bureau` is the parameter `reception.lodgingCapPerNight` for one rank. */
const nameOf = (subject: string): BothLanguages => {
  const whole = names.get(subject)
  if (whole !== undefined) return whole
  const end = Math.max(subject.lastIndexOf('.'), subject.lastIndexOf(' '))
  const part = end < 0 ? undefined : names.get(subject.slice(0, end))
  const rest = subject.slice(end + 1)
  return part === undefined ? { zh: subject, en: subject } : { zh: `${part.zh}（${rest}）`, en: `${part.en} (${rest})` }
}

/** The sentence of a counted reason key, `why:subject`, in both languages. */
export function describeReason(reasonKey: string): BothLanguages {
  const [why = '', ...rest] = reasonKey.split(':')
  if (!isUndeterminedWhy(why)) return { zh: reasonKey, en: reasonKey }
  const subject = nameOf(rest.join(':'))
  return { zh: `${undeterminedText[why].zh}：${subject.zh}`, en: `${subject.en}: ${undeterminedText[why].en}` }
}
