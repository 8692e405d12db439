import { type CellFault, cellFaultText } from '../../../schemas/field/cellFault.ts'
import type { CellProblem } from '../../../schemas/rejectedRow.ts'
import { type SheetKindName, sheetKindOf } from '../../../schemas/sheetKinds.ts'
import type { ColumnPlan } from './columnPlan.ts'
import { columnLetters } from './columns.ts'

/** Stands for a cell of a confidential sheet: what could not be read may be what must not be kept. */
export const withheld = '***'

/** A cell's fault as a person is told of it: which column, what the cell holds, what would be right. */
export function cellProblem(
  plan: ColumnPlan,
  kind: SheetKindName,
  fieldName: string,
  fault: CellFault,
  cell: string,
): CellProblem {
  const { fields, confidential } = sheetKindOf(kind)
  const field = fields[fieldName]
  const index = plan.columnOf(kind, fieldName)
  const expected = fault.expected === undefined ? {} : { expected: fault.expected }
  const words = cellFaultText[fault.code]
  return {
    code: fault.code,
    column: index === undefined ? '' : columnLetters(index),
    header: (index === undefined ? undefined : plan.headers[index]) ?? field?.zh ?? fieldName,
    field: fieldName,
    cell: confidential === undefined ? cell : withheld,
    ...expected,
    zh: fault.expected === undefined ? words.zh : `${words.zh}：${fault.expected}`,
    en: fault.expected === undefined ? words.en : `${words.en}: ${fault.expected}`,
  }
}
