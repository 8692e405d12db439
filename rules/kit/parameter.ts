import { CellFault } from '../../schemas/field/cellFault.ts'
import type { RegisterRow } from '../../schemas/registers/kinds.ts'
import type { IsoDate } from '../../schemas/values/isoDate.ts'
import { type LegalBasis, type Mark, covers } from './vocabulary.ts'

/** A value with the span in which it holds and where it comes from. */
export interface DatedValue<Value> extends Partial<LegalBasis> {
  readonly from?: string
  readonly until?: string
  readonly value: Value
  readonly mark: Mark
  readonly source: string
}

/** How a parameter's value is read from a standards sheet and shown again. */
export interface ParameterType<Value> {
  readonly name: string
  readonly read: (text: string) => Value | CellFault
  show(value: Value): string
}

/** Narrower overrides wider. */
export const jurisdictions = ['nation', 'province', 'county'] as const

/** Local values set by the province or county. */
export type LocalStandards = readonly RegisterRow<'standard'>[]

/**
 * A limit or switch of the law as a dated value. `values` are the nation's; a province or county sets its own through
 * the standards register. With no value on a date, the rule that needs it cannot judge.
 */
export interface Parameter<Value> {
  readonly id: string
  readonly zh: string
  readonly en: string
  /** Unit of measure as the standards sheet writes it. */
  readonly unit: string
  readonly type: ParameterType<Value>
  readonly values: readonly DatedValue<Value>[]
  /** The parameter's values under given local standards: strongest first, and of one authority the newest first. */
  under(standards: LocalStandards): ParameterTimeline<Value>
}

export interface ParameterTimeline<Value> {
  readonly id: string
  /** Strongest jurisdiction first; the first that covers a date holds. */
  readonly values: readonly DatedValue<Value>[]
}

export class ParameterRefused extends Error {
  override readonly name = 'ParameterRefused'
}

const readLocal = <Value>(type: ParameterType<Value>, row: RegisterRow<'standard'>): DatedValue<Value> => {
  const value = type.read(row.value)
  if (value instanceof CellFault)
    throw new ParameterRefused(`${row.name} ${row.from}: ${row.value} is not a ${type.name}`)
  return {
    from: row.from,
    ...(row.until === undefined ? {} : { until: row.until }),
    value,
    mark: 'local',
    source: row.source,
  }
}

export function parameter<Value>(definition: Omit<Parameter<Value>, 'under'>): Parameter<Value> {
  return {
    ...definition,
    under(standards) {
      const local = jurisdictions.toReversed().flatMap((jurisdiction) =>
        standards
          .filter((row) => row.name === definition.id && row.jurisdiction === jurisdiction)
          // The latest start comes first: of two that were left open the newer one speaks.
          .toSorted((a, b) => (a.from < b.from ? 1 : a.from > b.from ? -1 : 0))
          .map((row) => readLocal(definition.type, row)),
      )
      return { id: definition.id, values: [...local, ...definition.values] }
    },
  }
}

/** A value as it was in force when something was judged by it, written as the standards sheet writes it. */
export interface LimitInForce {
  readonly parameter: string
  readonly value: string
  readonly source: string
}

export const limitInForce = <Value>({ id, type }: Parameter<Value>, held: DatedValue<Value>): LimitInForce => ({
  parameter: id,
  value: type.show(held.value),
  source: held.source,
})

/** The value that holds on a date, with its source; `undefined` when nobody set one. */
export const valueOn = <Value>(timeline: ParameterTimeline<Value>, date: IsoDate): DatedValue<Value> | undefined =>
  timeline.values.find((value) => covers(value, date))
