import { fault } from '../../../schemas/field/cellFault.ts'
import { halfWidth, headerKey } from '../../../schemas/field/normalise.ts'
import { isExampleRow } from '../../../schemas/exampleRow.ts'
import type { FieldWarning } from '../../../schemas/readRow.ts'
import type { CellProblem } from '../../../schemas/rejectedRow.ts'
import { type SheetKindName, sheetKindOf } from '../../../schemas/sheetKinds.ts'
import type { NoteBook } from '../read/notes.ts'
import type { SheetRow } from '../read/sheet.ts'
import type { ColumnPlan } from './columnPlan.ts'
import { type ControlTotals, totalWordOf } from './controlTotals.ts'
import type { ProblemTally } from './problemTally.ts'
import { cellProblem, cellWarning, cellsBeyond } from './problems.ts'
import type { Lane, RowSink } from './readSheetRows.ts'
import type { RepeatSet } from './repeatSet.ts'
import { type ContentDigest, rowDigest, shortDigest } from './rowDigest.ts'

/** Rows by how they ended, counted as they are read. */
export interface Counting {
  read: number
  accepted: number
  rejected: number
  repeats: number
  other: number
  nil: number
  warned: number
}

/** What judging a row needs beside the row. */
export interface RowContext<Value> {
  /** Cells are told apart by a separator, so one cell too many means that one was cut in two. */
  readonly separated: boolean
  readonly sheet: string
  readonly sheetNumber: number
  readonly sheetNames: readonly string[]
  readonly plan: ColumnPlan
  readonly laneOf: (kind: SheetKindName) => Lane<Value>
  readonly repeats: RepeatSet
  readonly sink: RowSink<Value>
  readonly counts: Counting
  readonly content: ContentDigest
  readonly totalsOf: (kind: SheetKindName) => ControlTotals
  readonly tally: ProblemTally
  readonly notes: NoteBook
}

/** Reads one row below the header: a total row is compared; any other ends as accepted, rejected, repeat or another kind's. */
export function judgeRow<Value>(context: RowContext<Value>, row: SheetRow): void {
  const { sheet, plan, sink, counts, content, totalsOf, notes, tally } = context
  const planned = plan.planRow(row.cells, row.row)
  const { kind, cellOf } = planned
  const word = totalWordOf(row.cells)
  if (word !== undefined) {
    if (kind !== undefined) totalsOf(kind).compare(word, row.row, cellOf)
    return
  }
  if (planned.nil === true) {
    counts.nil++
    return
  }
  if (kind === undefined) {
    counts.other++
    return
  }
  if (isExampleRow(sheetKindOf(kind), cellOf)) return notes.add('EXAMPLE_IGNORED', sheet, { row: row.row })
  const read = context.laneOf(kind)(cellOf)
  if (!read.ok) {
    if (isFooter(row.cells)) return notes.add('FOOTER_IGNORED', sheet, { row: row.row })
    if (isHeaderAgain(plan.headers, row.cells)) return notes.add('HEADER_AGAIN', sheet, { row: row.row })
  }
  counts.read++
  totalsOf(kind).add(cellOf, read.ok ? read.row.values : undefined)
  const problems = rowProblems(context, kind, row)
  if (!read.ok) {
    // A cell whose digits are lost is told once, not as whatever else it fails to be.
    const known = new Set(problems.map(({ field }) => field).filter((field) => field !== ''))
    for (const { field, fault: why, cell } of read.faults) {
      if (!known.has(field)) problems.push(cellProblem(plan, kind, field, why, cell))
    }
  }
  const where = { sheet, row: row.row, ...(row.line !== undefined && { line: row.line }) }
  if (!read.ok || problems.length > 0) {
    counts.rejected++
    tally.add(problems)
    sink.rejected({ ...where, problems })
    return
  }
  const { json, value } = read.row
  const digest = rowDigest(kind, json)
  content.add(digest)
  const short = shortDigest(digest)
  const first = context.repeats.firstPlace(digest, { sheet: context.sheetNumber, row: row.row })
  if (first !== undefined) {
    counts.repeats++
    const firstSheet = context.sheetNames[first.sheet] ?? sheet
    sink.repeated({ sheet, row: row.row, content: short, first: { sheet: firstSheet, row: first.row } })
    return
  }
  counts.accepted++
  sink.accepted({ sheet, row: row.row, kind, content: short, json, value })
  if (read.warnings !== undefined && read.warnings.length > 0) warn(context, kind, where, read.warnings)
}

function warn<Value>(
  { plan, sink, counts, tally }: RowContext<Value>,
  kind: SheetKindName,
  where: { readonly sheet: string; readonly row: number },
  warnings: readonly FieldWarning[],
): void {
  const problems = warnings.map((each) => cellWarning(plan, kind, each))
  counts.warned++
  tally.add(problems)
  sink.warned?.({ ...where, problems })
}

/** Problems of the cells themselves, whatever field reads them: lost digits, cells beyond the header. */
function rowProblems<Value>(
  { plan, separated }: RowContext<Value>,
  kind: SheetKindName,
  { damaged, cells }: SheetRow,
): CellProblem[] {
  // Most rows have neither: one array a row, and no more.
  const problems: CellProblem[] = []
  if (damaged !== undefined) {
    for (const [name, field] of Object.entries(sheetKindOf(kind).fields)) {
      const index = plan.columnOf(kind, name)
      if (!field.identifier || index === undefined || !damaged.includes(index)) continue
      problems.push(cellProblem(plan, kind, name, fault('NUMBER_DAMAGED'), cells[index] ?? ''))
    }
  }
  if (plan.dutyProblems !== undefined) problems.push(...plan.dutyProblems(cells))
  if (separated && cells.length > plan.headers.length) problems.push(...cellsBeyond(plan, kind, cells))
  return problems
}

/** Who made and who checked the sheet, written below it: `制表人：张某某 审核人：李某某`. */
const footer =
  /^(?:制表|填表|填报|编制|审核|复核|负责|经办|单位负责|财务负责|会计|出纳|联系)(?:人|日期|时间|电话)?\s*:/u

/** Whether a row says what the header says: sheets that were printed have it at the top of every page. */
const isHeaderAgain = (headers: readonly string[], cells: readonly string[]): boolean =>
  Array.from({ length: Math.max(headers.length, cells.length) }).every(
    (_, index) => headerKey(headers[index] ?? '') === headerKey(cells[index] ?? ''),
  )

/** A remark below the sheet, alone in its row: `备注：以上均为公务活动`. */
const remark = /^(?:备注|附注|说明|注)\d*:/u

function isFooter(cells: readonly string[]): boolean {
  const [first, ...others] = cells.filter((cell) => cell.trim() !== '')
  if (first === undefined) return false
  const words = halfWidth(first).replaceAll(/\s+/gu, '')
  return footer.test(words) || (others.length === 0 && remark.test(words))
}
