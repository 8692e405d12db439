import { type SheetKindName, sheetKindOf } from '../../../schemas/sheetKinds.ts'
import type { RejectedRow } from '../../../schemas/rejectedRow.ts'
import { withheld } from '../../../schemas/withheld.ts'
import type { Batch } from '../../../schemas/batch.ts'
import type { Principal } from '../../../schemas/principal.ts'
import type { Role } from '../../../schemas/roles.ts'
import { maySend } from './maySend.ts'

type Sheet = Pick<Batch, 'kind' | 'unit'>

/** Whether sheets of a kind have columns with names of persons. */
export const hasNames = (kind: SheetKindName): boolean =>
  Object.values(sheetKindOf(kind).fields).some(({ personal }) => personal)

/**
 * Who needs the names in a sheet: officers, who follow a finding to a person, and whoever answers for the sheet. All
 * others work with codes.
 * @param allowed the roles the route is open to; others do not count
 */
export function needsNames(sheet: Sheet, principal: Principal, allowed: readonly Role[]): boolean {
  const held = principal.roles.filter((role) => allowed.includes(role))
  return held.includes('disciplineOfficer') || maySend(sheet, { ...principal, roles: held })
}

/** Values or cells of a row by field, names of persons withheld. What is blank stays blank. */
export const cellsWithoutNames = <Value>(
  kind: SheetKindName,
  cells: Readonly<Record<string, Value>>,
): Record<string, Value | string> =>
  Object.fromEntries(
    Object.entries(cells).map(([field, value]) => [field, isPlain(kind, field) ? value : withheld] as const),
  )

/** Problems of a row, cells withheld that hold names, or may: of a cell beyond the columns nobody knows what it is. */
export const rowWithoutNames = (kind: SheetKindName, row: RejectedRow): RejectedRow => ({
  ...row,
  problems: row.problems.map((each) => (isPlain(kind, each.field) ? each : { ...each, cell: withheld })),
})

const isPlain = (kind: SheetKindName, field: string): boolean => {
  const known = sheetKindOf(kind).fields[field]
  return known !== undefined && !known.personal
}
