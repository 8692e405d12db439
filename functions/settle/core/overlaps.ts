import type { Overlap } from '../../../schemas/batch.ts'
import { factColumns } from '../../shared/pages/pageBlock.ts'
import { identityColumn } from '../../shared/pages/recordIdentity.ts'
import type { Contribution } from './pageStore.ts'

/** By batch: how many rows it had brought before, and how many of them say something else now. */
export type OverlapCounts = Readonly<Record<string, Omit<Overlap, 'batch'>>>

/**
 * Which records of a batch came to the pages of a group before, and in which batch. Records meet by their natural key, one
 * by one: of two rows that share a key each meets another row. `arrived` says in which order batches came to the group,
 * which no later or repeated settlement changes: so every row that came twice is told once, by the batch that came later.
 */
export function overlapsOf(
  batch: string,
  contributions: readonly Contribution[],
  arrived: readonly string[],
): OverlapCounts {
  const earlier = arrived.slice(0, Math.max(0, arrived.indexOf(batch)))
  const brought = Map.groupBy(contributions, (each) => each.batch)
  const unmet = new Map<string, string[]>()
  if (!earlier.some((each) => brought.has(each))) return {}
  for (const { record, content } of recordsOf(brought.get(batch)))
    unmet.set(record, [...(unmet.get(record) ?? []), content])
  const overlaps: Record<string, { rows: number; differing: number }> = {}
  for (const other of earlier) {
    const records = [...recordsOf(brought.get(other))].filter(({ record }) => unmet.has(record))
    const differing = records.filter(({ record, content }) => !taken(unmet.get(record), content))
    const met = differing.filter(({ record }) => unmet.get(record)?.pop() !== undefined)
    const rows = records.length - differing.length + met.length
    if (rows > 0) overlaps[other] = { rows, differing: met.length }
  }
  return overlaps
}

/** Takes an entry out of a list; false when it is not there. */
function taken(list: string[] | undefined, entry: string): boolean {
  const at = list?.indexOf(entry) ?? -1
  if (at >= 0) list?.splice(at, 1)
  return at >= 0
}

/** The records of contributions: which one a row is, on its page, and what it says. */
function* recordsOf(contributions: readonly Contribution[] = []) {
  for (const { period, blocks } of contributions) {
    for (const { kind, columns, rows } of blocks) {
      const at = columns.indexOf(identityColumn)
      if (at < 0) continue
      for (const row of rows) {
        const [, , content] = row
        yield { record: `${period}|${kind}|${String(row[factColumns + at])}`, content }
      }
    }
  }
}

/** Adds what another part of the batch met. */
export function addOverlaps(sum: Map<string, { rows: number; differing: number }>, more: OverlapCounts): void {
  for (const [batch, { rows, differing }] of Object.entries(more)) {
    const known = sum.get(batch) ?? { rows: 0, differing: 0 }
    sum.set(batch, { rows: known.rows + rows, differing: known.differing + differing })
  }
}
