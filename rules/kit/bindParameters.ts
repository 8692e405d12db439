import { addDays } from '../../schemas/values/calendarArithmetic.ts'
import { type IsoDate, isoDate } from '../../schemas/values/isoDate.ts'
import { type LimitInForce, type LocalStandards, type Parameter, limitInForce, valueOn } from './parameter.ts'
import { type Undetermined, undetermined } from './undetermined.ts'
import type { DateSpan } from './vocabulary.ts'

/** The parameters a rule names, by the short name it uses for each. */
export type ParameterRecord = Readonly<Record<string, Parameter<unknown>>>
export type ParameterValues<P extends ParameterRecord> = {
  readonly [Name in keyof P]: P[Name] extends Parameter<infer Value> ? Value : never
}

export interface BoundParameters<P extends ParameterRecord> {
  readonly changesOn: readonly string[]
  /** Every value on a date, or the first one nobody set. */
  on(date: IsoDate): BoundValues<P> | Undetermined
}

/** A rule's parameters as they stand on one date, and the same for a reader. */
export interface BoundValues<P extends ParameterRecord> {
  readonly values: ParameterValues<P>
  readonly limits: readonly LimitInForce[]
}

/** The last day that can be written, used for "for good"; no day comes after it. */
const lastDay = '9999-12-31'

/** The first day of each new state of dated spans: their starts, and the day after each end. */
export const spanChanges = (spans: readonly DateSpan[]): readonly string[] =>
  spans
    .flatMap(({ from, until }) => [
      from,
      until === undefined || until === lastDay ? undefined : addDays(isoDate(until), 1),
    ])
    .filter((date) => date !== undefined)

/** Resolves a rule's parameters under the local standards in force. */
export function bindParameters<P extends ParameterRecord>(
  parameters: P | undefined,
  standards: LocalStandards,
): BoundParameters<P> {
  const timelines = Object.entries(parameters ?? {}).map(([name, parameter]) => ({
    name,
    parameter,
    timeline: parameter.under(standards),
  }))
  const isComplete = (values: Readonly<Record<string, unknown>>): values is ParameterValues<P> =>
    timelines.every(({ name }) => Object.hasOwn(values, name))
  const changesOn = timelines.flatMap(({ timeline }) => spanChanges(timeline.values))
  const resolve = (date: IsoDate): ReturnType<BoundParameters<P>['on']> => {
    const values: Record<string, unknown> = {}
    const limits: LimitInForce[] = []
    for (const { name, parameter, timeline } of timelines) {
      const held = valueOn(timeline, date)
      if (held === undefined) return undetermined('noLocalStandard', timeline.id)
      values[name] = held.value
      if (held.value !== undefined) limits.push(limitInForce(parameter, held))
    }
    if (!isComplete(values)) throw new Error('a bound parameter was not set')
    return { values, limits }
  }
  // Records come mostly in time order: the values of the last date hold until the next change.
  let last: { readonly from: string; readonly until: string; readonly held: ReturnType<typeof resolve> } | undefined
  return {
    changesOn,
    on(date) {
      if (last !== undefined && last.from <= date && date < last.until) return last.held
      let from = ''
      let until = '~'
      for (const change of changesOn) {
        if (change <= date && change > from) from = change
        if (change > date && change < until) until = change
      }
      last = { from, until, held: resolve(date) }
      return last.held
    },
  }
}
