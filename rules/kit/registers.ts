import type { RegisterKind, RegisterRow } from '../../schemas/registers/kinds.ts'
import type { OfficialCode, Plate, UnitCode } from '../../schemas/values/ids.ts'
import { type IsoDate, type IsoMoment, dateOf } from '../../schemas/values/isoDate.ts'

/** The rows of the registers as loaded; a register nobody uploaded is absent, which is not the same as empty. */
export type RegisterRows = { readonly [Kind in RegisterKind]?: readonly RegisterRow<Kind>[] }

/** Looks a row up as it stood on a date. */
export interface DatedIndex<Key extends string, Row> {
  on(key: Key, moment: IsoMoment): Row | undefined
  /** Whether the key occurs at any date. */
  has(key: Key): boolean
  readonly rows: readonly Row[]
}

interface Span {
  readonly from: IsoDate | undefined
  readonly until: IsoDate | undefined
}

function datedIndex<Key extends string, Row>(
  rows: readonly Row[],
  keyOf: (row: Row) => Key,
  spanOf: (row: Row) => Span,
): DatedIndex<Key, Row> {
  const byKey = new Map<Key, Row[]>()
  for (const row of rows) {
    const same = byKey.get(keyOf(row))
    if (same === undefined) byKey.set(keyOf(row), [row])
    else same.push(row)
  }
  // The latest start comes first, so that of two overlapping rows the newer one speaks.
  for (const same of byKey.values()) same.sort((a, b) => ((spanOf(a).from ?? '') < (spanOf(b).from ?? '') ? 1 : -1))
  return {
    rows,
    has: (key) => byKey.has(key),
    on(key, moment) {
      const date = dateOf(moment)
      return byKey.get(key)?.find((row) => {
        const { from, until } = spanOf(row)
        return (from === undefined || from <= date) && (until === undefined || date <= until)
      })
    },
  }
}

/** What rules may ask of the registers. An absent index means the register was not loaded. */
export interface RegisterLookup {
  readonly unit: DatedIndex<UnitCode, RegisterRow<'unit'>> | undefined
  readonly official: DatedIndex<OfficialCode, RegisterRow<'official'>> | undefined
  readonly vehicle: DatedIndex<Plate, RegisterRow<'vehicle'>> | undefined
  readonly budget: DatedIndex<string, RegisterRow<'budget'>> | undefined
  /** Totals the units published; reports reconcile with them, no rule judges by them. */
  readonly disclosure: DatedIndex<string, RegisterRow<'disclosure'>> | undefined
  readonly standard: readonly RegisterRow<'standard'>[]
}

const validity = (row: {
  readonly validFrom: IsoDate | undefined
  readonly validUntil: IsoDate | undefined
}): Span => ({
  from: row.validFrom,
  until: row.validUntil,
})

export const budgetKey = (unit: UnitCode, year: number, line: string): string => `${unit}|${year}|${line}`

export function registerLookup(rows: RegisterRows): RegisterLookup {
  return {
    unit: rows.unit && datedIndex(rows.unit, (row) => row.code, validity),
    official:
      rows.official &&
      datedIndex(
        rows.official,
        (row) => row.code,
        ({ from, until }) => ({ from, until }),
      ),
    vehicle: rows.vehicle && datedIndex(rows.vehicle, (row) => row.plate, validity),
    budget:
      rows.budget &&
      datedIndex(
        rows.budget,
        (row) => budgetKey(row.unit, row.year, row.line),
        () => ({ from: undefined, until: undefined }),
      ),
    disclosure:
      rows.disclosure &&
      datedIndex(
        rows.disclosure,
        (row) => budgetKey(row.unit, row.year, row.line),
        () => ({ from: undefined, until: undefined }),
      ),
    standard: rows.standard ?? [],
  }
}
