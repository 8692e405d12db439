import type { FigureUnit, RowQuery } from '../../../schemas/reports/figure.ts'
import type { FigureSheet } from './figures/figureSheet.ts'
import { distinct, rows, sumOf } from './parts/scope.ts'

/** What the system itself knows of an official's year. */
export interface DutyFigures {
  readonly trips: string
  readonly cars: string
  readonly distance: string
  readonly visits: string
  readonly guests: string
  readonly hostedAmount: string
  readonly events: string
  readonly toldBefore: string
  readonly toldAfter: string
  readonly eventFindings: string
  readonly gifts: string
  readonly giftValue: string
  readonly giftsRegistered: string
  readonly giftsHandedIn: string
  readonly giftFindings: string
  readonly annualFilings: string
  readonly otherFilings: string
  readonly filingFindings: string
}

/** Asks for them. `about` names the official's rows in each kind. */
export function dutyFigures(
  sheet: FigureSheet,
  official: string,
  year: number,
  findingRules: readonly string[],
): DutyFigures {
  const [from, until] = [`${year}-01-01`, `${year}-12-31`]
  const ask = (
    name: string,
    zh: string,
    en: string,
    query: Omit<RowQuery, 'from' | 'until'> & Partial<Pick<RowQuery, 'from' | 'until'>>,
    unit: FigureUnit = 'count',
    none: 'zero' | 'noRecords' = 'noRecords',
  ): string => sheet.query({ id: name, zh, en, unit, query: { from, until, ...query }, none })
  const own = (of: string, column: string, measure: RowQuery['measure'], where: RowQuery['where'] = {}) => ({
    of,
    where: { [column]: [official], ...where },
    measure,
  })
  const found = (name: string, zh: string, en: string, subject: string): string => {
    const rules = findingRules.filter((rule) => rule.startsWith(subject))
    const where = { officials: [official], rule: rules.length > 0 ? rules : [subject] }
    return ask(name, zh, en, { of: 'finding', where, measure: rows }, 'count', 'zero')
  }
  return {
    trips: ask('trips', '本人乘用公务用车次数', 'Trips in official vehicles', own('trip', 'users', rows)),
    cars: ask('cars', '本人乘用公务用车辆数', 'Official vehicles used', own('trip', 'users', distinct('plate'))),
    distance: ask(
      'distance',
      '本人乘用公务用车里程',
      'Distance travelled',
      own('trip', 'users', sumOf('distance')),
      'hundredthKilometres',
    ),
    visits: ask(
      'visits',
      '本人主要陪同的公务接待批次',
      'Receptions hosted',
      own('reception', 'host', distinct('visit')),
    ),
    guests: ask(
      'guests',
      '本人主要陪同的接待来宾人次',
      'Guests received',
      own('reception', 'host', { kind: 'peaks', of: 'guests', by: 'visit' }),
    ),
    hostedAmount: ask(
      'hostedAmount',
      '本人主要陪同的接待费用',
      'Cost of receptions hosted',
      own('reception', 'host', sumOf('amount'), { hostPaid: [true] }),
      'fen',
    ),
    events: ask('events', '操办婚丧喜庆事宜报告', 'Family events reported', own('eventReport', 'officialCode', rows)),
    toldBefore: ask(
      'toldBefore',
      '有事前报告的事项',
      'Events reported beforehand',
      own('eventReport', 'officialCode', rows, { toldBefore: [true] }),
    ),
    toldAfter: ask(
      'toldAfter',
      '有事后报告的事项',
      'Events reported afterwards',
      own('eventReport', 'officialCode', rows, { toldAfter: [true] }),
    ),
    eventFindings: found('eventFindings', '操办事宜方面的线索', 'Findings on family events', 'event.'),
    gifts: ask('gifts', '礼品登记件数', 'Gifts in the register', own('gift', 'officialCode', rows)),
    giftValue: ask(
      'giftValue',
      '登记礼品价值',
      'Value of the gifts',
      own('gift', 'officialCode', sumOf('value')),
      'fen',
    ),
    giftsRegistered: ask(
      'giftsRegistered',
      '有登记日期的礼品',
      'Gifts with a day of registration',
      own('gift', 'officialCode', rows, { registered: [true] }),
    ),
    giftsHandedIn: ask(
      'giftsHandedIn',
      '已上交的礼品',
      'Gifts handed in',
      own('gift', 'officialCode', rows, { handedIn: [true] }),
    ),
    giftFindings: found('giftFindings', '礼品方面的线索', 'Findings on gifts', 'gift.'),
    annualFilings: ask('annualFilings', `${year}年度个人有关事项报告报送`, `Personal-matters filings for ${year}`, {
      ...own('personalFiling', 'officialCode', rows, { filingKind: ['annual'], forYear: [year] }),
      // The filing for a year comes in the next.
      until: `${year + 1}-12-31`,
    }),
    otherFilings: ask(
      'otherFilings',
      '本年其他个人有关事项报送',
      'Other personal-matters filings of the year',
      own('personalFiling', 'officialCode', rows, { filingKind: ['event', 'newPost', 'resignation'] }),
    ),
    filingFindings: found(
      'filingFindings',
      '个人有关事项报送方面的线索',
      'Findings on personal-matters filings',
      'personalFiling.',
    ),
  }
}
