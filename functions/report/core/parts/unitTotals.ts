import type { Block, Cell } from '../../../../schemas/reports/document.ts'
import type { RowQuery } from '../../../../schemas/reports/figure.ts'
import type { RegisterLookup } from '../../../../rules/kit/registers.ts'
import { type FigureSheet, mention } from '../figures/figureSheet.ts'
import type { ReadFigure } from '../plannedReport.ts'
import { heading, inTenThousandYuan, plain, sentence, table } from '../writing.ts'
import { rows, sumOf, within, wholeYear } from './scope.ts'

export interface UnitTotals {
  readonly unit: string
  readonly reception: string
  readonly running: string
  readonly findings: string
  readonly pending: string
}

/** Asks for the lines of the table of units. */
export const unitTotals = (sheet: FigureSheet, units: readonly string[], year: number): readonly UnitTotals[] =>
  units.map((unit) => {
    const scope = { ...wholeYear(unit, year), prefix: `units/${unit}/${year}` }
    const ask = (name: string, zh: string, en: string, query: RowQuery): string =>
      sheet.query({
        id: `${scope.prefix}/${name}`,
        zh: `${unit}：${zh}`,
        en: `${unit}: ${en}`,
        unit: query.measure.kind === 'sum' ? 'fen' : 'count',
        query,
        none: query.of === 'finding' ? 'zero' : 'noRecords',
      })
    return {
      unit,
      reception: ask(
        'reception',
        '公务接待费',
        'reception',
        within(scope, 'reception', sumOf('amount'), { hostPaid: [true] }),
      ),
      running: ask('running', '公务用车运行维护费', 'vehicle running', within(scope, 'vehicleCost', sumOf('amount'))),
      findings: ask('findings', '问题线索', 'findings', within(scope, 'finding', rows)),
      pending: ask('pending', '未办结线索', 'pending findings', within(scope, 'finding', rows, { pending: [true] })),
    }
  })

const charted = 12

/** The county's units beside each other. */
export function unitTotalsBlocks(
  totals: readonly UnitTotals[],
  { unit: register }: RegisterLookup,
  year: number,
  figure: ReadFigure,
): readonly Block[] {
  if (totals.length === 0) return []
  const nameOf = (code: string): string => register?.rows.findLast((row) => row.code === code)?.name ?? code
  const most = totals
    .toSorted((a, b) => (figure(b.findings).value ?? 0) - (figure(a.findings).value ?? 0) || (a.unit < b.unit ? -1 : 1))
    .slice(0, charted)
  return [
    heading(1, '各单位情况', 'Unit by unit'),
    table(
      sentence(`各单位${year}年情况（金额单位：万元）`, `Units in ${year} (ten thousand yuan)`),
      [
        ['单位', 'Unit', 4],
        ['公务接待费', 'Reception', 2, 'numeric'],
        ['车辆运行费', 'Vehicles', 2, 'numeric'],
        ['线索', 'Findings', 1.5, 'numeric'],
        ['未办结', 'Pending', 1.5, 'numeric'],
      ],
      totals.map(({ unit, reception, running, findings, pending }): readonly Cell[] => [
        plain(`${unit} ${nameOf(unit)}`),
        inTenThousandYuan(reception),
        inTenThousandYuan(running),
        mention(findings),
        mention(pending),
      ]),
    ),
    {
      kind: 'chart',
      caption: { zh: '线索最多的单位', en: 'Units with most findings' },
      shape: 'bars',
      categories: most.map(({ unit }) => ({ zh: nameOf(unit), en: unit })),
      series: [{ zh: '线索', en: 'Findings', figures: most.map(({ findings }) => findings) }],
      style: 'plain',
    },
  ]
}
