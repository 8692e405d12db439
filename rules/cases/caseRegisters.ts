import { rowReader } from '../../schemas/readRow.ts'
import { isRegisterKind, registerKinds } from '../../schemas/registers/kinds.ts'
import type { Fields, RowOf, SheetKind } from '../../schemas/sheetKind.ts'
import { type RegisterLookup, registerLookup } from '../kit/registers.ts'
import type { CaseFile, Cells, LabelledCase } from './caseFile.ts'
import { CaseRefused, readCells } from './readCells.ts'

function readAll<F extends Fields>(kind: SheetKind<string, F>, rows: readonly Cells[]): readonly RowOf<F>[] {
  const reader = rowReader(kind)
  return rows.map((cells) => readCells(kind, reader, cells))
}

/** The registers and local standards a case is judged under; those of the case replace the file's. `judged` are rows of a judged register. */
export function caseRegisters(file: CaseFile, labelled: LabelledCase, judged: readonly Cells[] = []): RegisterLookup {
  const loaded: Readonly<Record<string, readonly Cells[]>> = { ...file.registers, ...labelled.registers }
  const own = file.register
  const given = own === undefined ? loaded : { ...loaded, [own]: [...(loaded[own] ?? []), ...judged] }
  const unknown = Object.keys(given).find((name) => !isRegisterKind(name))
  if (unknown !== undefined) throw new CaseRefused(`there is no register ${unknown}`)
  const { unit, official, vehicle, budget, standard = [] } = given
  return registerLookup({
    ...(unit && { unit: readAll(registerKinds.unit, unit) }),
    ...(official && { official: readAll(registerKinds.official, official) }),
    ...(vehicle && { vehicle: readAll(registerKinds.vehicle, vehicle) }),
    ...(budget && { budget: readAll(registerKinds.budget, budget) }),
    standard: readAll(registerKinds.standard, [...standard, ...(labelled.standards ?? file.standards)]),
  })
}
