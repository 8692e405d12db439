import type { SubjectCoverage } from '../../../schemas/coverage.ts'
import type { Catalogue } from '../../../rules/kit/catalogueShape.ts'
import { type CoverageSummary, type RecordCounts, summarise } from '../../../rules/kit/conclusion.ts'
import { type Coverage, addCoverage } from '../../../rules/kit/coverage.ts'
import { type CoverageSubject, type PlaceCoverage, addRecords } from '../../../rules/kit/placeTally.ts'
import type { BatchMonths, CoverageBook, MonthSpan } from './coverageBook.ts'

/**
 * What was due of a unit or official over some months and what became of it, over every batch that stands. For whoever
 * must say the scope of "nothing was found": pages, reports.
 */
export async function readCoverage(
  subject: CoverageSubject,
  span: MonthSpan,
  { book, catalogue }: { readonly book: Pick<CoverageBook, 'read'>; readonly catalogue: Catalogue },
): Promise<SubjectCoverage> {
  return sumUp(subject, span, await book.read(subject, span), catalogue)
}

/** Adds up what batches brought, month by month and as a whole. */
export function sumUp(
  { of, code }: CoverageSubject,
  { from, until }: MonthSpan,
  found: readonly BatchMonths[],
  catalogue: Catalogue,
): SubjectCoverage {
  const parts = found.flatMap(({ months }) => months)
  const whole = addUp(parts)
  const byMonth = [...Map.groupBy(parts, ({ month }) => month)].toSorted(([a], [b]) => (a < b ? -1 : 1))
  const scopeOf = ({ coverage, records }: Sum) => mutable(summarise(coverage, records, catalogue))
  return {
    of,
    code,
    from,
    until,
    ...whole,
    scope: scopeOf(whole),
    months: byMonth.map(([month, own]) => {
      const sum = addUp(own)
      return { month, records: sum.records, scope: scopeOf(sum) }
    }),
    batches: [...new Set(found.map(({ batch }) => batch))],
  }
}

/** What was due of one unit or official in all its months. */
export interface SubjectScope extends CoverageSubject {
  readonly records: RecordCounts
  readonly scope: CoverageSummary
}

/** The same of every unit and official at once; those with the smallest share of their checks done first. */
export function scopesOf(places: readonly PlaceCoverage[], catalogue: Catalogue): readonly SubjectScope[] {
  const bySubject = Map.groupBy(places, ({ of, code }) => `${of}|${code}`)
  return [...bySubject.values()]
    .flatMap((own): readonly SubjectScope[] => {
      const [first] = own
      if (first === undefined) return []
      const { records, coverage } = addUp(own)
      return [{ of: first.of, code: first.code, records, scope: summarise(coverage, records, catalogue) }]
    })
    .toSorted((a, b) => (a.scope.share ?? -1) - (b.scope.share ?? -1) || (a.code < b.code ? -1 : 1))
}

type Sum = Pick<SubjectCoverage, 'records' | 'coverage'>

function addUp(parts: readonly { readonly records: RecordCounts; readonly coverage: Coverage }[]): Sum {
  const sum: Sum = { records: {}, coverage: {} }
  for (const { records, coverage } of parts) {
    addRecords(sum.records, records)
    addCoverage(sum.coverage, coverage)
  }
  return sum
}

const mutable = (scope: ReturnType<typeof summarise>): SubjectCoverage['scope'] => ({
  ...scope,
  undetermined: { ...scope.undetermined },
})
