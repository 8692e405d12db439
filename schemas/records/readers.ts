import { type ReadRow, rowReader } from '../readRow.ts'
import { type RecordKind, type RecordRow, recordKinds } from './kinds.ts'

/** Reads a row of cells; '' is a blank or absent cell. */
export type RowReader<Row> = (cellOf: (field: string) => string) => ReadRow<Row>

/** A reader for each kind of record, made once a file. */
export const recordReaders: { readonly [Kind in RecordKind]: () => RowReader<RecordRow<Kind>> } = {
  reception: () => rowReader(recordKinds.reception),
  trip: () => rowReader(recordKinds.trip),
  vehicleCost: () => rowReader(recordKinds.vehicleCost),
  expense: () => rowReader(recordKinds.expense),
  eventReport: () => rowReader(recordKinds.eventReport),
  personalFiling: () => rowReader(recordKinds.personalFiling),
  gift: () => rowReader(recordKinds.gift),
}

/** Whether a stored value is a record of the kind. */
export const isRecordOf: { readonly [Kind in RecordKind]: (value: unknown) => value is RecordRow<Kind> } = {
  reception: (value) => recordKinds.reception.isRow(value),
  trip: (value) => recordKinds.trip.isRow(value),
  vehicleCost: (value) => recordKinds.vehicleCost.isRow(value),
  expense: (value) => recordKinds.expense.isRow(value),
  eventReport: (value) => recordKinds.eventReport.isRow(value),
  personalFiling: (value) => recordKinds.personalFiling.isRow(value),
  gift: (value) => recordKinds.gift.isRow(value),
}
