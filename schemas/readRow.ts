import { CellFault, fault } from './field/cellFault.ts'
import { trimCell } from './field/normalise.ts'
import type { CellWarningCode } from './field/cellWarning.ts'
import { holdsIdentityNumber, maskIdentityNumbers } from './field/identityNumber.ts'
import { isRepetition, nothingIn } from './field/nothing.ts'
import { isCreditCode } from './field/codeShapes.ts'
import { numbered, ownCode } from './ownCode.ts'
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
 * or its column absent; a cell that says it holds nothing is blank too. All faults of a row come back together.
 */
export function rowReader<F extends Fields>(
  kind: SheetKind<string, F>,
): (cellOf: (field: string) => string) => ReadRow<RowOf<F>> {
  const read = fieldsReader(kind.fields)
  const anyOf = kind.needsOneOf
  if (anyOf === undefined) return read
  return (cellOf) => {
    const result = read(cellOf)
    return result.ok && lacksAll(result.row, anyOf)
      ? { ok: false, faults: anyOf.map((field) => ({ field, fault: oneNeeded, cell: '' })) }
      : result
  }
}

const lacksAll = (row: Readonly<Record<string, unknown>>, names: readonly string[]): boolean =>
  names.every((name) => row[name] === undefined)

const formulaErrors = /^#(?:N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA|ERR!)$/

/** Content that no field takes: what points at another row, the error of a formula, identity numbers, which must not be kept. */
function unkeepable(text: string): CellFault | undefined {
  if (isRepetition(text)) return fault('REPETITION')
  if (text.charCodeAt(0) === 35 && formulaErrors.test(text)) return fault('FORMULA_ERROR')
  if (text.length >= 18 && holdsIdentityNumber(text) && !isCreditCode(text)) return fault('ID_NUMBER')
  return undefined
}

/**
 * Reads the fields of one kind after each other, without a loop over them: see {@link ownCode}. A row has every field of
 * the kind, those of blank cells `undefined`, always in one order: later code reads it fastest so.
 */
function fieldsReader<F extends Fields>(kindFields: F) {
  const fields = Object.entries(kindFields)
  const required = fault('REQUIRED')
  const nothing = fields.map(([, { type }]) => nothingIn(type))
  const reading = fields.map(([quoted, field], index) => {
    const name = JSON.stringify(quoted)
    return `
      cell = cellOf(${name})
      text = cell === '' ? cell : trimCell(cell)
      let value${index} = text === ''${nothing[index] === undefined ? '' : ` || nothing${index}(text)`} ? ${field.required ? 'required' : 'undefined'} : (unkeepable(text) ?? field${index}.read(text))
      if (value${index} instanceof CellFault) {
        (faults ??= []).push({ field: ${name}, fault: value${index}, cell: maskIdentityNumbers(cell) })
      }
      ${
        field.warn === undefined
          ? ''
          : `else if (value${index} !== undefined) {
        const code = field${index}.warn(value${index})
        if (code !== undefined) (warnings ??= []).push({ field: ${name}, code, cell })
      }`
      }`
  })
  const row = fields.map(([name], index) => `${JSON.stringify(name)}: value${index}`)
  return ownCode<(field: string) => string, ReadRow<RowOf<F>>>(
    `(cellOf) => {
      let cell, text, faults, warnings
      ${reading.join('')}
      if (faults !== undefined) return { ok: false, faults }
      const row = { ${row.join(', ')} }
      return warnings === undefined ? { ok: true, row } : { ok: true, row, warnings }
    }`,
    {
      CellFault,
      maskIdentityNumbers,
      required,
      trimCell,
      unkeepable,
      ...numbered('field', Object.values(kindFields)),
      ...numbered('nothing', nothing),
    },
  )
}
