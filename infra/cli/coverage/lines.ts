import type * as z from 'zod'
import type { conclusionSchema, RecordCheck, SubjectCoverage } from '../../../schemas/coverage.ts'
import { type CoverageSummary, reasonsOf } from '../../../rules/kit/conclusion.ts'
import { describeReason } from '../../../rules/reference/reasonText.ts'
import { apiWords } from '../api/words.ts'
import type { Language } from '../check/words.ts'
import { tableLines } from '../table.ts'

const shownReasons = 8

type Concluded = { readonly conclusion: z.infer<typeof conclusionSchema> }

/** The coverage of a unit or official, a line a month, with why checks could not be made and what may be concluded. */
export function subjectLines(value: SubjectCoverage & Concluded, language: Language): readonly string[] {
  const say = apiWords[language]
  const { code, from, until, records, scope, months, batches, conclusion } = value
  const lines = [...months, { month: say.whole, records, scope }].map((each) => [
    each.month,
    Object.values(each.records).reduce((sum, count) => sum + count, 0),
    ...scopeCells(each.scope),
  ])
  return [
    say.covered(code, from, until, batches.length),
    ...(months.length === 0 ? [] : tableLines(say.coverage, lines)),
    ...reasonLines(scope, language),
    conclusion[language],
  ]
}

/** What each rule said of one row; rules that were not due are left out. */
export function rowLines(
  { checks, conclusion }: { readonly checks: readonly RecordCheck[] } & Concluded,
  language: Language,
): readonly string[] {
  const say = apiWords[language]
  const due = checks.filter(({ outcome }) => outcome !== 'notApplicable')
  const lines = due.map(({ row, title, outcome, reason }) => [
    row,
    title[language],
    say.outcomes[outcome],
    reason?.[language] ?? '',
  ])
  return [...(due.length === 0 ? [] : tableLines(say.checks, lines)), conclusion[language]]
}

/** Due, done, flagged, undetermined and the share done; a dash where nothing was due. */
export const scopeCells = ({ due, done, flagged, share }: CoverageSummary): readonly (string | number)[] => [
  due,
  done,
  flagged,
  due - done,
  share === null ? '-' : `${(share / 100).toFixed(2)}%`,
]

function reasonLines(scope: CoverageSummary, language: Language): readonly string[] {
  const reasons = reasonsOf(scope)
  if (reasons.length === 0) return []
  const say = apiWords[language]
  return [
    say.undetermined,
    ...reasons
      .slice(0, shownReasons)
      .map(([reason, count]) => `  ${describeReason(reason)[language]} — ${say.times(count)}`),
    ...(reasons.length > shownReasons ? ['  …'] : []),
  ]
}
