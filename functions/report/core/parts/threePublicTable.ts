import type { Block, Cell } from '../../../../schemas/reports/document.ts'
import { mention } from '../figures/figureSheet.ts'
import { hundredthsOfTenThousandYuan } from '../figures/rounding.ts'
import type { ReadFigure } from '../plannedReport.ts'
import { inTenThousandYuan, paragraph, sentence, signed, signedInTenThousandYuan, table } from '../writing.ts'
import type { Change } from './changes.ts'
import { type Spending, type SpendingLine, spendingNames } from './spending.ts'

const place: readonly (readonly [SpendingLine, prefixZh: string, prefixEn: string, total?: 'total'])[] = [
  ['threePublic', '', '', 'total'],
  ['abroad', '1. ', '1. '],
  ['vehicles', '2. ', '2. '],
  ['vehiclePurchase', '其中：', 'of which: '],
  ['vehicleRunning', '其中：', 'of which: '],
  ['reception', '3. ', '3. '],
]
export const threePublicRows: readonly SpendingLine[] = place.map(([line]) => line)

/** The three-public table of final accounts, in ten thousand yuan with two decimals. */
export function threePublicTable(
  year: number,
  now: Spending,
  before: Spending,
  changes: ReadonlyMap<SpendingLine, Change>,
): Block {
  const cellsOf = (line: SpendingLine, zh: string, en: string): readonly Cell[] => {
    const change = changes.get(line)
    if (change === undefined) throw new Error(`${line} has no change`)
    const name = spendingNames[line]
    return [
      sentence(`${zh}${name.zh}`, `${en}${name.en}`),
      inTenThousandYuan(now[line].budget),
      inTenThousandYuan(now[line].spent),
      mention(now[line].completion),
      inTenThousandYuan(before[line].spent),
      signedInTenThousandYuan(change.amount),
      signed(change.share),
    ]
  }
  return table(
    sentence(`${year}年度“三公”经费预算支出情况（单位：万元）`, `Three public lines, ${year} (ten thousand yuan)`),
    [
      ['项目', 'Line', 3.6],
      ['预算数', 'Budget', 1.7, 'numeric'],
      ['支出数', 'Spent', 1.7, 'numeric'],
      ['完成预算', 'Of budget', 1.8, 'numeric'],
      ['上年支出', 'Last year', 1.9, 'numeric'],
      ['比上年增减', 'Change', 2.1, 'numeric'],
      ['增减比例', 'Change %', 2.2, 'numeric'],
    ],
    place.map(([line, zh, en, total]) =>
      total === undefined ? cellsOf(line, zh, en) : { total: cellsOf(line, zh, en) },
    ),
  )
}

const sums: readonly (readonly [SpendingLine, readonly SpendingLine[]])[] = [
  ['vehicles', ['vehiclePurchase', 'vehicleRunning']],
  ['threePublic', ['abroad', 'vehicles', 'reception']],
]

/** Says where parts rounded one by one no longer add up to their rounded sum: the sum is right, and why it differs is told. */
export function roundingNotes(spending: Spending, figure: ReadFigure): readonly Block[] {
  return (['budget', 'spent'] as const).flatMap((column) =>
    sums.flatMap(([total, parts]) => {
      const printed = (line: SpendingLine): number =>
        hundredthsOfTenThousandYuan(figure(spending[line][column]).value ?? 0)
      const gap = printed(total) - parts.reduce((sum, line) => sum + printed(line), 0)
      if (gap === 0) return []
      const shown = `${gap < 0 ? '-' : ''}${(Math.abs(gap) / 100).toFixed(2)}`
      const { zh, en } = spendingNames[total]
      const [columnZh, columnEn] = column === 'budget' ? ['预算数', 'budget'] : ['支出数', 'spent']
      return [
        paragraph(
          `注：${zh}${columnZh}与各分项四舍五入后之和相差${shown}万元，以合计数为准。`,
          `Note: ${en} (${columnEn}) differs from the sum of its rounded parts by ${shown}; the total is exact.`,
        ),
      ]
    }),
  )
}
