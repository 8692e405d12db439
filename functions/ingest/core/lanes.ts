import { type RecordKind, isRecordKind, recordKinds } from '../../../schemas/records/kinds.ts'
import { recordReaders } from '../../../schemas/records/readers.ts'
import { rowReader } from '../../../schemas/readRow.ts'
import { type RegisterKind, registerKinds } from '../../../schemas/registers/kinds.ts'
import type { SheetKind } from '../../../schemas/sheetKind.ts'
import type { SheetKindName } from '../../../schemas/sheetKinds.ts'
import type { Lane } from './readSheetRows.ts'

/** Uploaded cells whose stored value does not show them letter by letter. */
export type RawCells = Readonly<Record<string, string>> | undefined

/** Remembers what was written where it differs from what was read, so that the row can be shown as uploaded. */
function rawCells(
  kind: SheetKind,
  row: Readonly<Record<string, unknown>>,
  cellOf: (field: string) => string,
): RawCells {
  let raw: Record<string, string> | undefined
  for (const [name, field] of Object.entries(kind.fields)) {
    const cell = cellOf(name)
    const value = row[name]
    if (cell !== '' && (value === undefined || field.show(value) !== cell)) (raw ??= {})[name] = cell
  }
  return raw
}

/** The lane of the pipeline: keeps a row as JSON with its raw cells. */
function keepingLane<Kind extends RecordKind>(kind: Kind): Lane<RawCells> {
  const read = recordReaders[kind]()
  return (cellOf) => {
    const result = read(cellOf)
    if (!result.ok) return result
    return {
      ok: true,
      row: { json: JSON.stringify(result.row), value: rawCells(recordKinds[kind], result.row, cellOf) },
    }
  }
}

function registerLane(kind: RegisterKind): Lane<RawCells> {
  const sheet: SheetKind = registerKinds[kind]
  const read = rowReader(sheet)
  return (cellOf) => {
    const result = read(cellOf)
    return result.ok ? { ok: true, row: { json: JSON.stringify(result.row), value: undefined } } : result
  }
}

export const pipelineLane = (kind: SheetKindName): Lane<RawCells> =>
  isRecordKind(kind) ? keepingLane(kind) : registerLane(kind)
