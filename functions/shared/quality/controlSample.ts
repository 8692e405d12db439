import { createHash } from 'node:crypto'
import { type Proportion, wilson } from './wilson.ts'

/** A record that no rule flagged. */
export interface Unflagged {
  /** Where it stands: `batch|sheet|row`. */
  readonly id: string
  /** Kind and unit: every stratum is drawn from by itself. */
  readonly stratum: string
}

export interface Stratum<Record extends Unflagged> {
  readonly stratum: string
  /** Unflagged records of the stratum. */
  readonly population: number
  readonly drawn: readonly Record[]
}

const lot = (seed: string, id: string): string => createHash('sha256').update(`${seed}|${id}`).digest('hex')

/**
 * Draws from every stratum so many records at random. A record's lot depends only on seed and place, so that the same
 * seed draws the same records, in whatever order and in however many parts they are read, and a larger sample holds the
 * smaller one.
 */
export function controlSample<Record extends Unflagged>(
  records: Iterable<Record>,
  perStratum: number,
  seed: string,
): readonly Stratum<Record>[] {
  const strata = new Map<string, { population: number; drawn: { lot: string; record: Record }[] }>()
  for (const record of records) {
    const stratum = strata.get(record.stratum) ?? { population: 0, drawn: [] }
    strata.set(record.stratum, stratum)
    stratum.population++
    const drawn = { lot: lot(seed, record.id), record }
    const last = stratum.drawn[perStratum - 1]
    if (last !== undefined && drawn.lot >= last.lot) continue
    const place = stratum.drawn.findIndex((each) => each.lot > drawn.lot)
    stratum.drawn.splice(place === -1 ? stratum.drawn.length : place, 0, drawn)
    if (stratum.drawn.length > perStratum) stratum.drawn.pop()
  }
  return [...strata.keys()].toSorted().flatMap((name) => {
    const stratum = strata.get(name)
    if (stratum === undefined) return []
    const { population, drawn } = stratum
    return [{ stratum: name, population, drawn: drawn.map(({ record }) => record) }]
  })
}

/** What a reviewer found in the drawn records of one stratum. */
export interface Reviewed {
  readonly population: number
  readonly reviewed: number
  /** Reviewed records that should have been flagged. */
  readonly missed: number
}

/** How many records the rules miss: each stratum's share with its interval, carried over to its population. */
export function missedEstimate(strata: readonly Reviewed[]): {
  readonly strata: readonly (Proportion & { readonly population: number })[]
  readonly missed: number
  readonly low: number
  readonly high: number
} {
  const each = strata.map(({ population, reviewed, missed }) => ({ population, ...wilson(missed, reviewed) }))
  const sum = (of: (stratum: (typeof each)[number]) => number): number =>
    each.reduce((total, stratum) => total + of(stratum) * stratum.population, 0)
  // Adding the ends of the strata's intervals is wider than need be, and so never claims too much.
  return {
    strata: each,
    missed: sum(({ share = 0 }) => share),
    low: sum(({ low }) => low),
    high: sum(({ high }) => high),
  }
}
