import { type OfficialCode, isOfficialCode } from '../values/ids.ts'
import type { RecordKind, RecordRow } from './kinds.ts'

/** The fields of each kind that name the officials a record concerns; none where nobody is named. */
export const officialFields: { readonly [Kind in RecordKind]: readonly (keyof RecordRow<Kind> & string)[] } = {
  reception: ['host'],
  trip: ['users'],
  vehicleCost: [],
  expense: [],
  eventReport: ['officialCode'],
  personalFiling: ['officialCode'],
  gift: ['officialCode'],
}

const nobody: readonly OfficialCode[] = []

/** The officials whom a record, or what is kept of its fields, concerns; each once. */
export function officialsIn(kind: RecordKind, fields: Readonly<Record<string, unknown>>): readonly OfficialCode[] {
  const names = officialFields[kind]
  if (names.length === 0) return nobody
  const codes = names.flatMap((name) => fields[name]).filter(isOfficialCode)
  return codes.length < 2 ? codes : [...new Set(codes)]
}
