import type { RegisterRow } from '../../schemas/registers/kinds.ts'
import type { Plate, UnitCode } from '../../schemas/values/ids.ts'
import { type IsoMoment, dateOf } from '../../schemas/values/isoDate.ts'
import type { DatedIndex } from '../kit/registers.ts'

type Fleet = DatedIndex<Plate, RegisterRow<'vehicle'>>

/** Rows by unit, sorted out once for each register that is loaded. */
const byUnit = new WeakMap<Fleet, ReadonlyMap<UnitCode, readonly RegisterRow<'vehicle'>[]>>()

/** Whether a unit had any car on a date. */
export function hasFleet(fleet: Fleet, unit: UnitCode, moment: IsoMoment): boolean {
  let units = byUnit.get(fleet)
  if (units === undefined) {
    units = Map.groupBy(fleet.rows, (row) => row.unit)
    byUnit.set(fleet, units)
  }
  const rows = units.get(unit)
  if (rows === undefined) return false
  const date = dateOf(moment)
  return rows.some(
    ({ validFrom, validUntil }) =>
      (validFrom === undefined || validFrom <= date) && (validUntil === undefined || date <= validUntil),
  )
}
