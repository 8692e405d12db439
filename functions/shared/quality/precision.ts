import type { Row } from '../findings/list/row.ts'
import { type Proportion, wilson } from './wilson.ts'

/** By what precision is asked for. */
export const groupings = ['rule', 'unit', 'period'] as const
export type Grouping = (typeof groupings)[number]

export interface GroupPrecision extends Proportion {
  readonly group: string
}

/** What officers said of a finding: upheld, not upheld, or nothing yet (also when its evidence changed since). */
export function verdictOf({ state, stale }: Pick<Row, 'state' | 'stale'>): 'upheld' | 'notUpheld' | undefined {
  if (stale) return undefined
  switch (state) {
    case 'confirmed':
    case 'awaitingRectification':
    case 'rectified':
    case 'closed':
      return 'upheld'
    case 'dismissed':
      return 'notUpheld'
    default:
      return undefined
  }
}

/** The share of flags that officers upheld, group by group, those least upheld first. */
export function precision(rows: Iterable<Pick<Row, Grouping | 'state' | 'stale'>>, by: Grouping): GroupPrecision[] {
  const groups = new Map<string, { yes: number; of: number }>()
  for (const row of rows) {
    const verdict = verdictOf(row)
    if (verdict === undefined) continue
    const group = groups.get(row[by]) ?? { yes: 0, of: 0 }
    groups.set(row[by], group)
    group.of++
    if (verdict === 'upheld') group.yes++
  }
  return [...groups]
    .map(([group, { yes, of }]) => ({ group, ...wilson(yes, of) }))
    .toSorted((a, b) => a.high - b.high || (a.group < b.group ? -1 : 1))
}
