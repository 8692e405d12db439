import * as z from 'zod'
import { type OfficialCode, type Plate, type UnitCode, isOfficialCode, isPlate, isUnitCode } from '../values/ids.ts'
import { CellFault, fault } from './cellFault.ts'
import { creditCodeWarning, digitsWarning, invoiceWarning, plateWarning } from './codeShapes.ts'
import { type FieldText, field } from './field.ts'
import { halfWidth, trimCell } from './normalise.ts'

const isText = (value: unknown): value is string => typeof value === 'string'

/** Free text, kept as written apart from outer white space. */
export const text = <const Text extends FieldText>(about: Text) =>
  field<string, Text>(about, {
    type: 'text',
    example: '示例文字',
    read: trimCell,
    is: isText,
    show: String,
    schema: z.string(),
    warn: (value) => (startsFormula(value) ? 'FORMULA_TEXT' : undefined),
  })

/** = and @ begin formulas; a dash or a plus sign stands for "none" and "yes" far more often. */
const startsFormula = (value: string): boolean => value.startsWith('=') || value.startsWith('@')

const exponent = /^\d(?:\.\d+)?E\+?\d+$/i

/** A spreadsheet's sign that a number is meant as text; in a CSV it stands before it. */
const textSign = /^['‘’]+(?=.)/u

const readIdentifier = (cell: string): string | CellFault => {
  const value = halfWidth(cell).replace(textSign, '')
  return exponent.test(value) ? fault('NUMBER_DAMAGED') : value
}

const digits = /^\d+$/
/** `No.12345678`, `发票号码：12345678`, `1234 5678`. */
const invoiceMark = /^(?:发票(?:号码?)?|号码|no)[.:]*/i
const invoiceDigits = /^\d[\d-]*$/

/** The number alone, so that the same invoice is known again however it is written. */
function readInvoice(cell: string): string | CellFault {
  const value = readIdentifier(cell)
  if (value instanceof CellFault || digits.test(value)) return value
  const plain = value.replace(/\s+/gu, '').replace(invoiceMark, '')
  return invoiceDigits.test(plain) ? plain : value
}

/** A number or code that names something (voucher, invoice, letter): half-width, and refused when digits were lost. */
export const identifier = <const Text extends FieldText>(about: Text) =>
  field<string, Text>(about, {
    type: 'identifier',
    example: '示例-001',
    identifier: true,
    warn: digitsWarning,
    read: readIdentifier,
    is: isText,
    show: String,
    schema: z.string(),
  })

/** A tax invoice's number: 20 digits (digital), 8 (older) or 10 (fiscal receipt); other shapes are kept and warned of. */
export const invoiceNumber = <const Text extends FieldText>(about: Text) =>
  field<string, Text>(about, {
    type: 'invoiceNumber',
    example: '25372000000012345678',
    identifier: true,
    warn: invoiceWarning,
    read: readInvoice,
    is: isText,
    show: String,
    schema: z.string(),
  })

/** Reads a code and brands it. */
const branded =
  <Value extends string>(is: (value: unknown) => value is Value) =>
  (cell: string): Value | CellFault => {
    const value = readIdentifier(cell)
    if (value instanceof CellFault) return value
    return is(value) ? value : fault('REQUIRED')
  }

export const unitCode = <const Text extends FieldText>(about: Text) =>
  field<UnitCode, Text>(about, {
    type: 'unitCode',
    example: 'U001',
    identifier: true,
    warn: creditCodeWarning,
    read: branded(isUnitCode),
    is: isUnitCode,
    show: String,
    schema: z.custom<UnitCode>(isUnitCode),
  })

export const officialCode = <const Text extends FieldText>(about: Text) =>
  field<OfficialCode, Text>(about, {
    type: 'officialCode',
    example: 'P0001',
    identifier: true,
    warn: digitsWarning,
    read: branded(isOfficialCode),
    is: isOfficialCode,
    show: String,
    schema: z.custom<OfficialCode>(isOfficialCode),
  })

/** A plate already in the form it is kept in. */
const usual = /^[\u4e00-\u9fff][A-Z0-9]+$/

/** One car is written `鲁A·12345`, `鲁A 12345`, `鲁a12345`: all the same plate inside. */
export function readPlate(cell: string): Plate | CellFault {
  if (usual.test(cell) && isPlate(cell)) return cell
  const value = halfWidth(cell)
    .replace(/[\s·•．.・‧∙⋅-]+/gu, '')
    .toUpperCase()
  return isPlate(value) ? value : fault('NOT_A_PLATE')
}

export const plate = <const Text extends FieldText>(about: Text) =>
  field<Plate, Text>(about, {
    type: 'plate',
    example: '鲁A12345',
    warn: plateWarning,
    read: readPlate,
    is: isPlate,
    show: String,
    schema: z.custom<Plate>(isPlate),
  })

const isCodeList = (value: unknown): value is readonly OfficialCode[] =>
  Array.isArray(value) && value.every(isOfficialCode)

const readCodes = (cell: string): readonly OfficialCode[] =>
  halfWidth(cell)
    .split(/[、,;，；\s]+/u)
    .filter(isOfficialCode)

/** Several officials' codes in one cell. */
export const officialCodes = <const Text extends FieldText>(about: Text) =>
  field<readonly OfficialCode[], Text>(about, {
    type: 'officialCodes',
    example: 'P0001、P0002',
    read: readCodes,
    is: isCodeList,
    show: (codes) => codes.join('、'),
    schema: z.custom<readonly OfficialCode[]>(isCodeList),
  })
