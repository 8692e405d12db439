import type { RecordKind } from '../../schemas/records/kinds.ts'
import type { OfficialCode, UnitCode } from '../../schemas/values/ids.ts'
import type { IsoMoment } from '../../schemas/values/isoDate.ts'
import type { RecordCounts } from './conclusion.ts'
import { type Coverage, type RuleCoverage, addCoverage, countOutcome, emptyRuleCoverage } from './coverage.ts'
import type { Outcome } from './outcome.ts'
import { monthPeriod } from './periods.ts'

/** Whose checks are counted. */
export interface CoverageSubject {
  readonly of: 'unit' | 'official'
  readonly code: string
}

/** Whose month some checks belong to. A record belongs to one unit and to every official it names. */
export interface CoveragePlace extends CoverageSubject {
  /** `2024-03` */
  readonly month: string
}

/** What was due in one place, and what became of it. */
export interface PlaceCoverage extends CoveragePlace {
  /** Records by kind; nothing where only windows were judged. */
  readonly records: RecordCounts
  /** By rule; of an official under {@link allRulesTogether}. */
  readonly coverage: Coverage
}

/** The counts of one rule, by the number of the place. */
export type CountsByPlace = (RuleCoverage | undefined)[]

/**
 * Counts outcomes by unit and month and by official and month. Places are numbered, so that counting, which is done for
 * every rule on every record, is no more than an index.
 */
export interface PlaceTally {
  /** The places of a record: its unit's month first, then those of its officials. */
  placesOf(unit: UnitCode, on: IsoMoment, officials: readonly OfficialCode[]): readonly number[]
  /** Counts a record of a kind in its places. */
  addRecord(kind: RecordKind, places: readonly number[]): void
  countsOf(rule: string): CountsByPlace
  /** Every place, in a fixed order, so that the same work gives the same bytes. */
  finish(): readonly PlaceCoverage[]
}

/**
 * The name under which the checks of an official are counted, all rules together: an official has a row or two a month,
 * and counts of every rule for each would be many times the rows themselves.
 */
export const allRulesTogether = 'all'

/** Counts an outcome of a rule in the places of a record: by rule in its unit's, all rules together in its officials'. */
export function countIn(
  places: readonly number[],
  rule: CountsByPlace,
  together: CountsByPlace,
  outcome: Counted,
): void {
  for (let index = 0; index < places.length; index++) {
    const place = places[index]
    if (place === undefined) continue
    const counts = countsAt(index === 0 ? rule : together, place)
    if (outcome === 'flagged') counts.flagged++
    else countOutcome(counts, outcome)
  }
}

/** An outcome, or that a window flagged the record. */
type Counted = Outcome | 'flagged'

/** The counts at a place, made on first use. */
function countsAt(counts: CountsByPlace, place: number): RuleCoverage {
  const known = counts[place]
  if (known !== undefined) return known
  const made = emptyRuleCoverage()
  counts[place] = made
  return made
}

const nameOf = ({ of, code, month }: CoveragePlace): string => `${of}|${code}|${month}`

/** Values in the order of their names. */
const inOrder = <Value>(named: Iterable<readonly [name: string, value: Value]>): readonly Value[] =>
  [...named].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, value]) => value)

export function placeTally(): PlaceTally {
  const places: CoveragePlace[] = []
  const numbers = { unit: new Map<string, Map<string, number>>(), official: new Map<string, Map<string, number>>() }
  const records = new Map<RecordKind, number[]>()
  const rules = new Map<string, CountsByPlace>()
  // Rows of one unit and month mostly stand together: the place of the row before is asked first.
  let last: (CoveragePlace & { readonly number: number }) | undefined

  const numberOf = (place: CoveragePlace): number => {
    // Looked up by month and code as they are: a name put together for every row would be the dearer part.
    const ofMonth = numbers[place.of].get(place.month) ?? new Map<string, number>()
    const known = ofMonth.get(place.code)
    if (known !== undefined) return known
    numbers[place.of].set(place.month, ofMonth.set(place.code, places.length))
    return places.push(place) - 1
  }

  return {
    placesOf(unit, on, officials) {
      const month = monthPeriod(on)
      if (last?.code !== unit || last.month !== month) {
        const place = { of: 'unit', code: unit, month } as const
        last = { ...place, number: numberOf(place) }
      }
      const { number } = last
      if (officials.length === 0) return [number]
      return [number, ...officials.map((code) => numberOf({ of: 'official', code, month }))]
    },
    addRecord(kind, at) {
      const counts = records.get(kind) ?? []
      records.set(kind, counts)
      for (const place of at) counts[place] = (counts[place] ?? 0) + 1
    },
    countsOf(rule) {
      const known = rules.get(rule) ?? []
      rules.set(rule, known)
      return known
    },
    finish: () =>
      inOrder(
        places.map((place, number) => {
          const own: Partial<Record<RecordKind, number>> = {}
          for (const [kind, counts] of records) {
            const count = counts[number]
            if (count !== undefined) own[kind] = count
          }
          const coverage: Coverage = {}
          for (const [rule, counts] of rules) {
            const count = counts[number]
            if (count !== undefined) coverage[rule] = count
          }
          return [nameOf(place), { ...place, records: own, coverage }] as const
        }),
      ),
  }
}

/** The places of several parts of the same work, each place once. */
export function mergePlaces(parts: Iterable<readonly PlaceCoverage[]>): readonly PlaceCoverage[] {
  const merged = new Map<string, PlaceCoverage & { readonly records: Record<string, number> }>()
  for (const part of parts) {
    for (const { of, code, month, records, coverage } of part) {
      const name = nameOf({ of, code, month })
      const into = merged.get(name) ?? { of, code, month, records: {}, coverage: {} }
      merged.set(name, into)
      addRecords(into.records, records)
      addCoverage(into.coverage, coverage)
    }
  }
  return inOrder(merged)
}

/** Adds `more` into `total`. */
export function addRecords(total: Record<string, number>, more: RecordCounts): void {
  for (const [kind, count] of Object.entries(more)) total[kind] = (total[kind] ?? 0) + count
}

/** What places of units add up to: every record counts in exactly one. */
export function coverageOfUnits(places: readonly PlaceCoverage[]): Coverage {
  const total: Coverage = {}
  for (const { of, coverage } of places) if (of === 'unit') addCoverage(total, coverage)
  return total
}
