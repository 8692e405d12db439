import type { IsoDate } from '../../../schemas/values/isoDate.ts'
import type { GroupTally, Overview, Tally } from '../../../schemas/overview.ts'
import { verdictOf } from '../../shared/quality/precision.ts'
import { type Row, rowStateOn } from '../../shared/findings/list/row.ts'

type Counted = Pick<Row, 'unit' | 'rule' | 'grade' | 'on' | 'due' | 'excess' | 'state' | 'stale' | 'until'>
type Counts = Omit<Overview, 'hidden' | 'unitNames'>

const none = (): Tally => ({ breach: 0, missingEvidence: 0, lead: 0, overdue: 0, excess: 0 })

function add(tally: Tally, { grade, due, excess = 0 }: Counted, today: IsoDate): void {
  tally[grade]++
  if (due !== undefined && due < today) tally.overdue++
  tally.excess += excess
}

function groups(): { readonly of: (group: string) => Tally; readonly list: () => GroupTally[] } {
  const tallies = new Map<string, Tally>()
  return {
    of: (group) => {
      const known = tallies.get(group) ?? none()
      tallies.set(group, known)
      return known
    },
    list: () => [...tallies].map(([group, tally]) => ({ group, ...tally })),
  }
}

const sumOf = ({ breach, missingEvidence, lead }: Tally): number => breach + missingEvidence + lead
const fullestFirst = (a: GroupTally, b: GroupTally): number => sumOf(b) - sumOf(a) || (a.group < b.group ? -1 : 1)
const inOrder = (a: GroupTally, b: GroupTally): number => (a.group < b.group ? -1 : 1)

/** Counts findings by unit, month and rule; what was dismissed or superseded is counted apart. */
export function overviewOf(rows: Iterable<Counted>, today: IsoDate): Counts {
  const all = none()
  const units = groups()
  const months = groups()
  const rules = groups()
  const far = { undecided: 0, upheld: 0, closed: 0, dismissed: 0, superseded: 0 }
  for (const row of rows) {
    const state = rowStateOn(row, today)
    if (state === 'dismissed' || state === 'superseded') {
      far[state]++
      continue
    }
    if (state === 'closed') far.closed++
    else if (verdictOf({ state, stale: row.stale }) === 'upheld') far.upheld++
    else far.undecided++
    for (const tally of [all, units.of(row.unit), months.of(row.on.slice(0, 7)), rules.of(row.rule)]) {
      add(tally, row, today)
    }
  }
  return {
    all,
    ...far,
    units: units.list().toSorted(fullestFirst),
    months: months.list().toSorted(inOrder),
    rules: rules.list().toSorted(fullestFirst),
  }
}
