import type { Block } from '../../../../schemas/reports/document.ts'
import type { RowQuery } from '../../../../schemas/reports/figure.ts'
import type { RegisterLookup } from '../../../../rules/kit/registers.ts'
import type { FigureSheet, NoneMeans } from '../figures/figureSheet.ts'
import { paragraph } from '../writing.ts'
import { type Scope, distinct, rows, within } from './scope.ts'

/** The counts a statement has to give beside its amounts: cars bought and held, receptions and guests. */
export function publicCounts(
  sheet: FigureSheet,
  scope: Scope,
  { vehicle }: RegisterLookup,
): { readonly blocks: readonly Block[] } {
  const fleet: NoneMeans = vehicle === undefined ? 'notLoaded' : 'zero'
  const ask = (name: string, zh: string, en: string, query: RowQuery, none: NoneMeans): string =>
    sheet.query({ id: `${scope.prefix}/${name}`, zh, en, unit: 'count', query, none })
  const hosted = { hostPaid: [true] }
  const held: RowQuery = {
    of: 'vehicle',
    where: { asOf: [scope.until], ...(scope.unit === undefined ? {} : { unit: [scope.unit] }) },
    measure: rows,
  }
  const figures = {
    bought: ask('bought', '公务用车购置数', 'Cars bought', within(scope, 'purchase', rows), fleet),
    held: ask('held', '公务用车保有量', 'Cars held', held, fleet),
    visits: ask(
      'visits',
      '国内公务接待批次',
      'Receptions',
      within(scope, 'reception', distinct('visit'), hosted),
      'noRecords',
    ),
    people: ask(
      'people',
      '国内公务接待人次',
      'Guests received',
      within(scope, 'reception', { kind: 'peaks', of: 'guests', by: 'visit' }, hosted),
      'noRecords',
    ),
  }
  return {
    blocks: [
      paragraph(
        '全年购置公务用车{bought|辆}，年末保有量{held|辆}；国内公务接待{visits|批次}、{people|人次}（外宾接待未单独采集）。',
        'Cars bought: {bought}; held at the end of the year: {held}. Domestic receptions: {visits}, with {people} guests (foreign guests are not collected apart).',
        figures,
      ),
    ],
  }
}
