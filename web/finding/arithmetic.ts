import type { Measure } from '../../rules/reference/valueNames.ts'
import type { FlagValue } from './shownValue.ts'

export interface MeasuredValue {
  readonly name: string
  readonly value: FlagValue
  readonly measure: Measure
}

/** A step of a finding's arithmetic, by the names of the values in it. */
export type Step =
  | { readonly is: 'product'; readonly count: string; readonly each: string; readonly of: string }
  | { readonly is: 'difference'; readonly from: string; readonly less: string }
  | { readonly is: 'above'; readonly what: string; readonly limit: string }

const numbers = (values: readonly MeasuredValue[], wanted: (measure: Measure) => boolean) =>
  values.flatMap(({ name, value, measure }) => (typeof value === 'number' && wanted(measure) ? [{ name, value }] : []))

/** A count times an amount that makes the limit, such as people times the standard a head. */
function product(values: readonly MeasuredValue[]): readonly Step[] {
  const money = numbers(values, (measure) => measure === 'fen')
  const limit = money.find(({ name }) => name === 'limit')
  if (limit === undefined) return []
  for (const each of money.filter((other) => other !== limit)) {
    const count = numbers(values, (measure) => measure === 'plain').find(
      ({ value }) => value * each.value === limit.value,
    )
    if (count !== undefined) return [{ is: 'product', count: count.name, each: each.name, of: limit.name }]
  }
  return []
}

/** Two amounts whose difference is the excess. */
function difference(values: readonly MeasuredValue[], excess: number): readonly Step[] {
  const money = numbers(values, (measure) => measure === 'fen')
  for (const from of money) {
    const less = money.find(({ value }) => from.value - value === excess && value > 0)
    if (less !== undefined) return [{ is: 'difference', from: from.name, less: less.name }]
  }
  return []
}

/** What stands above a limit that is no money. */
function above(values: readonly MeasuredValue[]): readonly Step[] {
  const limit = values.find(({ name, measure }) => name === 'limit' && measure !== 'fen')
  if (typeof limit?.value !== 'number') return []
  const bound = limit.value
  const over = numbers(values, (measure) => measure === limit.measure).filter(({ value }) => value > bound)
  // Where several are above it nothing says which one was compared.
  const [what] = over
  return what === undefined || over.length > 1 ? [] : [{ is: 'above', what: what.name, limit: limit.name }]
}

/** The arithmetic behind a finding, as far as its own values prove it: every step given holds exactly. */
export const arithmetic = (values: readonly MeasuredValue[], excess: number | undefined): readonly Step[] => [
  ...product(values),
  ...(excess === undefined ? above(values) : difference(values, excess)),
]
