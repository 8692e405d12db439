import type { StoredFact } from '../../../rules/kit/windowTypes.ts'
import { factColumns } from '../../shared/pages/pageBlock.ts'
import { identityColumn } from '../../shared/pages/recordIdentity.ts'
import type { Contribution } from './pageStore.ts'

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
      const fieldNames = [...columns.entries()].filter(([, name]) => name !== identityColumn)
      for (const facts of rows) {
        const [sheet, row, content, unit, on] = facts
        const same = `${period}|${kind}|${content}`
        if (seen.has(same)) continue
        seen.add(same)
        const fields: Record<string, unknown> = {}
        for (const [index, name] of fieldNames) fields[name] = facts[factColumns + index] ?? undefined
        page.push({ kind, batch, sheet, row, content, unit, on, fields })
      }
    }
  }
  return pages
}

/** Batch ids order by time of registration. */
export const inBatchOrder = (contributions: readonly Contribution[]): readonly Contribution[] =>
  contributions.toSorted((a, b) => (a.batch < b.batch ? -1 : a.batch > b.batch ? 1 : a.period < b.period ? -1 : 1))
