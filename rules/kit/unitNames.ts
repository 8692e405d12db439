import type { RegisterRow } from '../../schemas/registers/kinds.ts'
import { type IsoMoment, dateOf } from '../../schemas/values/isoDate.ts'
import type { UnitCode } from '../../schemas/values/ids.ts'
import type { DatedIndex } from './registers.ts'

type UnitRow = RegisterRow<'unit'>
type UnitIndex = DatedIndex<UnitCode, UnitRow>

const byNames = new WeakMap<UnitIndex, ReadonlyMap<string, readonly UnitRow[]>>()

/** Rows by name and full title, made once a register. */
function namesOf(units: UnitIndex): ReadonlyMap<string, readonly UnitRow[]> {
  const known = byNames.get(units)
  if (known !== undefined) return known
  const made = new Map<string, UnitRow[]>()
  for (const row of units.rows) {
    for (const name of new Set([row.name, row.fullTitle])) {
      if (name === undefined) continue
      const same = made.get(name)
      if (same === undefined) made.set(name, [row])
      else same.push(row)
    }
  }
  byNames.set(units, made)
  return made
}

/** The unit that bore a name or full title on a date. */
export function unitNamed(units: UnitIndex, name: string, moment: IsoMoment): UnitRow | undefined {
  const date = dateOf(moment)
  return namesOf(units)
    .get(name)
    ?.find(
      ({ validFrom, validUntil }) =>
        (validFrom === undefined || validFrom <= date) && (validUntil === undefined || date <= validUntil),
    )
}

/** Units stand in few levels: a longer chain is a circle in the register. */
const mostLevels = 10

/** Whether a unit stands under another on a date, directly or through units between. */
export function isUnder(units: UnitIndex, unit: UnitRow, upper: UnitCode, moment: IsoMoment): boolean {
  let at: UnitRow | undefined = unit
  for (let level = 0; at?.parent !== undefined && level < mostLevels; level++) {
    if (at.parent === upper) return true
    at = units.on(at.parent, moment)
  }
  return false
}

/** Whether a name is the unit's own. */
export const isOwnName = (unit: UnitRow, name: string): boolean => name === unit.name || name === unit.fullTitle

/** Whether two places as written lie in one another: `某县` and `某县城关镇`. */
export const samePlace = (one: string, other: string): boolean => one.includes(other) || other.includes(one)
