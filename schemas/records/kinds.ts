import type { RowOf } from '../sheetKind.ts'
import { eventReport } from './eventReport.ts'
import { expense } from './expense.ts'
import { gift } from './gift.ts'
import { personalFiling } from './personalFiling.ts'
import { reception } from './reception.ts'
import { trip } from './trip.ts'
import { vehicleCost } from './vehicleCost.ts'

/** Every kind of record a unit uploads. Adding one here adds it to intake, checking, templates and documentation. */
export const recordKinds = { reception, trip, vehicleCost, expense, eventReport, personalFiling, gift }

export type RecordKind = keyof typeof recordKinds
export type RecordRow<Kind extends RecordKind> = RowOf<(typeof recordKinds)[Kind]['fields']>

export const isRecordKind = (name: string): name is RecordKind => Object.hasOwn(recordKinds, name)
export const recordKindNames = Object.keys(recordKinds).filter(isRecordKind)
