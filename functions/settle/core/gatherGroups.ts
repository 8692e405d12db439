import type { RecordKind } from '../../../schemas/records/kinds.ts'
import type { PageFamilyName } from '../../../rules/pages/families.ts'
import { type PageBlock, pageBlockSchema } from '../../shared/pages/pageBlock.ts'

/** What one batch brings to the pages of one group, by period. */
export interface PageGroup {
  readonly family: PageFamilyName
  readonly group: string
  readonly periods: ReadonlyMap<string, readonly PageBlock[]>
}

type Pages = Map<string, Map<RecordKind, PageBlock>>
const newPages = (): Pages => new Map()

/** The page groups in the facts objects of a batch's chunks. @throws on a line that is no page block */
export const gatherGroups = (lines: readonly string[]): readonly PageGroup[] =>
  gatherPages(lines.map((line) => pageBlockSchema.parse(JSON.parse(line))))

/** Joins the blocks of many chunks page by page and kind by kind. Groups and periods come out sorted. */
export function gatherPages(blocks: readonly PageBlock[]): readonly PageGroup[] {
  const groups = new Map<string, { family: PageFamilyName; group: string; periods: Pages }>()
  for (const block of blocks) {
    const key = `${block.family}|${block.group}`
    const group = groups.get(key) ?? { family: block.family, group: block.group, periods: newPages() }
    groups.set(key, group)
    const page = group.periods.get(block.period) ?? new Map<RecordKind, PageBlock>()
    group.periods.set(block.period, page)
    const known = page.get(block.kind)
    if (known === undefined) page.set(block.kind, block)
    else {
      if (known.columns.length === 0) known.columns.push(...block.columns)
      for (const row of block.rows) known.rows.push(row)
      for (const flag of block.flags) known.flags.push(flag)
    }
  }
  return [...groups.keys()].toSorted().flatMap((key) => {
    const group = groups.get(key)
    if (group === undefined) return []
    const periods = [...group.periods].toSorted(([a], [b]) => (a < b ? -1 : 1))
    return [{ ...group, periods: new Map(periods.map(([period, kinds]) => [period, [...kinds.values()]])) }]
  })
}
