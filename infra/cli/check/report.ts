import { catalogue } from '../../../rules/catalogue.ts'
import { allRules } from '../../../rules/kit/catalogueShape.ts'
import { type Coverage, dueCount, undeterminedCount } from '../../../rules/kit/coverage.ts'
import { type Grade, gradeNames } from '../../../rules/kit/vocabulary.ts'
import { describeReason } from '../../../rules/reference/reasonText.ts'
import { showYuan, fen } from '../../../schemas/values/fen.ts'
import { scopeCells } from '../coverage/lines.ts'
import { tableLines } from '../table.ts'
import { noteText } from '../../../functions/ingest/read/sheet.ts'
import { conclude } from '../../../rules/kit/conclusion.ts'
import { recordKinds } from '../../../schemas/records/kinds.ts'
import type { Fields } from '../../../schemas/sheetKind.ts'
import type { ProblemGroup } from './problemBook.ts'
import { type CheckResult, type FileResult, loudOf, scopeOf, subjectsOf, summaryOf } from './result.ts'
import { type Language, words } from './words.ts'

const shownFindings = 8
const shownReasons = 5
const shownSubjects = 5

/** What a person sees on one screen: counts, rules that were due, first findings, first rejected rows, and the scope. */
export function reportLines(result: CheckResult, language: Language): readonly string[] {
  const say = words[language]
  const where = placesIn(result.files, language)
  const { read, accepted, rejected, repeats, flagged } = summaryOf(result)
  return [
    say.rows(read, accepted, rejected, repeats),
    ...result.files.flatMap((file) => fileLines(file, where, language)),
    '',
    ...ruleTable(result, language),
    ...loudOf(result).map((loud) => `! ${loud[language]}`),
    ...findingLines(result, where, language),
    ...problemLines(result.groups, where, language),
    ...reasonLines(result.coverage, language),
    ...subjectLines(result, language),
    '',
    ...(result.flags.length > 0 ? [say.flags(result.flags.length, flagged)] : []),
    conclude(scopeOf(result), result.flags.length)[language],
  ]
}

/** Names the place a row stands in: its file, and the sheet where several of the file were read. */
type Places = (file: string, sheet: string | undefined) => string

function placesIn(files: readonly FileResult[], language: Language): Places {
  const several = new Set(files.filter(({ headerRows }) => headerRows.size > 1).map(({ file }) => file))
  return (file, sheet) => (sheet !== undefined && several.has(file) ? words[language].sheet(file, sheet) : file)
}

/** What is to be said of a file beside its rows: totals that differ and that agree, columns nobody knows, notes. */
function fileLines(
  { file, kinds, controlTotals, unknownColumns, notes }: FileResult,
  where: Places,
  language: Language,
): string[] {
  const say = words[language]
  const different = controlTotals.filter(({ stated, summed }) => stated !== summed)
  return [
    ...different.map(({ sheet, row, field, stated, summed }) => {
      const shown = (value: number): string => shownValue(kinds, field, value)
      return `${where(file, sheet)}: ${say.totals(row, headerOf(kinds, field, language), shown(stated), shown(summed), shown(stated - summed))}`
    }),
    ...(controlTotals.length > different.length
      ? [`${file}: ${say.totalsAgree(controlTotals.length - different.length)}`]
      : []),
    ...(unknownColumns.length > 0 ? [`${file}: ${say.unknown(unknownColumns.join('、'))}`] : []),
    ...notes.map((note) => `${file}: ${noteText(note, language)}`),
  ]
}

const fieldOf = (kinds: FileResult['kinds'], name: string) =>
  kinds.map((kind): Fields => recordKinds[kind].fields).find((fields) => fields[name] !== undefined)?.[name]

const headerOf = (kinds: FileResult['kinds'], name: string, language: Language): string =>
  fieldOf(kinds, name)?.[language] ?? name

const shownValue = (kinds: FileResult['kinds'], name: string, value: number): string =>
  fieldOf(kinds, name)?.type === 'money' ? showYuan(fen(value)) : (fieldOf(kinds, name)?.show(value) ?? String(value))

const gravity: readonly Grade[] = ['breach', 'missingEvidence', 'lead']

function ruleTable({ flags, coverage }: CheckResult, language: Language): readonly string[] {
  const rows = allRules(catalogue).flatMap((rule) => {
    const counts = coverage[rule.id]
    const raised = flags.filter((flag) => flag.rule === rule.id)
    if (counts === undefined || dueCount(counts) === 0) return []
    const grades = [...new Set(raised.map(({ grade }) => gradeNames[grade][language]))].join('/')
    return [[rule.row, rule.title[language], grades, raised.length, dueCount(counts), undeterminedCount(counts)]]
  })
  return tableLines(
    words[language].table,
    rows.toSorted((a, b) => Number(b[3]) - Number(a[3])),
  )
}

function findingLines({ flags }: CheckResult, where: Places, language: Language): readonly string[] {
  if (flags.length === 0) return []
  const say = words[language]
  const gravestFirst = flags.toSorted((a, b) => gravity.indexOf(a.grade) - gravity.indexOf(b.grade))
  const lines = gravestFirst.slice(0, shownFindings).map((flag) => {
    const [source] = flag.sources
    const place = source === undefined ? '' : say.row(where(source.batch, source.sheet), source.row)
    return `  ${flag.row} ${gradeNames[flag.grade][language]}  ${flag.unit}  ${place}  ${flag[language]}`
  })
  return ['', say.findings, ...lines, ...more(flags.length - shownFindings, language)]
}

/** Problems by code, errors before warnings: how many there are, what to do, and the first of them. */
function problemLines(groups: readonly ProblemGroup[], where: Places, language: Language): readonly string[] {
  const say = words[language]
  return (['error', 'warning'] as const).flatMap((severity) => {
    const wanted = groups.filter((group) => group.severity === severity)
    if (wanted.length === 0) return []
    return ['', say.problems[severity], ...wanted.flatMap((group) => groupLines(group, where, language))]
  })
}

function groupLines({ code, cells, first }: ProblemGroup, where: Places, language: Language): readonly string[] {
  const say = words[language]
  const hint = first[0]?.problem.hint?.[language]
  return [
    `  ${say.cells(code, cells)}${hint === undefined ? '' : ` ${hint}`}`,
    ...first.map(({ file, sheet, row, problem }) => {
      const { column, header, cell } = problem
      return `    ${say.row(where(file, sheet), row)} ${say.column(column, header, cell)} ${problem[language]}`
    }),
    ...(cells > first.length ? [`    ${say.moreCells(cells - first.length)}`] : []),
  ]
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

/** What was due of each unit and each official, the least covered first. */
function subjectLines(result: CheckResult, language: Language): readonly string[] {
  const say = words[language]
  return [...Map.groupBy(subjectsOf(result), ({ of }) => of)].flatMap(([of, subjects]) => {
    const rows = subjects
      .slice(0, shownSubjects)
      .map(({ code, records, scope }) => [
        code,
        Object.values(records).reduce((sum, count) => sum + count, 0),
        ...scopeCells(scope),
      ])
    return ['', ...tableLines([say.subjects[of], ...say.scope], rows), ...more(subjects.length - rows.length, language)]
  })
}

const more = (left: number, language: Language): readonly string[] =>
  left > 0 ? [`  ${words[language].more(left)}`] : []
