import { type RecordKind, recordKinds } from './records/kinds.ts'
import { type RegisterKind, registerKinds } from './registers/kinds.ts'
import type { SheetKind } from './sheetKind.ts'

/** Everything that can be uploaded as a sheet. */
export const sheetKinds = { ...recordKinds, ...registerKinds }

export type SheetKindName = RecordKind | RegisterKind

export const isSheetKindName = (name: string): name is SheetKindName => Object.hasOwn(sheetKinds, name)
export const sheetKindNames = Object.keys(sheetKinds).filter(isSheetKindName)
export const sheetKindOf = (name: SheetKindName): SheetKind => sheetKinds[name]
