import type { Coverage } from '../../../../rules/kit/coverage.ts'
import { dueCount, undeterminedCount } from '../../../../rules/kit/coverage.ts'
import type { Fact } from '../figures/fact.ts'

/** What became of a return that was owed. `partly`: it came, and rows of it were rejected. */
export const dueReturnStates = ['filed', 'late', 'nil', 'partly', 'missing', 'notDue', 'undetermined'] as const
export type DueReturnState = (typeof dueReturnStates)[number]

/** A return that a unit owed: what became of it. */
export interface DueReturn {
  readonly unit: string
  readonly kind: string
  readonly period: string
  /** Absent where the calendar does not reach. */
  readonly dueOn?: string | undefined
  readonly state: DueReturnState
}

/** A batch whose rows a report may rest on. */
export interface ReportBatch {
  readonly id: string
  readonly kind: string
  readonly unit: string
  readonly period: string
  readonly sha256: string
  readonly rows: {
    readonly read: number
    readonly accepted: number
    readonly rejected: number
    readonly repeats: number
  }
}

/** Returns owed, as rows; dated by the day they were due. */
export const dueFacts = (dues: readonly DueReturn[]): readonly Fact[] =>
  dues.map(({ unit, dueOn, ...cells }, index) => ({
    of: 'due',
    on: dueOn ?? firstDayOf(cells.period),
    unit,
    cells: { dueOn, ...cells, year: Number(cells.period.slice(0, 4)) },
    source: { of: 'dueList', sheet: '', row: index + 1 },
  }))

/** First day of a period: `2024`, `2024-Q2`, `2024-03`. */
export function firstDayOf(period: string): string {
  const quarter = /^(\d{4})-Q([1-4])$/.exec(period)
  if (quarter !== null) return `${quarter[1]}-${String(Number(quarter[2]) * 3 - 2).padStart(2, '0')}-01`
  return period.length === 4 ? `${period}-01-01` : `${period.slice(0, 7)}-01`
}

/** Batches, as rows; dated by the first day they report on. */
export const batchFacts = (batches: readonly ReportBatch[]): readonly Fact[] =>
  batches.map(({ id, kind, unit, period, rows }) => ({
    of: 'batch',
    on: firstDayOf(period),
    unit,
    cells: { kind, period, ...rows },
    source: { of: id, sheet: '', row: 0 },
  }))

/** How often each rule was due and judged in a year, as rows. */
export const coverageFacts = (coverage: Coverage, year: number): readonly Fact[] =>
  Object.keys(coverage)
    .toSorted()
    .flatMap((rule, index) => {
      const counts = coverage[rule]
      if (counts === undefined) return []
      const [due, undetermined] = [dueCount(counts), undeterminedCount(counts)]
      const cells = { rule, due, judged: due - undetermined, undetermined, flagged: counts.flagged }
      return [
        { of: 'coverage', on: `${year}-12-31`, unit: '', cells, source: { of: 'coverage', sheet: '', row: index + 1 } },
      ]
    })
