import type { RowQuery } from '../../../../schemas/reports/figure.ts'

/** Whose rows, over which days: a unit's while an official led it, or the whole county's of a year. */
export interface Scope {
  /** Starts the ids of the scope's figures. */
  readonly prefix: string
  /** Absent: every unit of the county. */
  readonly unit: string | undefined
  readonly from: string
  readonly until: string
}

export const wholeYear = (unit: string | undefined, year: number): Scope => ({
  prefix: `${unit ?? 'county'}/${year}`,
  unit,
  from: `${year}-01-01`,
  until: `${year}-12-31`,
})

/** A query over the scope's rows of a kind. */
export const within = (
  { unit, from, until }: Scope,
  of: string,
  measure: RowQuery['measure'],
  where: RowQuery['where'] = {},
): RowQuery => ({ of, where: unit === undefined ? where : { ...where, unit: [unit] }, from, until, measure })

export const rows: RowQuery['measure'] = { kind: 'rows' }
export const sumOf = (of: string): RowQuery['measure'] => ({ kind: 'sum', of })
export const distinct = (of: string): RowQuery['measure'] => ({ kind: 'distinct', of })

/** The years a span touches, each with the days of it that lie in the span. */
export function yearsOf(
  from: string,
  until: string,
): readonly { readonly year: number; readonly from: string; readonly until: string }[] {
  const years = []
  for (let year = Number(from.slice(0, 4)); year <= Number(until.slice(0, 4)); year++) {
    const [first, last] = [`${year}-01-01`, `${year}-12-31`]
    years.push({ year, from: from > first ? from : first, until: until < last ? until : last })
  }
  return years
}
