import type { Block, Cell } from '../../../../schemas/reports/document.ts'
import type { FindingState } from '../../../../schemas/findingLife/states.ts'
import type { RowQuery } from '../../../../schemas/reports/figure.ts'
import type { Grade } from '../../../../rules/kit/vocabulary.ts'
import type { ReportFinding } from '../facts/findingFacts.ts'
import type { FigureSheet } from '../figures/figureSheet.ts'
import { mention } from '../figures/figureSheet.ts'
import type { ReadFigure } from '../plannedReport.ts'
import { sentence, table } from '../writing.ts'
import { gradeNames, grades } from '../../../../rules/kit/vocabulary.ts'
import { stateNames } from '../../../../schemas/findingLife/states.ts'
import { ruleTitle } from '../../../shared/ruleTitle.ts'
import { rows, sumOf } from './scope.ts'

/** Which findings a part of a report is about. */
export interface FindingScope {
  readonly prefix: string
  readonly where: RowQuery['where']
  readonly from?: string
  readonly until?: string
  /** Whether a finding is among them; the same as the query says, for knowing the rules and states there are. */
  readonly holds: (finding: ReportFinding) => boolean
}

interface RuleFigures {
  readonly rule: string
  readonly grade: Grade
  readonly count: string
  readonly excess: string
  readonly pending: string
  readonly confirmed: string
  readonly dismissed: string
  readonly precision: string
}

export interface FindingFigures {
  readonly total: string
  readonly excess: string
  readonly pending: string
  readonly byGrade: ReadonlyMap<Grade, string>
  readonly byState: ReadonlyMap<FindingState, string>
  readonly byRule: readonly RuleFigures[]
}

/** Asks for the findings of a scope: in all, by grade, state and rule, and what officers made of them. */
export function findingFigures(
  sheet: FigureSheet,
  scope: FindingScope,
  findings: readonly ReportFinding[],
): FindingFigures {
  const { prefix, from, until } = scope
  const here = findings.filter((finding) => finding.state !== 'superseded' && scope.holds(finding))
  const ask = (
    name: string,
    zh: string,
    en: string,
    where: RowQuery['where'],
    measure: RowQuery['measure'] = rows,
  ): string =>
    sheet.query({
      id: `${prefix}/findings/${name}`,
      zh,
      en,
      unit: measure.kind === 'sum' ? 'fen' : 'count',
      query: {
        of: 'finding',
        where: { ...scope.where, ...where },
        ...(from !== undefined && { from }),
        ...(until !== undefined && { until }),
        measure,
      },
      none: 'zero',
      // Most rules have no money to exceed.
      lacks: 'notApplicable',
    })
  const excess = sumOf('excess')
  const kinds = [...new Set(here.map(({ rule, grade }) => `${rule}|${grade}`))].toSorted()
  return {
    total: ask('total', '问题线索总数', 'Findings', {}),
    excess: ask('excess', '问题线索涉及超出金额', 'Excess of the findings', {}, excess),
    pending: ask('pending', '未办结问题线索', 'Findings not yet settled', { pending: [true] }),
    byGrade: new Map(
      grades.map((grade) => [
        grade,
        ask(`grade/${grade}`, `${gradeNames[grade].zh}类线索`, `Findings graded ${gradeNames[grade].en}`, {
          grade: [grade],
        }),
      ]),
    ),
    byState: new Map(
      [...new Set(here.map(({ state }) => state))].toSorted().map((state) => {
        const name = stateNames[state]
        return [
          state,
          ask(`state/${state}`, `状态为${name.zh}的线索`, `Findings in state ${name.en}`, { state: [state] }),
        ]
      }),
    ),
    byRule: kinds.map((kind) => {
      const [rule = '', gradeName = ''] = kind.split('|')
      const grade = grades.find((each) => each === gradeName) ?? 'lead'
      const { zh, en } = ruleTitle(rule)
      const where = { rule: [rule], grade: [grade] }
      const name = `rule/${rule}/${grade}`
      const confirmed = ask(`${name}/confirmed`, `${zh}：已确认`, `${en}: confirmed`, {
        ...where,
        verdict: ['confirmed'],
      })
      const dismissed = ask(`${name}/dismissed`, `${zh}：已排除`, `${en}: dismissed`, {
        ...where,
        verdict: ['dismissed'],
      })
      const decided = sheet.formula({
        id: `${prefix}/findings/${name}/decided`,
        zh: `${zh}：已有结论`,
        en: `${en}: decided`,
        unit: 'count',
        formula: { operation: 'sum', of: [confirmed, dismissed] },
      })
      return {
        rule,
        grade,
        count: ask(name, `${zh}：线索`, `${en}: findings`, where),
        excess: ask(`${name}/excess`, `${zh}：超出金额`, `${en}: excess`, where, excess),
        pending: ask(`${name}/pending`, `${zh}：未办结`, `${en}: not yet settled`, { ...where, pending: [true] }),
        confirmed,
        dismissed,
        precision: sheet.formula({
          id: `${prefix}/findings/${name}/precision`,
          zh: `${zh}：准确率`,
          en: `${en}: precision`,
          unit: 'basisPoints',
          formula: { operation: 'share', of: [confirmed, decided] },
        }),
      }
    }),
  }
}

const mostFirst = (rules: readonly RuleFigures[], figure: ReadFigure): readonly RuleFigures[] =>
  rules.toSorted((a, b) => (figure(b.count).value ?? 0) - (figure(a.count).value ?? 0) || (a.rule < b.rule ? -1 : 1))

/** Findings by rule, most first; of one grade or of all. */
export function ruleTable(
  figures: FindingFigures,
  figure: ReadFigure,
  caption: readonly [zh: string, en: string],
  grade?: Grade,
): readonly Block[] {
  const rules = figures.byRule.filter((each) => grade === undefined || each.grade === grade)
  if (rules.length === 0) return []
  const rowOf = (each: RuleFigures): readonly Cell[] => {
    const title = ruleTitle(each.rule)
    return [
      sentence(title.zh, title.en),
      ...(grade === undefined ? [sentence(gradeNames[each.grade].zh, gradeNames[each.grade].en)] : []),
      mention(each.count),
      mention(each.excess),
      mention(each.pending),
      mention(each.confirmed),
      mention(each.dismissed),
    ]
  }
  return [
    table(
      sentence(...caption),
      [
        ['规则', 'Rule', 4],
        ...(grade === undefined ? [['等级', 'Grade', 1.3] as const] : []),
        ['线索', 'Findings', 1.2, 'numeric'],
        ['超出金额（元）', 'Excess (yuan)', 2, 'numeric'],
        ['未办结', 'Pending', 1.2, 'numeric'],
        ['确认', 'Confirmed', 1.2, 'numeric'],
        ['排除', 'Dismissed', 1.2, 'numeric'],
      ],
      mostFirst(rules, figure).map(rowOf),
    ),
  ]
}

export function stateTable(
  { byState, total }: FindingFigures,
  caption: readonly [zh: string, en: string],
): readonly Block[] {
  if (byState.size === 0) return []
  return [
    table(
      sentence(...caption),
      [
        ['状态', 'State', 3],
        ['线索', 'Findings', 2, 'numeric'],
      ],
      [
        ...[...byState].map(([state, id]) => {
          const { zh, en } = stateNames[state]
          return [sentence(zh, en), mention(id)]
        }),
        { total: [sentence('合计', 'Total'), mention(total)] },
      ],
    ),
  ]
}

/** What officers' verdicts say of each rule; one nobody has decided on has no precision. */
export function precisionTable(figures: FindingFigures, figure: ReadFigure): readonly Block[] {
  if (figures.byRule.length === 0) return []
  return [
    table(
      sentence('规则准确率（确认数占已有结论数）', 'Precision of the rules (confirmed of decided)'),
      [
        ['规则', 'Rule', 4],
        ['等级', 'Grade', 1.3],
        ['确认', 'Confirmed', 1.2, 'numeric'],
        ['排除', 'Dismissed', 1.2, 'numeric'],
        ['准确率', 'Precision', 1.5, 'numeric'],
      ],
      mostFirst(figures.byRule, figure).map((each) => {
        const title = ruleTitle(each.rule)
        const grade = gradeNames[each.grade]
        return [
          sentence(title.zh, title.en),
          sentence(grade.zh, grade.en),
          mention(each.confirmed),
          mention(each.dismissed),
          mention(each.precision),
        ]
      }),
    ),
  ]
}

const longest = 10

export function ruleChart({ byRule }: FindingFigures, figure: ReadFigure): readonly Block[] {
  const most = mostFirst(byRule, figure).slice(0, longest)
  if (most.length < 2) return []
  return [
    {
      kind: 'chart',
      caption: { zh: '线索最多的规则', en: 'Rules with most findings' },
      shape: 'bars',
      categories: most.map(({ rule }) => ruleTitle(rule)),
      series: [{ zh: '线索', en: 'Findings', figures: most.map(({ count }) => count) }],
      style: 'plain',
    },
  ]
}
