import type { RecordKind } from '../../schemas/records/kinds.ts'
import { dueChecks } from '../dueChecks.ts'
import { type AnyRule, type Catalogue, allRules, sheetNamesOf } from './catalogueShape.ts'
import { type Coverage, dueCount } from './coverage.ts'
import type { JudgedRegister } from './registerTraits.ts'
import { undetermined } from './undetermined.ts'
import type { BothLanguages } from './vocabulary.ts'

export type JudgedSheet = RecordKind | JudgedRegister

/** How many records of each kind a coverage is about. */
export type RecordCounts = { readonly [Sheet in JudgedSheet]?: number }

/** What was due over some records, and what became of it. `due = done + undetermined`, `done = pass + flagged`. */
export interface CoverageSummary {
  readonly due: number
  readonly done: number
  readonly pass: number
  readonly flagged: number
  /** Count by reason key, also of checks the law asks for and no rule makes. */
  readonly undetermined: Readonly<Record<string, number>>
  /** Hundredths of a per cent that were done; `null` of nothing due, which is not everything done. */
  readonly share: number | null
}

/** Rows of the law that records of a sheet should be judged by, and no rule of the catalogue judges them by. */
export function rowsWithoutRule(sheet: JudgedSheet, rules: readonly AnyRule[]): readonly string[] {
  const judged = new Set(
    rules.filter((rule) => sheetNamesOf(rule).includes(sheet)).flatMap(({ row, sameAs = [] }) => [row, ...sameAs]),
  )
  return (dueChecks[sheet] ?? []).filter((row) => !judged.has(row))
}

const isJudgedSheet = (name: string): name is JudgedSheet => Object.hasOwn(dueChecks, name)

/**
 * Sums a coverage up. The denominator is what the law asks for: each record counts every row of {@link dueChecks} that no
 * rule judges as due and not done, so that a rule taken out of the catalogue lowers the coverage instead of raising it.
 */
export function summarise(coverage: Coverage, records: RecordCounts, catalogue: Catalogue): CoverageSummary {
  const rules = allRules(catalogue)
  const reasons: Record<string, number> = {}
  const add = (reason: string, count: number): void => {
    reasons[reason] = (reasons[reason] ?? 0) + count
  }
  let [pass, flagged, due] = [0, 0, 0]
  for (const counts of Object.values(coverage)) {
    pass += counts.pass
    flagged += counts.flagged
    due += dueCount(counts)
    for (const [reason, count] of Object.entries(counts.undetermined)) add(reason, count)
  }
  for (const [sheet, count] of Object.entries(records)) {
    if (!isJudgedSheet(sheet) || count === 0) continue
    for (const row of rowsWithoutRule(sheet, rules)) {
      add(undetermined('noRule', row).reasonKey, count)
      due += count
    }
  }
  const done = pass + flagged
  return {
    due,
    done,
    pass,
    flagged,
    undetermined: reasons,
    share: due === 0 ? null : Math.floor((done * 10_000) / due),
  }
}

/** `noFindings` is said only when every check due was done; `incomplete` when nothing was found in a part of them. */
export type ConclusionName = 'nothingDue' | 'findings' | 'noFindings' | 'incomplete'

export interface Conclusion extends BothLanguages {
  readonly conclusion: ConclusionName
}

/**
 * What may be said of some records: the one place that words it, always with its scope.
 * @param findings how many findings rest on them
 */
export function conclude({ due, done }: Pick<CoverageSummary, 'due' | 'done'>, findings: number): Conclusion {
  const left = due - done
  if (findings > 0)
    return {
      conclusion: 'findings',
      zh: `在已完成的${done}项次检查内发现${findings}条（应查${due}项次${left > 0 ? `，${left}项次无法判断` : ''}）。`,
      en: `${findings} ${findings === 1 ? 'finding' : 'findings'} within the ${done} of ${due} checks done${left > 0 ? `; ${left} could not be judged` : ''}.`,
    }
  if (due === 0)
    return {
      conclusion: 'nothingDue',
      zh: '没有应查的项次，不能据此作出结论。',
      en: 'No check was due, so nothing can be concluded.',
    }
  if (left === 0)
    return {
      conclusion: 'noFindings',
      zh: `应查${due}项次全部完成，在此范围内未发现问题。这不等于没有问题。`,
      en: `No findings within all ${due} of ${due} checks due. That is not the same as nothing wrong.`,
    }
  return {
    conclusion: 'incomplete',
    zh: `范围不完整：应查${due}项次，完成${done}项次，完成部分未发现问题；${left}项次无法判断。这不等于没有问题。`,
    en: `Incomplete scope: no findings within ${done} of ${due} checks due; ${left} could not be judged. That is not the same as nothing wrong.`,
  }
}

/** The reasons of a summary, most frequent first. */
export const reasonsOf = ({ undetermined: reasons }: CoverageSummary): readonly (readonly [string, number])[] =>
  Object.entries(reasons).toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
