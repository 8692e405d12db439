import type { ControlTotal, ProblemCounts, RowCounts } from '../../../schemas/batch.ts'
import type { FieldFault, FieldWarning } from '../../../schemas/readRow.ts'
import type { RejectedRow } from '../../../schemas/rejectedRow.ts'
import { type SheetKindName, sheetKindNames } from '../../../schemas/sheetKinds.ts'
import { isTemplateSheet } from '../../../schemas/templateSheets.ts'
import { type NoteBook, type SheetNote, noteBook } from '../read/notes.ts'
import type { SheetFile, SheetRow } from '../read/sheet.ts'
import type { ColumnPlan, HeaderReader } from './columnPlan.ts'
import { type ControlTotals, controlTotals } from './controlTotals.ts'
import { type NearestMiss, findHeader, headerRefusal, headerWithinRows, isNearlyHeader } from './findHeader.ts'
import { refuseForbiddenColumns } from './forbiddenColumns.ts'
import { type Counting, judgeRow } from './judgeRow.ts'
import { inYuan } from './moneyUnit.ts'
import { problemTally } from './problemTally.ts'
import type { RepeatedRow } from '../../../schemas/repeatedRow.ts'
import type { RepeatSet } from './repeatSet.ts'
import { contentDigest } from './rowDigest.ts'

/** What a kind makes of the cells of one row: its values, and their text for the digest. */
export interface LaneRow<Value> {
  readonly json: string
  readonly value: Value
  /** The values by field, for sums. */
  readonly values: Readonly<Record<string, unknown>>
}
/** Reads the rows of one kind. */
export type Lane<Value> = (
  cellOf: (field: string) => string,
) =>
  | { readonly ok: true; readonly row: LaneRow<Value>; readonly warnings?: readonly FieldWarning[] }
  | { readonly ok: false; readonly faults: readonly FieldFault[] }

export interface AcceptedRow<Value> {
  readonly sheet: string
  readonly row: number
  readonly kind: SheetKindName
  /** Short digest of the row's content. */
  readonly content: string
  readonly json: string
  readonly value: Value
}

/** Where rows go as they are read. Handlers may be slow: reading waits for them between blocks of rows. */
export interface RowSink<Value> {
  accepted(row: AcceptedRow<Value>): void
  rejected(row: RejectedRow): void
  repeated(row: RepeatedRow): void
  /** A row that was accepted, and why to look at it again. */
  warned?(row: RejectedRow): void
  /** Called after each block of rows, with the counts so far. */
  settled?(rows: RowCounts): Promise<void>
}

export interface SheetReading {
  readonly rows: RowCounts
  /** Rows that a profile gives to no kind that was asked for. */
  readonly otherRows: number
  /** Rows that say there is nothing to report. */
  readonly nilRows: number
  /** Accepted rows with warnings. */
  readonly warnedRows: number
  readonly controlTotals: readonly ControlTotal[]
  readonly unknownColumns: readonly string[]
  /** How many cells have a problem, by its code. */
  readonly problems: ProblemCounts
  readonly notes: readonly SheetNote[]
  /** Row of the header in each sheet that was read. */
  readonly headerRows: ReadonlyMap<string, number>
  /** Digest of all accepted and repeated rows, whatever their order. */
  readonly content: string
}

/**
 * Reads every sheet of a file that has a header. Each row ends as accepted, rejected or repeat, or the reading fails;
 * a total row is compared, not read; sheets without a header are passed over when another has one, and noted.
 * @throws BatchRefused when no sheet has a header, or one nearly has; FileRefused from the reader
 */
export async function readSheetRows<Value>(
  file: SheetFile,
  header: HeaderReader,
  laneOf: (kind: SheetKindName) => Lane<Value>,
  repeats: RepeatSet,
  sink: RowSink<Value>,
): Promise<SheetReading> {
  const counts: Counting = { read: 0, accepted: 0, rejected: 0, repeats: 0, other: 0, nil: 0, warned: 0 }
  const sheetNames = file.sheets.map(({ name }) => name)
  const records = { content: contentDigest(), tally: problemTally(), notes: noteBook() }
  const shared = { laneOf, repeats, sink, counts, sheetNames, ...records }
  const compared: ControlTotal[] = []
  const unknown = new Set<string>()
  let nearest: NearestMiss = { row: undefined, recognised: 0, missing: [], repeated: [] }
  const headerRows = new Map<string, number>()
  const rowCounts = (): RowCounts => {
    const { read, accepted, rejected, repeats: repeated } = counts
    return { read, accepted, rejected, repeats: repeated }
  }

  for (const [index, { name }] of file.sheets.entries()) {
    if (isTemplateSheet(name)) continue
    const totals = sheetTotals(name)
    let readRow: ((row: SheetRow) => void) | undefined
    let waiting: SheetRow[] = []
    const tryHeader = (): void => {
      const found = findHeader(waiting, header)
      if ('plan' in found) {
        refuseForbiddenColumns(found.plan, waiting.slice(0, found.position + 1))
        const plan = inYuanNoted(found.plan, waiting.slice(0, found.position), name, shared.notes)
        headerRows.set(name, waiting[found.position]?.row ?? 1)
        for (const column of plan.unknownColumns) unknown.add(column)
        const context = {
          ...shared,
          separated: file.format === 'csv',
          sheet: name,
          sheetNumber: index,
          plan,
          totalsOf: totals.of,
        }
        readRow = (row) => judgeRow(context, row)
        for (const row of waiting.slice(found.position + 1)) readRow(row)
      } else {
        // One sheet whose header lacks a column must not vanish behind another that is whole.
        if (isNearlyHeader(found)) throw headerRefusal(found, file.sheets.length > 1 ? name : undefined)
        if (waiting.length > 0) shared.notes.add('SHEET_PASSED_OVER', name)
        if (found.recognised >= nearest.recognised) nearest = found
      }
      waiting = []
    }
    for await (const block of file.rows(index)) {
      if (readRow !== undefined) for (const row of block) readRow(row)
      else {
        waiting.push(...block)
        if (waiting.length < headerWithinRows) continue
        tryHeader()
        if (readRow === undefined) break
      }
      await sink.settled?.(rowCounts())
    }
    if (waiting.length > 0) tryHeader()
    compared.push(...totals.compared())
  }
  if (headerRows.size === 0) throw headerRefusal(nearest)
  return {
    rows: rowCounts(),
    otherRows: counts.other,
    nilRows: counts.nil,
    warnedRows: counts.warned,
    controlTotals: compared,
    unknownColumns: [...unknown],
    problems: shared.tally.counts(),
    notes: [...file.notes(), ...shared.notes.list()],
    headerRows,
    content: shared.content.text(),
  }
}

function inYuanNoted(plan: ColumnPlan, above: readonly SheetRow[], sheet: string, notes: NoteBook): ColumnPlan {
  const scaled = inYuan(plan, above, sheetKindNames)
  if (scaled.places.length > 0) notes.add('MONEY_IN_TEN_THOUSANDS', sheet, { place: scaled.places.join('、') })
  return scaled.plan
}

/** Sums of one sheet, kept apart by kind. */
function sheetTotals(sheet: string) {
  const byKind = new Map<SheetKindName, ControlTotals>()
  return {
    of: (kind: SheetKindName): ControlTotals => {
      const known = byKind.get(kind)
      if (known !== undefined) return known
      const made = controlTotals(kind, sheet)
      byKind.set(kind, made)
      return made
    },
    compared: (): readonly ControlTotal[] => [...byKind.values()].flatMap(({ compared }) => compared),
  }
}
