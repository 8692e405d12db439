import { type CellFault, cellFaultText } from '../../../schemas/field/cellFault.ts'
import { cellWarningText } from '../../../schemas/field/cellWarning.ts'
import { maskIdentityNumbers } from '../../../schemas/field/identityNumber.ts'
import type { FieldWarning } from '../../../schemas/readRow.ts'
import type { CellProblem } from '../../../schemas/rejectedRow.ts'
import { type SheetKindName, sheetKindOf } from '../../../schemas/sheetKinds.ts'
import { withheld } from '../../../schemas/withheld.ts'
import { columnLetters } from '../../shared/xlsx/columnLetters.ts'
import type { ColumnPlan } from './columnPlan.ts'

/**
 * A cell as it may be shown and kept beside the problem. Of a confidential sheet it is withheld: what could not be read
 * may be what must not be kept.
 */
const shownCell = (kind: SheetKindName, cell: string): string =>
  sheetKindOf(kind).confidential === undefined ? maskIdentityNumbers(cell) : withheld

/** Which column a field stands in, as a person would look for it. */
function placeOf(plan: ColumnPlan, kind: SheetKindName, field: string) {
  const index = plan.columnOf(kind, field)
  return {
    column: index === undefined ? '' : columnLetters(index),
    header: (index === undefined ? undefined : plan.headers[index]) ?? sheetKindOf(kind).fields[field]?.zh ?? field,
    field,
  }
}

/** A cell's fault as a person is told of it: which column, what the cell holds, what would be right, what to do. */
export function cellProblem(
  plan: ColumnPlan,
  kind: SheetKindName,
  field: string,
  fault: CellFault,
  cell: string,
): CellProblem {
  const { zh, en, hint } = cellFaultText[fault.code]
  const { expected } = fault
  return {
    code: fault.code,
    severity: 'error',
    ...placeOf(plan, kind, field),
    cell: shownCell(kind, cell),
    ...(expected !== undefined && { expected }),
    zh: expected === undefined ? zh : `${zh}：${expected}`,
    en: expected === undefined ? en : `${en}: ${expected}`,
    hint,
  }
}

/** The same for a cell that was read and should be looked at again. */
export function cellWarning(plan: ColumnPlan, kind: SheetKindName, { field, code, cell }: FieldWarning): CellProblem {
  return {
    code,
    severity: 'warning',
    ...placeOf(plan, kind, field),
    cell: shownCell(kind, cell),
    ...cellWarningText[code],
  }
}

/** A comma inside an unquoted cell shifts all that follows: the row is refused, never read one column off. */
export const cellsBeyond = (
  { headers }: ColumnPlan,
  kind: SheetKindName,
  cells: readonly string[],
): readonly CellProblem[] =>
  cells.slice(headers.length).flatMap((cell, index): readonly CellProblem[] =>
    cell === ''
      ? []
      : [
          {
            code: 'BEYOND_HEADER',
            severity: 'error',
            column: columnLetters(headers.length + index),
            header: '',
            field: '',
            cell: shownCell(kind, cell),
            ...cellFaultText.BEYOND_HEADER,
          },
        ],
  )
