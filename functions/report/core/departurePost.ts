import type { Block, Cell } from '../../../schemas/reports/document.ts'
import { type FigureSheet, mention } from './figures/figureSheet.ts'
import { changeFigures } from './parts/changes.ts'
import { coverageFigures, coverageTable } from './parts/coverage.ts'
import { findingFigures, ruleChart, ruleTable, stateTable } from './parts/findings.ts'
import type { Post } from './parts/officials.ts'
import { type Spending, spendingFigures, spendingNames } from './parts/spending.ts'
import { budgetLines } from './parts/lines.ts'
import { yearsOf } from './parts/scope.ts'
import { fleetFigures, fleetTable } from './parts/vehicles.ts'
import type { ReadFigure } from './plannedReport.ts'
import type { ReportSources } from './reportSources.ts'
import { inTenThousandYuan, paragraph, plain, sentence, signed, signedInTenThousandYuan, table } from './writing.ts'

/** A post within the audited span. */
export interface HeldPost {
  readonly post: Post
  readonly unit: string
  readonly from: string
  readonly until: string
}

export interface PostChapter {
  readonly title: readonly [zh: string, en: string]
  readonly coverage: Block
  readonly spending: (figure: ReadFigure) => readonly Block[]
  readonly vehicles: (figure: ReadFigure) => readonly Block[]
  readonly findings: (figure: ReadFigure) => readonly Block[]
}

const lines = [...budgetLines, 'threePublic'] as const
const countedKinds = ['reception', 'trip', 'vehicleCost', 'expense', 'eventReport', 'gift'] as const

/** What a departure audit says of one post: of its unit, between the days the official held it. */
export function chapterOfPost(sheet: FigureSheet, sources: ReportSources, held: HeldPost, index: number): PostChapter {
  const { post, unit, from, until } = held
  const { registers } = sources.environment
  const scope = { prefix: `post${index + 1}`, unit: post.unit, from, until }
  const years = yearsOf(from, until).map((span) => ({
    ...span,
    spending: spendingFigures(sheet, { ...scope, ...span, prefix: `post${index + 1}/${span.year}` }, registers),
  }))
  const changes = years.slice(1).map(({ year, spending }, before) => ({
    year,
    changes: changeFigures(sheet, `post${index + 1}/${year}`, lines, spending, previous(years, before)),
  }))
  const fleet = fleetFigures(sheet, scope, registers)
  const found = findingFigures(
    sheet,
    {
      prefix: scope.prefix,
      where: { unit: [post.unit] },
      from,
      until,
      holds: (finding) => finding.unit === post.unit && finding.on >= from && finding.on <= `${until}~`,
    },
    sources.findings,
  )
  const coverage = coverageFigures(sheet, scope.prefix, countedKinds, (kind) => ({
    of: kind,
    where: { unit: [post.unit] },
    from,
    until,
  }))
  const part = (span: { readonly year: number; readonly from: string; readonly until: string }): string =>
    span.from === `${span.year}-01-01` && span.until === `${span.year}-12-31`
      ? ''
      : `（${span.from.slice(5)}至${span.until.slice(5)}）`
  return {
    title: [`${unit}　${post.post}（${from}—${until}）`, `${unit}, ${post.post}, ${from}—${until}`],
    coverage: coverageTable(coverage, [`${unit}任职期间数据`, `Data of ${unit} during the post`]),
    spending: (figure) => [
      ...yearsWithout(years, figure),
      ...years
        .filter((span) => holdsAnything(span.spending, figure))
        .map((span) => {
          const change = changes.find(({ year }) => year === span.year)?.changes
          return table(
            sentence(
              `${span.year}年${part(span)}预算执行情况（单位：万元）`,
              `Budget and spending ${span.year}${part(span)} (ten thousand yuan)`,
            ),
            [
              ['项目', 'Line', 3.4],
              ['全年预算数', 'Budget (year)', 2, 'numeric'],
              ['任职支出数', 'Spent in post', 2, 'numeric'],
              ['完成预算', 'Of budget', 1.8, 'numeric'],
              ['比上年增减', 'Change', 1.8, 'numeric'],
              ['增减比例', 'Change %', 2.2, 'numeric'],
            ],
            lines.map((line) => {
              const { budget, spent, completion } = span.spending[line]
              const by = change?.get(line)
              const name = spendingNames[line]
              const cells: readonly Cell[] = [
                sentence(name.zh, name.en),
                inTenThousandYuan(budget),
                inTenThousandYuan(spent),
                mention(completion),
                by === undefined ? plain('—') : signedInTenThousandYuan(by.amount),
                by === undefined ? plain('—') : signed(by.share),
              ]
              return line === 'threePublic' ? { total: cells } : cells
            }),
          )
        }),
      ...spendingChart(
        years.filter((span) => holdsAnything(span.spending, figure)),
        unit,
      ),
    ],
    vehicles: (figure) => [
      paragraph(
        `至${until}保有公务用车{held|辆}，其中超标准{over|辆}；任职期间购置{bought|辆}。`,
        `Vehicles held on ${until}: {held}, of which over standard: {over}; bought during the post: {bought}.`,
        { held: fleet.held, over: fleet.overStandard, bought: fleet.bought },
      ),
      ...fleetTable(fleet, until, unit, figure),
    ],
    findings: (figure) => [
      paragraph(
        '任职期间该单位问题线索{total|条}，涉及超出金额{excess|元}，未办结{pending|条}。',
        'Findings in the unit during the post: {total}, with {excess| yuan} in excess; {pending} not yet settled.',
        { total: found.total, excess: found.excess, pending: found.pending },
      ),
      ...ruleTable(found, figure, ['违规类线索', 'Breaches'], 'breach'),
      ...ruleTable(
        found,
        figure,
        ['疑点类线索（仅供核查，不是结论）', 'Leads (where to look, not what was found)'],
        'lead',
      ),
      ...ruleTable(found, figure, ['缺少凭证、手续', 'Missing papers'], 'missingEvidence'),
      ...stateTable(found, ['线索状态', 'States of the findings']),
      ...ruleChart(found, figure),
    ],
  }
}

/** Cars come from a register that reaches back further than any budget or bill; they alone make no year. */
const holdsAnything = (spending: Spending, figure: ReadFigure): boolean =>
  budgetLines.some(
    (line) =>
      figure(spending[line].budget).count > 0 || (line !== 'vehiclePurchase' && figure(spending[line].spent).count > 0),
  )

/** Years of the post of which nothing is known are named, not printed as tables of blanks. */
function yearsWithout(
  years: readonly { readonly year: number; readonly spending: Spending }[],
  figure: ReadFigure,
): readonly Block[] {
  const empty = years.filter(({ spending }) => !holdsAnything(spending, figure)).map(({ year }) => year)
  if (empty.length === 0) return []
  return [
    paragraph(
      `${empty.join('、')}年没有预算和支出记录，不列表。`,
      `There are neither budgets nor spending on record for ${empty.join(', ')}.`,
    ),
  ]
}

function previous<Year extends { readonly spending: Spending }>(years: readonly Year[], index: number): Spending {
  const year = years[index]
  if (year === undefined) throw new Error('there is no year before')
  return year.spending
}

const charted = ['reception', 'vehicleRunning', 'meetings', 'training'] as const

function spendingChart(
  years: readonly { readonly year: number; readonly spending: Spending }[],
  unit: string,
): readonly Block[] {
  if (years.length < 2) return []
  return [
    {
      kind: 'chart',
      caption: { zh: `${unit}分年度支出（万元）`, en: `Spending of ${unit} by year (ten thousand yuan)` },
      shape: 'columns',
      categories: years.map(({ year }) => ({ zh: `${year}年`, en: String(year) })),
      series: charted.map((line) => ({
        ...spendingNames[line],
        figures: years.map(({ spending }) => spending[line].spent),
      })),
      style: 'tenThousandYuan',
    },
  ]
}
