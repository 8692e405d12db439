import type { Block } from '../../../schemas/reports/document.ts'
import type { ReportSubject } from '../../../schemas/reports/report.ts'
import { isoDate } from '../../../schemas/values/isoDate.ts'
import { figureSheet, mention } from './figures/figureSheet.ts'
import { unitTotals, unitTotalsBlocks } from './parts/unitTotals.ts'
import { batchCoverage } from './parts/batchCoverage.ts'
import { changeFigures } from './parts/changes.ts'
import { checkBlocks } from './parts/checks.ts'
import { dataNotes } from './parts/dataNotes.ts'
import { dueBlocks } from './parts/dues.ts'
import { findingFigures, precisionTable, ruleChart, ruleTable, stateTable } from './parts/findings.ts'
import { unitName } from './parts/officials.ts'
import { comparisons } from './parts/published.ts'
import { reconciliation } from './parts/reconciliation.ts'
import { publicCounts } from './parts/publicCounts.ts'
import { wholeYear } from './parts/scope.ts'
import { spendingFigures, spendingNames } from './parts/spending.ts'
import { roundingNotes, threePublicRows, threePublicTable } from './parts/threePublicTable.ts'
import { unitsOf } from './parts/units.ts'
import type { PlannedReport } from './plannedReport.ts'
import type { ReportSources } from './reportSources.ts'
import { heading, paragraph } from './writing.ts'

type Annual = Extract<ReportSubject, { readonly kind: 'annual' }>

const coveredKinds = ['reception', 'trip', 'vehicleCost', 'expense', 'eventReport', 'gift', 'personalFiling'] as const

/** Plans the yearly statement of a unit, or of the county when no unit is named. @throws SubjectUnknown */
export function annualReport(sources: ReportSources, subject: Annual): PlannedReport {
  const { unit, year } = subject
  const { registers } = sources.environment
  const units = unitsOf(registers, unit, year)
  const sheet = figureSheet()
  const scope = wholeYear(unit, year)
  const now = spendingFigures(sheet, scope, registers)
  const before = spendingFigures(sheet, wholeYear(unit, year - 1), registers)
  const changes = changeFigures(sheet, scope.prefix, threePublicRows, now, before)
  const counted = publicCounts(sheet, scope, registers)
  const compared = units.flatMap((code) => comparisons(sheet, code, year, registers))
  const { from, until } = scope
  const findings = findingFigures(
    sheet,
    {
      prefix: scope.prefix,
      where: unit === undefined ? {} : { unit: [unit] },
      from,
      until,
      holds: (finding) =>
        (unit === undefined || finding.unit === unit) && finding.on >= from && finding.on <= `${until}~`,
    },
    sources.findings,
  )
  const perUnit = unit === undefined ? unitTotals(sheet, units, year) : []
  const dues = dueBlocks(sheet, sources.dues, unit, year)
  const coverage = batchCoverage(sheet, coveredKinds, year)
  const checks = checkBlocks(sheet, year)
  const name = unit === undefined ? sources.county : unitName(registers, unit, isoDate(until))
  return {
    subject,
    sheet,
    write: (figure) => {
      const sayLine = (line: (typeof threePublicRows)[number]): Block => {
        const { zh, en } = spendingNames[line]
        const change = changes.get(line)
        return paragraph(
          `${zh}支出{spent|万元}，完成预算的{completion}，比上年增减{amount|万元}（{share}）。`,
          `${en}: {spent} (ten thousand yuan), {completion} of the budget; change on last year {amount} ({share}).`,
          {
            spent: mention(now[line].spent, 'tenThousandYuan'),
            completion: now[line].completion,
            amount: mention(change?.amount ?? '', 'signedTenThousandYuan'),
            share: mention(change?.share ?? '', 'signed'),
          },
        )
      }
      return {
        title: {
          zh: `${name}${year}年度\n“三公”经费与廉洁检查情况报告`,
          en: `${name}: annual statement of public spending and integrity checks, ${year}`,
        },
        subject: [],
        blocks: [
          ...dataNotes(sources),
          heading(1, '“三公”经费预算执行情况', 'The three public lines'),
          threePublicTable(year, now, before, changes),
          ...roundingNotes(now, figure),
          ...(['threePublic', 'vehicles', 'reception'] as const).map(sayLine),
          ...counted.blocks,
          spendingChart(now, before, year),
          heading(1, '与公开数核对', 'Published totals against the records'),
          ...reconciliation(compared, registers, figure),
          heading(1, '报送情况', 'Returns'),
          ...dues,
          ...coverage.blocks,
          ...checks,
          heading(1, '问题线索与处理', 'Findings and what became of them'),
          paragraph(
            '全年问题线索{total|条}，涉及超出金额{excess|元}，未办结{pending|条}。',
            'Findings of the year: {total}, with {excess| yuan} in excess; {pending} not yet settled.',
            { total: findings.total, excess: findings.excess, pending: findings.pending },
          ),
          ...stateTable(findings, ['线索状态', 'States of the findings']),
          ...ruleTable(findings, figure, ['线索（按规则）', 'Findings by rule']),
          ...ruleChart(findings, figure),
          heading(1, '规则准确率', 'Precision of the rules'),
          paragraph(
            '准确率为核查人员确认的线索占已有结论线索的比例；尚无结论的规则不计算。',
            'Precision is the share of decided findings that officers confirmed; a rule without decisions has none.',
          ),
          ...precisionTable(findings, figure),
          ...unitTotalsBlocks(perUnit, registers, year, figure),
        ],
      }
    },
  }
}

const charted = ['reception', 'vehicleRunning', 'vehiclePurchase', 'abroad'] as const

const spendingChart = (
  now: ReturnType<typeof spendingFigures>,
  before: ReturnType<typeof spendingFigures>,
  year: number,
): Block => ({
  kind: 'chart',
  caption: { zh: '“三公”经费各项与上年比较（万元）', en: 'The lines against last year (ten thousand yuan)' },
  shape: 'columns',
  categories: charted.map((line) => spendingNames[line]),
  series: [
    { zh: `${year - 1}年`, en: String(year - 1), figures: charted.map((line) => before[line].spent) },
    { zh: `${year}年`, en: String(year), figures: charted.map((line) => now[line].spent) },
  ],
  style: 'tenThousandYuan',
})
