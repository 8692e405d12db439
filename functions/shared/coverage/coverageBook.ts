import type { MonthCoverage } from '../../../schemas/coverage.ts'
import type { CoverageSubject, PlaceCoverage } from '../../../rules/kit/placeTally.ts'

/** Months, both ends included: `2024-01` to `2024-12`. */
export interface MonthSpan {
  readonly from: string
  readonly until: string
}

/** What one batch was checked for, of one unit or official, month by month. */
export interface BatchMonths {
  readonly batch: string
  readonly months: readonly MonthCoverage[]
}

/**
 * What was due of every unit and official, batch by batch, so that a batch is put in and taken off without touching
 * what others brought: nothing is ever added up in the store, and every write may be repeated.
 */
export interface CoverageBook {
  /** Puts what a completed batch was checked for in place of what stood of it before. Precondition: the batch settles. */
  put(batch: string, places: readonly PlaceCoverage[]): Promise<void>
  /** Takes off what stands of a batch; nothing, when nothing does. */
  takeOff(batch: string): Promise<void>
  /** What stands of a unit or official; batches in the order of their ids. Consistent read. */
  read(subject: CoverageSubject, span: MonthSpan): Promise<readonly BatchMonths[]>
}

/** One year of a unit or official: what is kept as one item. */
export interface CoveredYear extends CoverageSubject {
  readonly year: string
}

export const yearName = ({ of, code, year }: CoveredYear): string => `${of}|${code}|${year}`

/** The years that places fall into, with their months. */
export function yearsOf(
  places: readonly PlaceCoverage[],
): ReadonlyMap<string, CoveredYear & { readonly months: readonly MonthCoverage[] }> {
  const years = new Map<string, CoveredYear & { readonly months: MonthCoverage[] }>()
  for (const { of, code, month, records, coverage } of places) {
    const year = { of, code, year: month.slice(0, 4) }
    const into = years.get(yearName(year)) ?? { ...year, months: [] }
    years.set(yearName(year), into)
    into.months.push({ month, records: { ...records }, coverage })
  }
  return years
}

export const monthsWithin = (months: readonly MonthCoverage[], { from, until }: MonthSpan): readonly MonthCoverage[] =>
  months.filter(({ month }) => month >= from && month <= until)
