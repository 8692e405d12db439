import type { CellProblem } from '../../../schemas/rejectedRow.ts'
import type { SheetKindName } from '../../../schemas/sheetKinds.ts'

/** One row of a sheet as seen by a plan: the kind it belongs to, and the text of each field. */
export interface PlannedRow {
  /** `undefined` when the row belongs to no kind that is wanted. */
  readonly kind: SheetKindName | undefined
  readonly cellOf: (field: string) => string
  /** The row says that there is nothing to report. */
  readonly nil?: boolean
}

/** How the columns of one sheet become fields: by the template's headers, or by a profile. */
export interface ColumnPlan {
  readonly unknownColumns: readonly string[]
  readonly planRow: (cells: readonly string[], row: number) => PlannedRow
  /** Where a field of a kind stands; `undefined` for one that no column holds (a constant, an absent column). */
  readonly columnOf: (kind: SheetKindName, field: string) => number | undefined
  readonly headers: readonly string[]
  /** What a profile asks of a row beyond what its kind asks, and the row does not meet. */
  readonly dutyProblems?: (cells: readonly string[]) => readonly CellProblem[]
  /** Whether a column of this header may not be in the file at all. */
  readonly refusesColumn?: (header: string) => boolean
}

/**
 * Tries to read a row as the header. `notHeader` with how much of it was recognised lets the search go on and, in the
 * end, tell what was missing in the row that came nearest.
 */
export type HeaderReader = (cells: readonly string[]) =>
  | { readonly found: true; readonly recognised: number; readonly plan: ColumnPlan }
  | {
      readonly found: false
      readonly recognised: number
      readonly missing: readonly string[]
      readonly repeated: readonly string[]
    }
