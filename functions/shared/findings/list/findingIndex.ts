import type { Grade } from '../../../../rules/kit/vocabulary.ts'
import type { FindingState } from '../../../../schemas/findingLife/states.ts'
import type { IsoDate } from '../../../../schemas/values/isoDate.ts'
import { type Filter, otherwiseMatches } from './filter.ts'
import { type Order, type Place, comparePlaces, firstPlaces, valueBy } from './order.ts'
import { type Row, rowMaker, rowStateOn } from './row.ts'
import type { Summary } from './summary.ts'

export interface Question {
  readonly filter: Filter
  readonly order: Order
  readonly limit: number
  readonly after?: Place | undefined
  readonly today: IsoDate
  /** What the caller may reach at all; the rest is not there. */
  readonly reaches: (row: Row) => boolean
  /** What the caller is kept from by recusal: hidden, but its number is told. */
  readonly hidden: (row: Row) => boolean
  /** What a search for words may look through. */
  readonly wordsOf: (row: Row) => string
}

/** How many findings pass the rest of the filter, by state and by grade. */
export interface Counts {
  readonly states: Readonly<Record<FindingState, number>>
  readonly grades: Readonly<Record<Grade, number>>
  /** Passing the whole filter. */
  readonly total: number
  readonly overdue: number
  /** Passing the whole filter, and hidden. */
  readonly hidden: number
}

export interface Answer {
  readonly ids: readonly string[]
  readonly next: Place | undefined
  readonly counts: Counts
}

const noStates: Readonly<Record<FindingState, number>> = {
  open: 0,
  underReview: 0,
  awaitingExplanation: 0,
  dismissalProposed: 0,
  parked: 0,
  confirmed: 0,
  awaitingRectification: 0,
  rectified: 0,
  closed: 0,
  dismissed: 0,
  reopened: 0,
  superseded: 0,
}

/**
 * All findings of a county in memory, as small rows: one pass answers a list with any filter, order and counts, which
 * the table's indexes cannot. It is only where to look; whoever decides reads the finding itself.
 */
export function findingIndex() {
  const rows = new Map<string, Row>()
  const batches = new Set<string>()
  const make = rowMaker()
  return {
    size: () => rows.size,
    /** Every batch that a finding rests on, or rested on. */
    batches: (): readonly string[] => [...batches],

    /** Takes a summary in, unless a newer one is there. */
    take(summary: Summary): void {
      const known = rows.get(summary.id)
      if (known !== undefined && known.revision >= summary.revision) return
      rows.set(summary.id, make(summary))
      for (const batch of summary.batches) batches.add(batch)
    },

    ask({ filter, order, limit, after, today, reaches, hidden, wordsOf }: Question): Answer {
      const matches = otherwiseMatches(filter, today, wordsOf)
      const { states, grades } = filter
      const value = valueBy(order.by)
      const first = firstPlaces(limit + 1, order.descending)
      const byState = { ...noStates }
      const byGrade = { breach: 0, missingEvidence: 0, lead: 0 }
      let total = 0
      let overdue = 0
      let kept = 0
      for (const row of rows.values()) {
        if (!reaches(row) || !matches(row)) continue
        const state = rowStateOn(row, today)
        const ofState = states === undefined || states.includes(state)
        const ofGrade = grades === undefined || grades.includes(row.grade)
        if (!ofState && !ofGrade) continue
        if (hidden(row)) {
          if (ofState && ofGrade) kept++
          continue
        }
        if (ofGrade) byState[state]++
        if (ofState) byGrade[row.grade]++
        if (!ofState || !ofGrade) continue
        total++
        if (row.due !== undefined && row.due < today) overdue++
        const place = { value: value(row), id: row.id }
        if (after !== undefined && comparePlaces(place, after) * (order.descending ? -1 : 1) <= 0) continue
        first.offer(place)
      }
      const page = first.kept.slice(0, limit)
      return {
        ids: page.map(({ id }) => id),
        next: first.kept.length > limit ? page.at(-1) : undefined,
        counts: { states: byState, grades: byGrade, total, overdue, hidden: kept },
      }
    },

    rows: (): Iterable<Row> => rows.values(),

    /** Ids of the rows that pass a test, at most so many. */
    where(test: (row: Row) => boolean, limit: number): readonly string[] {
      const ids: string[] = []
      for (const row of rows.values()) {
        if (test(row) && ids.push(row.id) >= limit) break
      }
      return ids
    },
  }
}

export type FindingIndex = ReturnType<typeof findingIndex>
