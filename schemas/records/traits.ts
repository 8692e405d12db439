import { type OfficialCode, type Plate, type UnitCode, countyItself } from '../values/ids.ts'
import type { IsoMoment } from '../values/isoDate.ts'
import { filingDate } from './filingDate.ts'
import type { RecordKind, RecordRow } from './kinds.ts'
import { officialsIn } from './officialFields.ts'

/** Whom and what a record concerns, for finding everything else about them. */
export interface Subjects {
  readonly officials?: readonly OfficialCode[]
  readonly plate?: Plate
  readonly vendor?: string
  /** Number of the letter of invitation. */
  readonly letter?: string
  readonly invoice?: string
}

interface Traits<Kind extends RecordKind> {
  /** The date by which rules judge the record. */
  readonly on: (record: RecordRow<Kind>) => IsoMoment
  readonly unit: (record: RecordRow<Kind>) => UnitCode
  readonly subjects: (record: RecordRow<Kind>) => Subjects
}

const vendorOf = (vendor: string | undefined): Subjects => (vendor === undefined ? {} : { vendor })
const letterOf = (letter: string | undefined): Subjects => (letter === undefined ? {} : { letter })
const invoiceOf = (invoice: string | undefined): Subjects => (invoice === undefined ? {} : { invoice })
const officialsOf = (kind: RecordKind, row: Readonly<Record<string, unknown>>): Subjects => {
  const officials = officialsIn(kind, row)
  return officials.length === 0 ? {} : { officials }
}
const plateOf = (plate: Plate | undefined): Subjects => (plate === undefined ? {} : { plate })

/** What all kinds have in common, kind by kind. */
export const recordTraits: { readonly [Kind in RecordKind]: Traits<Kind> } = {
  reception: {
    on: (row) => row.date,
    unit: (row) => row.unitCode,
    subjects: (row) => ({
      ...vendorOf(row.vendor),
      ...letterOf(row.letterNo),
      ...invoiceOf(row.invoiceNo),
      ...officialsOf('reception', row),
    }),
  },
  trip: {
    on: (row) => row.departAt,
    unit: (row) => row.unitCode,
    subjects: (row) => ({ plate: row.plate, ...officialsOf('trip', row) }),
  },
  vehicleCost: {
    on: (row) => row.at,
    unit: (row) => row.unitCode,
    subjects: (row) => ({ ...plateOf(row.plate), ...vendorOf(row.vendor), ...invoiceOf(row.invoiceNo) }),
  },
  expense: {
    on: (row) => row.date,
    unit: (row) => row.unitCode,
    subjects: (row) => ({ ...vendorOf(row.vendor), ...invoiceOf(row.invoiceNo) }),
  },
  eventReport: {
    on: (row) => row.eventDate,
    unit: (row) => row.unitCode,
    subjects: (row) => officialsOf('eventReport', row),
  },
  personalFiling: {
    on: filingDate,
    // Filed with the county's organisation department: no unit, and none of its clerks, has a part in it.
    unit: () => countyItself,
    subjects: (row) => officialsOf('personalFiling', row),
  },
  gift: {
    on: (row) => row.receivedOn,
    unit: (row) => row.unitCode,
    subjects: (row) => officialsOf('gift', row),
  },
}
