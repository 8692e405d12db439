import { columnReader } from '../../../../functions/report/core/figures/columns.ts'
import type { Fact } from '../../../../functions/report/core/figures/fact.ts'
import type { RowQuery } from '../../../../schemas/reports/figure.ts'

/** The same question, asked the slow way: row by row, condition by condition. */
export function asked<Row extends Fact>(query: RowQuery, facts: readonly Row[]) {
  const rows = facts.filter(
    (fact) =>
      fact.of === query.of &&
      (query.from === undefined || fact.on.slice(0, 10) >= query.from) &&
      (query.until === undefined || fact.on.slice(0, 10) <= query.until) &&
      Object.entries(query.where).every(([name, wanted]) =>
        [columnReader(query.of, name)(fact)].flat().some((value) => (wanted as unknown[]).includes(value)),
      ),
  )
  const column = (name: string) => rows.map((row) => columnReader(query.of, name)(row))
  const { measure } = query
  if (measure.kind === 'rows') return { rows, value: rows.length }
  const values = column(measure.of)
  if (measure.kind === 'sum')
    return { rows, value: values.reduce<number>((sum, value) => sum + (typeof value === 'number' ? value : 0), 0) }
  if (measure.kind === 'distinct') return { rows, value: new Set(values.filter((value) => value !== undefined)).size }
  const peaks: Record<string, number> = {}
  for (const [index, key] of column(measure.by).entries()) {
    const value = values[index]
    if (typeof value === 'number' && key !== undefined)
      peaks[String(key)] = Math.max(peaks[String(key)] ?? value, value)
  }
  return { rows, value: Object.values(peaks).reduce((sum, value) => sum + value, 0) }
}
