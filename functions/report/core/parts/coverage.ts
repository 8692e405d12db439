import type { Block } from '../../../../schemas/reports/document.ts'
import type { RowQuery } from '../../../../schemas/reports/figure.ts'
import { type RecordKind, recordKinds } from '../../../../schemas/records/kinds.ts'
import { type FigureSheet, mention } from '../figures/figureSheet.ts'
import { sentence, table } from '../writing.ts'
import { distinct, rows } from './scope.ts'

/** One kind of row within a scope, and over how many months it comes. */
export interface KindCoverage {
  readonly kind: RecordKind
  readonly rows: string
  readonly months: string
}

/** Asks how many rows of each kind there are and in how many months. `queryOf`: the scope's rows of a kind. */
export const coverageFigures = (
  sheet: FigureSheet,
  prefix: string,
  kinds: readonly RecordKind[],
  queryOf: (kind: RecordKind) => Omit<RowQuery, 'measure'>,
): readonly KindCoverage[] =>
  kinds.map((kind) => {
    const { zh, en } = recordKinds[kind]
    const ask = (name: string, about: readonly [string, string], measure: RowQuery['measure']): string =>
      sheet.query({
        id: `${prefix}/coverage/${kind}/${name}`,
        zh: `${zh}：${about[0]}`,
        en: `${en}: ${about[1]}`,
        unit: 'count',
        query: { ...queryOf(kind), measure },
        none: 'noRecords',
      })
    return {
      kind,
      rows: ask('rows', ['记录数', 'rows'], rows),
      months: ask('months', ['有记录的月数', 'months with rows'], distinct('month')),
    }
  })

export const coverageTable = (kinds: readonly KindCoverage[], caption: readonly [zh: string, en: string]): Block =>
  table(
    sentence(...caption),
    [
      ['数据类别', 'Kind of record', 4],
      ['记录数', 'Rows', 2, 'numeric'],
      ['有记录的月数', 'Months with rows', 2, 'numeric'],
    ],
    kinds.map(({ kind, rows: count, months }) => [
      sentence(recordKinds[kind].zh, recordKinds[kind].en),
      mention(count),
      mention(months),
    ]),
  )
