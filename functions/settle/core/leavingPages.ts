import type { Batch } from '../../../schemas/batch.ts'
import { type BatchStore, needBatch } from '../../shared/batches/batchStore.ts'
import { partitionOf } from '../../shared/pages/partitionOf.ts'
import type { PageGroup } from './gatherGroups.ts'

/** A group of pages as one partition of a batch meets it: what the batch brings, and which periods change. */
export interface GroupAtHand {
  readonly page: PageGroup
  readonly touched: ReadonlySet<string>
}

/** Reads the page groups of one partition of a batch. */
export type ReadGroups = (batch: Batch, partition: number) => Promise<readonly PageGroup[]>

/** The groups that a partition of a batch leaves when it is withdrawn: it brings nothing to them any more. */
export async function groupsWithdrawn(
  batch: Batch,
  partition: number,
  read: ReadGroups,
): Promise<readonly GroupAtHand[]> {
  const { partitions = 0, judging = batch.judging } = batch.withdrawal ?? {}
  return partition < partitions ? (await read({ ...batch, judging }, partition)).map(emptied) : []
}

/**
 * The groups that a partition settles: the batch's own, and those of the batch whose place it takes. The other's number
 * of partitions divides this one's, so that all its groups that belong here stand in one partition of its own.
 */
export async function groupsToSettle(
  batch: Batch,
  partition: number,
  batches: BatchStore,
  read: ReadGroups,
): Promise<readonly GroupAtHand[]> {
  const own = (await read(batch, partition)).map((page) => ({ page, touched: new Set(page.periods.keys()) }))
  if (batch.supersedes === undefined) return own
  const replaced = await needBatch(batches, batch.supersedes)
  if (replaced.partitionsPlanned === 0) return own
  const groups = new Map(own.map((group) => [nameOf(group.page), group]))
  for (const page of await read(replaced, partition % replaced.partitionsPlanned)) {
    if (partitionOf(page.family, page.group, batch.partitionsPlanned) !== partition) continue
    const known = groups.get(nameOf(page))
    if (known === undefined) groups.set(nameOf(page), emptied(page))
    else for (const period of page.periods.keys()) known.touched.add(period)
  }
  return [...groups.values()]
}

/**
 * The groups of a batch that is judged again, with the pages that it came to the time before and no longer does (a rule
 * may have moved to another family): there it brings nothing now.
 */
export function withPagesBefore(groups: readonly GroupAtHand[], before: readonly PageGroup[]): readonly GroupAtHand[] {
  const known = new Map(groups.map((group) => [nameOf(group.page), group]))
  for (const { family, group, periods } of before) {
    const now = known.get(nameOf({ family, group, periods }))
    const own = new Map([...periods.keys()].map((period) => [period, now?.page.periods.get(period) ?? []]))
    const touched = new Set([...periods.keys(), ...(now?.touched ?? [])])
    const page = { family, group, periods: new Map([...own, ...(now?.page.periods ?? [])]) }
    known.set(nameOf(page), { page, touched })
  }
  return [...known.values()]
}

const nameOf = ({ family, group }: PageGroup): string => `${family}|${group}`

const emptied = ({ family, group, periods }: PageGroup) => ({
  page: { family, group, periods: new Map() },
  touched: new Set(periods.keys()),
})
