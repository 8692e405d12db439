import { type RecordKind, isRecordKind, recordKinds } from '../../../schemas/records/kinds.ts'
import { recordReaders } from '../../../schemas/records/readers.ts'
import { numbered, ownCode } from '../../../schemas/ownCode.ts'
import { type FieldWarning, rowReader } from '../../../schemas/readRow.ts'
import { type RegisterKind, registerKinds } from '../../../schemas/registers/kinds.ts'
import type { Fields, SheetKind } from '../../../schemas/sheetKind.ts'
import type { SheetKindName } from '../../../schemas/sheetKinds.ts'
import type { Lane } from './readSheetRows.ts'
import { rowWarner } from './rowWarnings.ts'
import { type BatchAbout, unitFaults, withFaults } from './unitFaults.ts'

/** Uploaded cells whose stored value does not show them letter by letter. */
export type RawCells = Readonly<Record<string, string>> | undefined

interface ReadRecord {
  readonly row: Readonly<Record<string, unknown>>
  readonly cellOf: (field: string) => string
}

/**
 * Remembers what was written where it differs from what was read, so that the row can be shown as uploaded; in code of its
 * own, see {@link ownCode}.
 */
function rawCells(fields: Fields) {
  const looks = Object.keys(fields).map((quoted, index) => {
    const name = JSON.stringify(quoted)
    return `
      cell = cellOf(${name})
      value = row[${name}]
      // Most texts are kept as written.
      if (cell !== '' && value !== cell && (value === undefined || field${index}.show(value) !== cell)) (raw ??= {})[${name}] = cell`
  })
  return ownCode<ReadRecord, RawCells>(
    `({ row, cellOf }) => {
      let cell, value, raw
      ${looks.join('')}
      return raw
    }`,
    numbered('field', Object.values(fields)),
  )
}

/** The lane of the pipeline: keeps a row as JSON with its raw cells. */
function keepingLane<Kind extends RecordKind>(kind: Kind, about: Partial<BatchAbout>): Lane<RawCells> {
  const read = recordReaders[kind]()
  const sheet: SheetKind = recordKinds[kind]
  const raw = rawCells(sheet.fields)
  const warner = rowWarner(kind, about.period)
  const ofOthers = unitFaults(kind, about.unit)
  return (cellOf) => {
    const result = withFaults(read(cellOf), ofOthers?.(cellOf) ?? [])
    if (!result.ok) return result
    const { row } = result
    return {
      ok: true,
      row: { json: JSON.stringify(row), value: raw({ row, cellOf }), values: row },
      warnings: joined(result.warnings, warner(row, cellOf)),
    }
  }
}

function registerLane(kind: RegisterKind): Lane<RawCells> {
  const sheet: SheetKind = registerKinds[kind]
  const read = rowReader(sheet)
  return (cellOf) => {
    const result = read(cellOf)
    if (!result.ok) return result
    const { row, warnings = [] } = result
    return { ok: true, row: { json: JSON.stringify(row), value: undefined, values: row }, warnings }
  }
}

/** Warnings of cells and of the row as a whole. */
export const joined = (
  ofCells: readonly FieldWarning[] | undefined,
  ofRow: readonly FieldWarning[],
): readonly FieldWarning[] => (ofCells === undefined ? ofRow : [...ofCells, ...ofRow])

/** `about`: which unit and period the batch was registered for, where that is known. */
export const pipelineLane = (kind: SheetKindName, about: Partial<BatchAbout> = {}): Lane<RawCells> =>
  isRecordKind(kind) ? keepingLane(kind, about) : registerLane(kind)
