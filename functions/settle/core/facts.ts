import type { StoredFact } from '../../../rules/kit/windowTypes.ts'
import { factColumns } from '../../shared/pages/pageBlock.ts'
import { identityColumn } from '../../shared/pages/recordIdentity.ts'
import { ownCode } from '../../../schemas/ownCode.ts'
import type { Contribution } from './pageStore.ts'

type Fields = StoredFact['fields']
type FactRow = readonly unknown[]

const makers = new Map<string, (row: FactRow) => Fields>()

/**
 * Makes the fields of rows that have these columns, in code of its own: so all of them have one shape, by which every
 * window rule reads them fast. Rows of few shapes come back with every page.
 */
function fieldsMaker(columns: readonly string[]): (row: FactRow) => Fields {
  const shape = JSON.stringify(columns)
  const known = makers.get(shape)
  if (known !== undefined) return known
  const fields = columns.flatMap((name, index) =>
    name === identityColumn ? [] : [`${JSON.stringify(name)}: row[${factColumns + index}] ?? undefined`],
  )
  const made = ownCode<FactRow, Fields>(`(row) => ({ ${fields.join(', ')} })`, {})
  makers.set(shape, made)
  return made
}

/**
 * The facts of each page over all batches, each row once: a row that a second batch brought again (same content) is
 * the first batch's row. Contributions come in batch order.
 */
export function factsByPage(contributions: readonly Contribution[]): ReadonlyMap<string, readonly StoredFact[]> {
  const pages = new Map<string, StoredFact[]>()
  const seen = new Set<string>()
  for (const { batch, period, blocks } of contributions) {
    const page = pages.get(period) ?? []
    pages.set(period, page)
    for (const { kind, columns, rows } of blocks) {
      const fieldsOf = fieldsMaker(columns)
      for (const facts of rows) {
        const [sheet, row, content, unit, on] = facts
        const same = `${period}|${kind}|${content}`
        if (seen.has(same)) continue
        seen.add(same)
        page.push({ kind, batch, sheet, row, content, unit, on, fields: fieldsOf(facts) })
      }
    }
  }
  return pages
}

/** Batch ids order by time of registration. */
export const inBatchOrder = (contributions: readonly Contribution[]): readonly Contribution[] =>
  contributions.toSorted((a, b) => (a.batch < b.batch ? -1 : a.batch > b.batch ? 1 : a.period < b.period ? -1 : 1))
