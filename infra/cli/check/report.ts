import { catalogue } from '../../../rules/catalogue.ts'
import { allRules } from '../../../rules/kit/catalogueShape.ts'
import { type Coverage, dueCount, undeterminedCount } from '../../../rules/kit/coverage.ts'
import type { Grade } from '../../../rules/kit/vocabulary.ts'
import { describeReason } from '../../../rules/kit/undetermined.ts'
import { showYuan, fen } from '../../../schemas/values/fen.ts'
import { tableLines } from '../table.ts'
import { conclude } from '../../../rules/kit/conclusion.ts'
import { type CheckResult, type RejectedInFile, scopeOf, summaryOf } from './result.ts'
import { type Language, words } from './words.ts'

const shownFindings = 8
const shownRejected = 6
const shownReasons = 5

/** What a person sees on one screen: counts, rules that were due, first findings, first rejected rows, and the scope. */
export function reportLines(result: CheckResult, language: Language): readonly string[] {
  const say = words[language]
  const { read, accepted, rejected, repeats, flagged } = summaryOf(result)
  return [
    say.rows(read, accepted, rejected, repeats),
    ...result.files.flatMap((file) => [
      ...file.controlTotals
        .filter(({ stated, summed }) => stated !== summed)
        .map(
          ({ row, field, stated, summed }) =>
            `${file.file}: ${say.totals(row, field, showYuan(fen(stated)), showYuan(fen(summed)))}`,
        ),
      ...(file.unknownColumns.length > 0 ? [`${file.file}: ${say.unknown(file.unknownColumns.join('、'))}`] : []),
    ]),
    '',
    ...ruleTable(result, language),
    ...findingLines(result, language),
    ...rejectedLines(result.rejected, language),
    ...reasonLines(result.coverage, language),
    '',
    ...(result.flags.length > 0 ? [say.flags(result.flags.length, flagged)] : []),
    conclude(scopeOf(result), result.flags.length)[language],
  ]
}

const gravity: readonly Grade[] = ['breach', 'missingEvidence', 'lead']

function ruleTable({ flags, coverage }: CheckResult, language: Language): readonly string[] {
  const rows = allRules(catalogue).flatMap((rule) => {
    const counts = coverage[rule.id]
    const raised = flags.filter((flag) => flag.rule === rule.id)
    if (counts === undefined || dueCount(counts) === 0) return []
    const grades = [...new Set(raised.map(({ grade }) => words[language].grades[grade]))].join('/')
    return [[rule.row, rule.title[language], grades, raised.length, dueCount(counts), undeterminedCount(counts)]]
  })
  return tableLines(
    words[language].table,
    rows.toSorted((a, b) => Number(b[3]) - Number(a[3])),
  )
}

function findingLines({ flags }: CheckResult, language: Language): readonly string[] {
  if (flags.length === 0) return []
  const say = words[language]
  const gravestFirst = flags.toSorted((a, b) => gravity.indexOf(a.grade) - gravity.indexOf(b.grade))
  const lines = gravestFirst.slice(0, shownFindings).map((flag) => {
    const [source] = flag.sources
    const where = source === undefined ? '' : say.row(source.batch, source.row)
    return `  ${flag.row} ${say.grades[flag.grade]}  ${flag.unit}  ${where}  ${flag[language]}`
  })
  return ['', say.findings, ...lines, ...more(flags.length - shownFindings, language)]
}

function rejectedLines(rejected: readonly RejectedInFile[], language: Language): readonly string[] {
  if (rejected.length === 0) return []
  const say = words[language]
  const lines = rejected.slice(0, shownRejected).map(({ file, row, problems }) => {
    const told = problems.map(
      (problem) => `${say.column(problem.column, problem.header, problem.cell)} ${problem[language]}`,
    )
    return `  ${say.row(file, row)}  ${told.join('; ')}`
  })
  return ['', say.rejected, ...lines, ...more(rejected.length - shownRejected, language)]
}

function reasonLines(coverage: Coverage, language: Language): readonly string[] {
  const counts = new Map<string, number>()
  for (const { undetermined } of Object.values(coverage)) {
    for (const [reason, count] of Object.entries(undetermined)) counts.set(reason, (counts.get(reason) ?? 0) + count)
  }
  if (counts.size === 0) return []
  const say = words[language]
  const sorted = [...counts].toSorted(([, a], [, b]) => b - a)
  const lines = sorted
    .slice(0, shownReasons)
    .map(([reason, count]) => `  ${describeReason(reason)[language]} — ${say.times(count)}`)
  return ['', say.undetermined, ...lines, ...more(sorted.length - shownReasons, language)]
}

const more = (left: number, language: Language): readonly string[] =>
  left > 0 ? [`  ${words[language].more(left)}`] : []
