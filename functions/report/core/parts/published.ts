import type { FigureUnit, RowQuery } from '../../../../schemas/reports/figure.ts'
import type { RegisterLookup } from '../../../../rules/kit/registers.ts'
import type { BothLanguages } from '../../../../rules/kit/vocabulary.ts'
import type { BudgetLine } from '../../../../schemas/registers/budgetLine.ts'
import type { FigureSheet, NoneMeans } from '../figures/figureSheet.ts'
import { hundredthsOfTenThousandYuan } from '../figures/rounding.ts'
import type { ReadFigure } from '../plannedReport.ts'
import { budgetLines, lineNames } from './lines.ts'
import { spentQuery } from './spending.ts'
import { type Scope, distinct, rows, sumOf, within } from './scope.ts'

/** What a published row may hold besides money, and on which line it stands. */
const counts = {
  visits: { line: 'reception', zh: '国内公务接待批次', en: 'receptions' },
  people: { line: 'reception', zh: '国内公务接待人次', en: 'guests' },
  bought: { line: 'vehiclePurchase', zh: '公务用车购置数', en: 'cars bought' },
  held: { line: 'vehiclePurchase', zh: '公务用车保有量', en: 'cars held' },
} as const
export type PublishedCount = keyof typeof counts

/** One number told twice: by the records and by what was published. */
export interface Comparison extends BothLanguages {
  readonly unit: string
  readonly line: BudgetLine
  readonly field: 'spent' | PublishedCount
  readonly records: string
  readonly published: string
  readonly difference: string
}

export interface Gap extends Comparison {
  /** `unpublished`: the records have something, the public was told nothing of the line. `noRecords`: the other way round. */
  readonly kind: 'differs' | 'unpublished' | 'noRecords'
}

/** Asks for every number that a unit publishes of a year, from its records and as published. */
export function comparisons(
  sheet: FigureSheet,
  unit: string,
  year: number,
  registers: RegisterLookup,
): readonly Comparison[] {
  const scope: Scope = { prefix: `published/${unit}/${year}`, unit, from: `${year}-01-01`, until: `${year}-12-31` }
  const compare = (
    line: BudgetLine,
    field: Comparison['field'],
    name: BothLanguages,
    figureUnit: FigureUnit,
    query: RowQuery,
    none: NoneMeans,
  ): Comparison => {
    const id = `${scope.prefix}/${line}/${field}`
    const about = { unit: figureUnit }
    const records = sheet.query({
      ...about,
      id: `${id}/records`,
      zh: `${unit} ${year}年${name.zh}（明细）`,
      en: `${unit} ${year} ${name.en} (records)`,
      query,
      none,
    })
    const published = sheet.query({
      ...about,
      id: `${id}/published`,
      zh: `${unit} ${year}年${name.zh}（公开数）`,
      en: `${unit} ${year} ${name.en} (published)`,
      query: { of: 'disclosure', where: { unit: [unit], year: [year], line: [line] }, measure: sumOf(field) },
      none: registers.disclosure === undefined ? 'notLoaded' : 'noRecords',
    })
    const difference = sheet.formula({
      ...about,
      id: `${id}/difference`,
      zh: `${unit} ${year}年${name.zh}：公开数减明细`,
      en: `${unit} ${year} ${name.en}: published less records`,
      formula: { operation: 'difference', of: [published, records] },
    })
    return { ...name, unit, line, field, records, published, difference }
  }
  const fleet: NoneMeans = registers.vehicle === undefined ? 'notLoaded' : 'zero'
  const count = (field: PublishedCount, query: RowQuery, none: NoneMeans): Comparison => {
    const { line, zh, en } = counts[field]
    return compare(line, field, { zh, en }, 'count', query, none)
  }
  const hosted = { hostPaid: [true] }
  return [
    ...budgetLines.map((line) =>
      compare(
        line,
        'spent',
        lineNames[line],
        'fen',
        spentQuery(scope, line),
        line === 'vehiclePurchase' ? fleet : 'noRecords',
      ),
    ),
    count('visits', within(scope, 'reception', distinct('visit'), hosted), 'noRecords'),
    count('people', within(scope, 'reception', { kind: 'peaks', of: 'guests', by: 'visit' }, hosted), 'noRecords'),
    count('bought', within(scope, 'purchase', rows), fleet),
    count('held', { of: 'vehicle', where: { asOf: [scope.until], unit: [unit] }, measure: rows }, fleet),
  ]
}

/**
 * The comparisons that do not agree. Money is published in ten thousand yuan with two decimals, so both sides are rounded
 * alike before they are compared. A line that was not published at all is one gap, not one for each of its numbers.
 */
export function gapsIn(all: readonly Comparison[], figure: ReadFigure): readonly Gap[] {
  const unpublished = new Set<string>()
  return all.flatMap((comparison): readonly Gap[] => {
    const [records, published] = [figure(comparison.records).value, figure(comparison.published)]
    if (published.absent === 'notLoaded') return []
    const row = `${comparison.unit}|${comparison.line}`
    if (comparison.field === 'spent' && published.count === 0) {
      unpublished.add(row)
      return records === null || records === 0 ? [] : [{ ...comparison, kind: 'unpublished' }]
    }
    // Of a published line only what it tells can be compared.
    if (unpublished.has(row) || published.value === null) return []
    if (records === null) return published.value === 0 ? [] : [{ ...comparison, kind: 'noRecords' }]
    const same =
      comparison.field === 'spent'
        ? hundredthsOfTenThousandYuan(records) === hundredthsOfTenThousandYuan(published.value)
        : records === published.value
    return same ? [] : [{ ...comparison, kind: 'differs' }]
  })
}
