import type { Block } from '../../../../schemas/reports/document.ts'
import type { FigureUnit, RowQuery } from '../../../../schemas/reports/figure.ts'
import { type RecordKind, recordKinds } from '../../../../schemas/records/kinds.ts'
import { type FigureSheet, mention } from '../figures/figureSheet.ts'
import { sentence, table } from '../writing.ts'
import { rows, sumOf } from './scope.ts'

/** How much of each kind the county has for a year: batches, rows taken and rows refused. */
export function batchCoverage(
  sheet: FigureSheet,
  kinds: readonly RecordKind[],
  year: number,
): { readonly blocks: readonly Block[] } {
  const [from, until] = [`${year}-01-01`, `${year}-12-31`]
  const lines = kinds.map((kind) => {
    const { zh, en } = recordKinds[kind]
    const ask = (
      name: string,
      about: readonly [string, string],
      measure: RowQuery['measure'],
      unit: FigureUnit = 'count',
    ): string =>
      sheet.query({
        id: `batches/${year}/${kind}/${name}`,
        zh: `${year}年${zh}：${about[0]}`,
        en: `${en} ${year}: ${about[1]}`,
        unit,
        query: { of: 'batch', where: { kind: [kind] }, from, until, measure },
        none: 'noRecords',
      })
    return [
      sentence(zh, en),
      mention(ask('batches', ['批次', 'batches'], rows)),
      mention(ask('accepted', ['接受行数', 'rows accepted'], sumOf('accepted'))),
      mention(ask('rejected', ['拒收行数', 'rows rejected'], sumOf('rejected'))),
    ]
  })
  return {
    blocks: [
      table(
        sentence(`全县${year}年已入库数据`, `What the county holds for ${year}`),
        [
          ['数据类别', 'Kind of record', 4],
          ['批次', 'Batches', 1.5, 'numeric'],
          ['接受行数', 'Accepted', 2, 'numeric'],
          ['拒收行数', 'Rejected', 2, 'numeric'],
        ],
        lines,
      ),
    ],
  }
}
