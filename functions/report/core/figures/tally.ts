import type { RowQuery } from '../../../../schemas/reports/figure.ts'
import { columnReader } from './columns.ts'
import { type Fact, type FactValue, isSeveral } from './fact.ts'
import { type Tracker, tracker } from './tracker.ts'

/** A row with the queries it answered to, by their positions. */
export interface CountedFact {
  readonly fact: Fact
  readonly queries: readonly number[]
}

/** Many queries followed over one pass of the rows. */
export interface Tally {
  add(fact: Fact): void
  /** Rows that answered to at least one query. */
  readonly counted: readonly CountedFact[]
  readonly results: () => readonly ReturnType<Tracker['result']>[]
}

interface Followed {
  readonly position: number
  readonly tracker: Tracker
}

/** Columns that tell rows apart best, best first: a query is looked up by the first of them it names. */
const indexed = ['host', 'users', 'officialCode', 'officials', 'plate', 'unit'] as const

/** Sorts queries by what they ask for, so that a row meets only those that could be about it. */
export function tally(queries: readonly RowQuery[]): Tally {
  const kinds = new Map<string, KindIndex>()
  const trackers: Tracker[] = []
  for (const [position, query] of queries.entries()) {
    const kind = kinds.get(query.of) ?? newKind()
    kinds.set(query.of, kind)
    const column = indexed.find((name) => query.where[name] !== undefined)
    const followed = { position, tracker: tracker(query, column) }
    trackers.push(followed.tracker)
    if (column === undefined) kind.rest.push(followed)
    else fileUnder(kind, query, column, followed)
  }
  const counted: CountedFact[] = []
  return {
    add(fact) {
      const kind = kinds.get(fact.of)
      if (kind === undefined) return
      const answered: number[] = []
      const offer = ({ position, tracker: each }: Followed): void => {
        if (!each.matches(fact)) return
        each.add(fact)
        answered.push(position)
      }
      for (const { read, byValue } of kind.columns.values()) offerByValue(read(fact), byValue, offer)
      for (const each of kind.rest) offer(each)
      if (answered.length > 0) counted.push({ fact, queries: answered.sort((a, b) => a - b) })
    },
    counted,
    results: () => trackers.map(({ result }) => result()),
  }
}

interface ColumnIndex {
  readonly read: (fact: Fact) => FactValue
  readonly byValue: Map<FactValue, Followed[]>
}
interface KindIndex {
  readonly columns: Map<string, ColumnIndex>
  readonly rest: Followed[]
}

const newKind = (): KindIndex => ({ columns: new Map(), rest: [] })
const newColumn = (read: ColumnIndex['read']): ColumnIndex => ({ read, byValue: new Map() })

function fileUnder(kind: KindIndex, { of, where }: RowQuery, column: string, followed: Followed): void {
  const index = kind.columns.get(column) ?? newColumn(columnReader(of, column))
  kind.columns.set(column, index)
  for (const value of new Set(where[column])) {
    const same = index.byValue.get(value)
    if (same === undefined) index.byValue.set(value, [followed])
    else same.push(followed)
  }
}

function offerByValue(value: FactValue, byValue: ColumnIndex['byValue'], offer: (followed: Followed) => void): void {
  if (!isSeveral(value)) {
    for (const followed of byValue.get(value) ?? []) offer(followed)
    return
  }
  // A row of several values is offered once to a query that names several of them.
  const met = new Set<Followed>()
  for (const each of value) for (const followed of byValue.get(each) ?? []) met.add(followed)
  for (const followed of met) offer(followed)
}
