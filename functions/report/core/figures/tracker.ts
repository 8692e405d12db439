import type { RowQuery } from '../../../../schemas/reports/figure.ts'
import { columnReader } from './columns.ts'
import { type Fact, type FactValue, isSeveral } from './fact.ts'

/** What the rows of one query have come to so far. */
export interface Tracker {
  readonly matches: (fact: Fact) => boolean
  readonly add: (fact: Fact) => void
  readonly result: () => { readonly value: number; readonly count: number; readonly lacking: number }
}

const holds = (value: FactValue, wanted: ReadonlySet<string | number | boolean>): boolean =>
  isSeveral(value) ? value.some((each) => wanted.has(each)) : isScalar(value) && wanted.has(value)

const isScalar = (value: FactValue): value is string | number | boolean =>
  value !== undefined && typeof value !== 'object'

/** Follows one query. `known`: a column the index has already compared. */
export function tracker({ of, where, from = '', until = '~', measure }: RowQuery, known: string | undefined): Tracker {
  const conditions = Object.entries(where)
    .filter(([column]) => column !== known)
    .map(([column, values]) => ({ read: columnReader(of, column), wanted: new Set(values) }))
  // A time of the last day is still that day.
  const last = `${until}~`
  const matches = (fact: Fact): boolean =>
    fact.on >= from && fact.on <= last && conditions.every(({ read, wanted }) => holds(read(fact), wanted))

  let count = 0
  let lacking = 0
  switch (measure.kind) {
    case 'rows':
      return { matches, add: () => void count++, result: () => ({ value: count, count, lacking }) }
    case 'sum': {
      let sum = 0
      const read = columnReader(of, measure.of)
      const add = (fact: Fact): void => {
        count++
        const value = read(fact)
        if (typeof value === 'number') sum = exact(sum + value)
        else lacking++
      }
      return { matches, add, result: () => ({ value: sum, count, lacking }) }
    }
    case 'distinct': {
      const seen = new Set<FactValue>()
      const read = columnReader(of, measure.of)
      const add = (fact: Fact): void => {
        count++
        const value = read(fact)
        if (isScalar(value)) seen.add(value)
        else lacking++
      }
      return { matches, add, result: () => ({ value: seen.size, count, lacking }) }
    }
    case 'peaks': {
      const peaks = new Map<FactValue, number>()
      const [read, group] = [columnReader(of, measure.of), columnReader(of, measure.by)]
      const add = (fact: Fact): void => {
        count++
        const [value, key] = [read(fact), group(fact)]
        if (typeof value === 'number' && isScalar(key)) peaks.set(key, Math.max(peaks.get(key) ?? value, value))
        else lacking++
      }
      const total = (): number => [...peaks.values()].reduce((sum, value) => exact(sum + value), 0)
      return { matches, add, result: () => ({ value: total(), count, lacking }) }
    }
  }
}

function exact(sum: number): number {
  if (Number.isSafeInteger(sum)) return sum
  throw new RangeError('a sum is too large to be held exactly')
}
