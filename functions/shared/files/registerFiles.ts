import { type RegisterKind, type RegisterRow, isRegisterKind, registerKinds } from '../../../schemas/registers/kinds.ts'
import type { Fields, RowOf, SheetKind } from '../../../schemas/sheetKind.ts'
import { type RegisterLookup, registerLookup } from '../../../rules/kit/registers.ts'
import { packLines, unpackLines } from './ndjson.ts'
import { objectKeys } from './objectKeys.ts'
import type { ObjectStore } from './objectStore.ts'

/** A register object that does not hold what its kind says. */
export class RegisterDamaged extends Error {
  override readonly name = 'RegisterDamaged'
}

function parseRows<F extends Fields>(kind: SheetKind<string, F>, lines: readonly string[]): readonly RowOf<F>[] {
  return lines.map((line, index) => {
    const row: unknown = JSON.parse(line)
    if (!kind.isRow(row)) throw new RegisterDamaged(`${kind.kind} register, line ${index + 1}`)
    return row
  })
}

/** Builds the look-up from stored lines; a register without lines was never loaded, which is not the same as empty. */
export function parseRegisters(linesOf: (kind: RegisterKind) => readonly string[] | undefined): RegisterLookup {
  const [unit, official, vehicle] = [linesOf('unit'), linesOf('official'), linesOf('vehicle')]
  const [budget, disclosure, standard] = [linesOf('budget'), linesOf('disclosure'), linesOf('standard')]
  return registerLookup({
    ...(unit && { unit: parseRows(registerKinds.unit, unit) }),
    ...(official && { official: parseRows(registerKinds.official, official) }),
    ...(vehicle && { vehicle: parseRows(registerKinds.vehicle, vehicle) }),
    ...(budget && { budget: parseRows(registerKinds.budget, budget) }),
    ...(disclosure && { disclosure: parseRows(registerKinds.disclosure, disclosure) }),
    ...(standard && { standard: parseRows(registerKinds.standard, standard) }),
  })
}

/** Loads the register versions a batch is judged by. Versions never change, so callers may keep the result. */
export async function loadRegisters(
  objects: ObjectStore,
  county: string,
  versions: Readonly<Record<string, string>>,
): Promise<RegisterLookup> {
  const lines = new Map<string, readonly string[]>()
  for (const [kind, version] of Object.entries(versions)) {
    if (!isRegisterKind(kind)) throw new RegisterDamaged(`there is no register ${kind}`)
    lines.set(kind, unpackLines(await objects.get(objectKeys.register(county, kind, version))))
  }
  return parseRegisters((kind) => lines.get(kind))
}

export const saveRegister = (
  objects: ObjectStore,
  county: string,
  kind: RegisterKind,
  version: string,
  rows: readonly string[],
) => objects.put(objectKeys.register(county, kind, version), packLines(rows))

/** The reporting duties of a version of their register. */
export const loadReturnDuties = async (
  objects: Pick<ObjectStore, 'get'>,
  county: string,
  version: string,
): Promise<readonly RegisterRow<'returnDuty'>[]> =>
  parseRows(
    registerKinds.returnDuty,
    unpackLines(await objects.get(objectKeys.register(county, 'returnDuty', version))),
  )
