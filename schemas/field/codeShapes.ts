import type { CellWarningCode } from './cellWarning.ts'

const creditCharacters = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const creditShape = /^[0-9A-HJ-NPQRTUWXY]{18}$/
const creditWeights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]

/** Whether 18 characters are a unified social credit code (统一社会信用代码) that fits its check digit, GB 32100-2015. */
export function isCreditCode(code: string): boolean {
  if (!creditShape.test(code)) return false
  const sum = creditWeights.reduce(
    (total, weight, index) => total + weight * creditCharacters.indexOf(code[index] ?? ''),
    0,
  )
  return creditCharacters[(31 - (sum % 31)) % 31] === code[17]
}

/** Own codes of a county are of any shape; one of 18 characters is meant as a credit code. */
export const creditCodeWarning = (code: string): CellWarningCode | undefined =>
  code.length === 18 && !isCreditCode(code.toUpperCase()) ? 'CODE_CHECKSUM' : undefined

const province = '[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼]'
const ordinary = new RegExp(`^${province}[A-HJ-NP-Z][A-HJ-NP-Z0-9]{4}[A-HJ-NP-Z0-9挂学警港澳]$`)
/** Small vehicles have the letter in front, large ones at the end. A, B, C, E (pure) and G, H, J, K (hybrid) came later. */
const newEnergy = new RegExp(`^${province}[A-HJ-NP-Z](?:[A-HJK][A-HJ-NP-Z0-9][0-9]{4}|[0-9]{5}[A-HJK])$`)
/** Armed police, military, embassies and consulates. */
const special = /^WJ|^[A-Z]{2}\d{5}$|^使|[使领]$/

/** A plate in its normal form (no dots, upper case). */
export function plateWarning(plate: string): CellWarningCode | undefined {
  if (ordinary.test(plate) || newEnergy.test(plate)) return undefined
  return special.test(plate) ? 'PLATE_SPECIAL' : 'PLATE_SHAPE'
}

/** Digital invoices have 20 digits, older ones 8, fiscal receipts 10; the code of 10 or 12 digits may stand before the 8. */
const invoice = /^(?:\d{20}|\d{8}|\d{10}|(?:\d{10}|\d{12})[-\s]?\d{8})$/

export const invoiceWarning = (number: string): CellWarningCode | undefined =>
  digitsWarning(number) ?? (invoice.test(number) ? undefined : 'INVOICE_SHAPE')

const zerosFromSixteen = /^\d{15}0{2,}$/
const zero = '0'

/** A long number with nothing but zeros behind what a spreadsheet keeps was most likely a number once. */
export const digitsWarning = (number: string): CellWarningCode | undefined =>
  number.length > 16 && number.endsWith(zero) && zerosFromSixteen.test(number) ? 'DIGITS_LOST' : undefined

/** Year of issue of a digital invoice. */
export const invoiceYear = (number: string): number | undefined =>
  /^\d{20}$/.test(number) ? 2000 + Number(number.slice(0, 2)) : undefined
