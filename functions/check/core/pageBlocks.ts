import type { RecordKind } from '../../../schemas/records/kinds.ts'
import type { PageFamilyName } from '../../../rules/pages/families.ts'
import type { FactRow, PageBlock, RecordFlag } from '../../shared/pages/pageBlock.ts'
import { partitionOf } from '../../shared/pages/partitionOf.ts'

/** Collects what a chunk brings to each page. */
export interface PageBlocks {
  addFacts(family: PageFamilyName, group: string, period: string, columns: readonly string[], row: FactRow): void
  addFlag(family: PageFamilyName, group: string, period: string, flag: RecordFlag): void
  /** The blocks of each partition, in a fixed order, so that a repeated check writes the same bytes. */
  byPartition(partitions: number): ReadonlyMap<number, readonly PageBlock[]>
}

/** @param wanted which pages are collected; the others are passed over. Absent: all. */
export function pageBlocks(
  kind: RecordKind,
  wanted: (family: PageFamilyName, group: string) => boolean = () => true,
): PageBlocks {
  const blocks = new Map<string, PageBlock>()
  // Rows of one unit and month mostly stand together: the page of the row before is asked first.
  const last = new Map<PageFamilyName, PageBlock>()
  const block = (family: PageFamilyName, group: string, period: string): PageBlock => {
    const before = last.get(family)
    if (before !== undefined && before.group === group && before.period === period) return before
    const page = blockAt(family, group, period)
    last.set(family, page)
    return page
  }
  const blockAt = (family: PageFamilyName, group: string, period: string): PageBlock => {
    const key = `${family}|${group}|${period}`
    const known = blocks.get(key)
    if (known !== undefined) return known
    const made: PageBlock = { family, group, period, kind, columns: [], rows: [], flags: [] }
    blocks.set(key, made)
    return made
  }
  return {
    addFacts(family, group, period, columns, row) {
      if (!wanted(family, group)) return
      const page = block(family, group, period)
      if (page.columns.length === 0) page.columns.push(...columns)
      page.rows.push(row)
    },
    addFlag(family, group, period, flag) {
      if (wanted(family, group)) block(family, group, period).flags.push(flag)
    },
    byPartition(partitions) {
      const parts = new Map<number, PageBlock[]>()
      for (const key of [...blocks.keys()].toSorted()) {
        const page = blocks.get(key)
        if (page === undefined) continue
        const partition = partitionOf(page.family, page.group, partitions)
        const part = parts.get(partition)
        if (part === undefined) parts.set(partition, [page])
        else part.push(page)
      }
      return parts
    },
  }
}
