import { CellFault, fault } from './field/cellFault.ts'
import { trimCell } from './field/normalise.ts'
import type { CellWarningCode } from './field/cellWarning.ts'
import { holdsIdentityNumber, maskIdentityNumbers } from './field/identityNumber.ts'
import { isCreditCode } from './field/codeShapes.ts'
import type { Fields, RowOf, SheetKind } from './sheetKind.ts'

const oneNeeded = fault('ONE_NEEDED')

/** A cell that could not be read, by the field it stands in. */
export interface FieldFault {
  readonly field: string
  readonly fault: CellFault
  /** The cell's text as uploaded; identity numbers in it are covered. */
  readonly cell: string
}

/** A cell that was read and should be looked at again. */
export interface FieldWarning {
  readonly field: string
  readonly code: CellWarningCode
  readonly cell: string
}

export type ReadRow<Row> =
  | { readonly ok: true; readonly row: Row; readonly warnings?: readonly FieldWarning[] }
  | { readonly ok: false; readonly faults: readonly FieldFault[] }

/**
 * A reader of one kind's rows, made once a file. `cellOf` gives the uploaded text of a field, '' when its cell is blank
 * or its column absent. All faults of a row come back together.
 */
export function rowReader<F extends Fields>(
  kind: SheetKind<string, F>,
): (cellOf: (field: string) => string) => ReadRow<RowOf<F>> {
  const fields = Object.entries(kind.fields)
  const blank = blankRow(Object.keys(kind.fields))
  return (cellOf) => {
    const draft = { ...blank }
    let faults: FieldFault[] | undefined
    let warnings: FieldWarning[] | undefined
    for (const [name, field] of fields) {
      const cell = cellOf(name)
      const text = cell === '' ? cell : trimCell(cell)
      let value: unknown
      if (text !== '') value = unkeepable(text) ?? field.read(text)
      else if (field.required) value = fault('REQUIRED')
      if (value instanceof CellFault)
        (faults ??= []).push({ field: name, fault: value, cell: maskIdentityNumbers(cell) })
      else {
        draft[name] = value
        const code = value === undefined ? undefined : field.warn?.(value)
        if (code !== undefined) (warnings ??= []).push({ field: name, code, cell })
      }
    }
    const anyOf = kind.needsOneOf
    if (anyOf !== undefined && faults === undefined && anyOf.every((name) => draft[name] === undefined))
      faults = anyOf.map((field) => ({ field, fault: oneNeeded, cell: '' }))
    if (faults !== undefined) return { ok: false, faults }
    if (!kind.isRow(draft)) throw new Error(`${kind.kind}: a row was read whole but does not hold its own shape`)
    return warnings === undefined ? { ok: true, row: draft } : { ok: true, row: draft, warnings }
  }
}

const formulaErrors = /^#(?:N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA|ERR!)$/

/** Content that no field takes: the error a formula left behind, and identity numbers, which must not be kept. */
function unkeepable(text: string): CellFault | undefined {
  if (text.charCodeAt(0) === 35 && formulaErrors.test(text)) return fault('FORMULA_ERROR')
  if (text.length >= 18 && holdsIdentityNumber(text) && !isCreditCode(text)) return fault('ID_NUMBER')
  return undefined
}

/**
 * A row with every field blank, to be copied and filled in. An object that gets thirty properties one by one under
 * computed names falls into V8's slow dictionary form, and everything after reads it slowly; a copy of one that was
 * parsed whole does not (rows are read, written out and judged a quarter faster).
 */
function blankRow(names: readonly string[]): Record<string, unknown> {
  const parsed: unknown = JSON.parse(`{${names.map((name) => `${JSON.stringify(name)}:null`).join(',')}}`)
  if (!isObject(parsed)) throw new TypeError('a row is an object')
  for (const name of names) parsed[name] = undefined
  return parsed
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
