import { cellFaultText, fault } from '../../../schemas/field/cellFault.ts'
import type { ReadRow } from '../../../schemas/readRow.ts'
import type { ControlTotal, RowCounts } from '../../../schemas/batch.ts'
import type { CellProblem, RejectedRow } from '../../../schemas/rejectedRow.ts'
import { type SheetKindName, sheetKindOf } from '../../../schemas/sheetKinds.ts'
import type { SheetFile, SheetRow } from '../read/sheet.ts'
import { columnLetters } from './columns.ts'
import type { ColumnPlan, HeaderReader, PlannedRow } from './columnPlan.ts'
import { type ControlTotals, controlTotals, totalWordOf } from './controlTotals.ts'
import { type NearestMiss, findHeader, headerRefusal, headerWithinRows } from './findHeader.ts'
import { cellProblem, withheld } from './problems.ts'
import { refuseForbiddenColumns } from './forbiddenColumns.ts'
import { type ContentDigest, contentDigest, rowDigest, shortDigest } from './rowDigest.ts'
import type { RepeatSet } from './repeatSet.ts'

/** What a kind makes of the cells of one row: its values, and their text for the digest. */
export interface LaneRow<Value> {
  readonly json: string
  readonly value: Value
}
/** Reads the rows of one kind. */
export type Lane<Value> = (cellOf: (field: string) => string) => ReadRow<LaneRow<Value>>

export interface AcceptedRow<Value> {
  readonly sheet: string
  readonly row: number
  readonly kind: SheetKindName
  /** Short digest of the row's content. */
  readonly content: string
  readonly json: string
  readonly value: Value
}
export interface RepeatedRow {
  readonly sheet: string
  readonly row: number
  readonly content: string
}

/** Where rows go as they are read. Handlers may be slow: reading waits for them between blocks of rows. */
export interface RowSink<Value> {
  accepted(row: AcceptedRow<Value>): void
  rejected(row: RejectedRow): void
  repeated(row: RepeatedRow): void
  /** Called after each block of rows. */
  settled?(): Promise<void>
}

export interface SheetReading {
  readonly rows: RowCounts
  /** Rows that a profile gives to no kind that was asked for. */
  readonly otherRows: number
  readonly controlTotals: readonly ControlTotal[]
  readonly unknownColumns: readonly string[]
  /** Digest of all accepted and repeated rows, whatever their order. */
  readonly content: string
}

interface Counting {
  read: number
  accepted: number
  rejected: number
  repeats: number
  other: number
}

/**
 * Reads every sheet of a file that has a header. Each row ends as accepted, rejected or repeat, or the reading fails;
 * a total row is compared, not read; sheets without a header are passed over when another has one.
 * @throws BatchRefused when no sheet has a header, FileRefused from the reader
 */
export async function readSheetRows<Value>(
  file: SheetFile,
  header: HeaderReader,
  laneOf: (kind: SheetKindName) => Lane<Value>,
  repeats: RepeatSet,
  sink: RowSink<Value>,
): Promise<SheetReading> {
  const counts: Counting = { read: 0, accepted: 0, rejected: 0, repeats: 0, other: 0 }
  const content = contentDigest()
  const compared: ControlTotal[] = []
  const unknown = new Set<string>()
  let nearest: NearestMiss = { row: undefined, recognised: 0, missing: [], repeated: [] }
  let headers = 0

  for (const [index, { name }] of file.sheets.entries()) {
    let plan: ColumnPlan | undefined
    let waiting: SheetRow[] = []
    const totals = controlTotals()
    const readRow = (row: SheetRow): void => {
      if (plan !== undefined)
        judgeRow({
          separated: file.format === 'csv',
          sheet: name,
          plan,
          row,
          laneOf,
          repeats,
          sink,
          counts,
          content,
          totals,
        })
    }
    const tryHeader = (): void => {
      const found = findHeader(waiting, header)
      if ('plan' in found) {
        plan = found.plan
        refuseForbiddenColumns(plan, waiting.slice(0, found.position + 1))
        headers++
        for (const column of plan.unknownColumns) unknown.add(column)
        for (const row of waiting.slice(found.position + 1)) readRow(row)
      } else if (found.recognised >= nearest.recognised) nearest = found
      waiting = []
    }
    for await (const block of file.rows(index)) {
      if (plan !== undefined) for (const row of block) readRow(row)
      else {
        waiting.push(...block)
        if (waiting.length < headerWithinRows) continue
        tryHeader()
        if (plan === undefined) break
      }
      await sink.settled?.()
    }
    if (waiting.length > 0) tryHeader()
    compared.push(...totals.compared)
  }
  if (headers === 0) throw headerRefusal(nearest)
  const { other, ...rows } = counts
  return {
    rows,
    otherRows: other,
    controlTotals: compared,
    unknownColumns: [...unknown],
    content: content.text(),
  }
}

interface RowContext<Value> {
  /** Cells are told apart by a separator, so one cell too many means that one was cut in two. */
  readonly separated: boolean
  readonly sheet: string
  readonly plan: ColumnPlan
  readonly row: SheetRow
  readonly laneOf: (kind: SheetKindName) => Lane<Value>
  readonly repeats: RepeatSet
  readonly sink: RowSink<Value>
  readonly counts: Counting
  readonly content: ContentDigest
  readonly totals: ControlTotals
}

function judgeRow<Value>(context: RowContext<Value>): void {
  const { sheet, plan, row, sink, counts, content, totals } = context
  const planned = plan.planRow(row.cells, row.row)
  const word = totalWordOf(row.cells)
  if (word !== undefined) return compareTotals(word, planned, row.row, totals)
  if (planned.kind === undefined) {
    counts.other++
    return
  }
  counts.read++
  for (const field of moneyFields(planned.kind)) totals.add(field, planned.cellOf(field))
  const read = context.laneOf(planned.kind)(planned.cellOf)
  const problems = [
    ...damagedCells(plan, planned.kind, row),
    ...(context.separated ? cellsBeyond(plan, planned.kind, row) : []),
  ]
  if (!read.ok) {
    const known = new Set(problems.map((problem) => problem.field))
    for (const { field, fault: why, cell } of read.faults) {
      if (!known.has(field)) problems.push(cellProblem(plan, planned.kind, field, why, cell))
    }
  }
  if (!read.ok || problems.length > 0) {
    counts.rejected++
    sink.rejected({ sheet, row: row.row, problems })
    return
  }
  const { json, value } = read.row
  const digest = rowDigest(planned.kind, json)
  content.add(digest)
  const short = shortDigest(digest)
  if (context.repeats.seenBefore(digest)) {
    counts.repeats++
    sink.repeated({ sheet, row: row.row, content: short })
    return
  }
  counts.accepted++
  sink.accepted({ sheet, row: row.row, kind: planned.kind, content: short, json, value })
}

const moneyFieldsByKind = new Map<SheetKindName, readonly string[]>()

function moneyFields(kind: SheetKindName): readonly string[] {
  const known = moneyFieldsByKind.get(kind)
  if (known !== undefined) return known
  const fields = Object.entries(sheetKindOf(kind).fields).flatMap(([name, field]) =>
    field.type === 'money' ? [name] : [],
  )
  moneyFieldsByKind.set(kind, fields)
  return fields
}

function compareTotals(word: string, planned: PlannedRow, row: number, totals: ControlTotals): void {
  if (planned.kind === undefined) return
  for (const field of moneyFields(planned.kind)) totals.compare(word, row, field, planned.cellOf(field))
  totals.endRow(word)
}

/** Identifiers whose digits the spreadsheet lost: an error, never a silently rounded number. */
function damagedCells(plan: ColumnPlan, kind: SheetKindName, { damaged, cells }: SheetRow): readonly CellProblem[] {
  if (damaged === undefined) return []
  return Object.entries(sheetKindOf(kind).fields).flatMap(([name, field]) => {
    const index = plan.columnOf(kind, name)
    if (!field.identifier || index === undefined || !damaged.includes(index)) return []
    return [cellProblem(plan, kind, name, fault('NUMBER_DAMAGED'), cells[index] ?? '')]
  })
}

/** A comma inside an unquoted cell shifts all that follows: the row is refused, never read one column off. */
const cellsBeyond = ({ headers }: ColumnPlan, kind: SheetKindName, { cells }: SheetRow): readonly CellProblem[] =>
  cells.slice(headers.length).flatMap((cell, index): readonly CellProblem[] => {
    const column = columnLetters(headers.length + index)
    return cell === ''
      ? []
      : [
          {
            code: 'BEYOND_HEADER',
            column,
            header: '',
            field: '',
            cell: sheetKindOf(kind).confidential ? withheld : cell,
            ...cellFaultText.BEYOND_HEADER,
          },
        ]
  })
