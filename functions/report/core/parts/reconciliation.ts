import type { Block, Cell } from '../../../../schemas/reports/document.ts'
import { mention } from '../figures/figureSheet.ts'
import type { ReadFigure } from '../plannedReport.ts'
import type { RegisterLookup } from '../../../../rules/kit/registers.ts'
import { paragraph, plain, sentence, table } from '../writing.ts'
import { lineNames } from './lines.ts'
import { type Comparison, type Gap, gapsIn } from './published.ts'

const remarks = {
  differs: { zh: '不一致', en: 'differs' },
  unpublished: { zh: '有明细，未公开', en: 'records, not published' },
  noRecords: { zh: '已公开，无明细', en: 'published, no records' },
} as const satisfies Record<Gap['kind'], unknown>

/** Sets what was published beside what the records come to, and lists every gap. */
export function reconciliation(
  all: readonly Comparison[],
  { disclosure }: RegisterLookup,
  figure: ReadFigure,
): readonly Block[] {
  if (disclosure === undefined) {
    return [
      paragraph(
        '公开数登记册未提供，无法核对。这不等于一致。',
        'No published totals were given, so nothing could be compared. That does not mean that they agree.',
      ),
    ]
  }
  const gaps = gapsIn(all, figure)
  const compared = all.filter(
    ({ records, published }) => figure(records).value !== null && figure(published).value !== null,
  )
  return [
    paragraph(
      `共核对${compared.length}项公开数，不一致、未公开或无明细的${gaps.length}项。金额按万元两位小数四舍五入后比较；公务用车购置费的明细取登记册不含税价格，与实际支付可能不同。`,
      `${compared.length} published numbers were compared; ${gaps.length} differ, were not published or have no records. Money is compared in ten thousand yuan, rounded half up; the price of a car is that of the register, excluding tax.`,
    ),
    ...(gaps.length === 0
      ? []
      : [
          table(
            sentence(
              '公开数与明细不一致的项目（金额单位：元）',
              'Published numbers that do not agree with the records (money in yuan)',
            ),
            [
              ['单位', 'Unit', 1.2],
              ['项目', 'Number', 3],
              ['公开数', 'Published', 2, 'numeric'],
              ['明细', 'Records', 2, 'numeric'],
              ['公开数减明细', 'Difference', 2, 'numeric'],
              ['说明', 'Remark', 2],
            ],
            gaps.map((gap): readonly Cell[] => {
              const name = gap.field === 'spent' ? lineNames[gap.line] : gap
              return [
                plain(gap.unit),
                sentence(name.zh, name.en),
                mention(gap.published),
                mention(gap.records),
                mention(gap.difference, 'signed'),
                sentence(remarks[gap.kind].zh, remarks[gap.kind].en),
              ]
            }),
          ),
        ]),
  ]
}
