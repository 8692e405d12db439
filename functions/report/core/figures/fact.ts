/** A value of a row, as figures may ask for it. */
export type FactValue = string | number | boolean | readonly string[] | undefined

/** Where a row came from: a batch, a register or a finding; its sheet and row. */
export interface FactSource {
  readonly of: string
  readonly sheet: string
  readonly row: number
}

/** One row that figures may rest on, whatever it came from: a record, a register's row, a finding, a due return. */
export interface Fact {
  /** Kind of row: a kind of record or register, `finding`, `due`, … */
  readonly of: string
  readonly on: string
  readonly unit: string
  readonly cells: Readonly<Record<string, unknown>>
  readonly source: FactSource
}

const isTexts = (value: readonly unknown[]): value is readonly string[] =>
  value.every((each) => typeof each === 'string')

/** A stored value as figures see it; what no figure can ask for is as good as absent. */
/** Whether a value holds several: a trip's users. */
export const isSeveral = (value: FactValue): value is readonly string[] => typeof value === 'object'

export function factValue(value: unknown): FactValue {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value
  return Array.isArray(value) && isTexts(value) ? value : undefined
}
