/** Spreadsheet programs keep fifteen significant digits, and no zeros in front: from fifteen on an integer may have lost some. */
const firstUnsafe = 1e14

const canonicalDecimal = /^-?(?:0|[1-9]\d{0,13})$|^-?(?=.{1,16}$)(?:0|[1-9]\d*)\.\d*[1-9]$/

const longInteger = /^-?[1-9]\d{14,}$/

export interface NumberText {
  readonly text: string
  /** The digits shown cannot be trusted. */
  readonly damaged: boolean
}

/**
 * The text of a stored number: at most 15 significant digits, as the spreadsheet program shows them (so the 17-digit
 * noise of binary fractions goes), shortest, and never with an exponent. What is no number stays as it is.
 */
export function numberText(stored: string): NumberText {
  if (canonicalDecimal.test(stored) && stored !== '-0') return { text: stored, damaged: false }
  const value = Number(stored)
  if (stored.trim() === '' || !Number.isFinite(value)) return { text: stored, damaged: false }
  // Some programs write more digits than any spreadsheet keeps: as evidence they stay.
  if (longInteger.test(stored)) return { text: stored, damaged: true }
  return numericText(value)
}

/** The same for a number that was stored in binary. From 15 digits on nothing is rounded away: what is left is evidence. */
export function numericText(value: number): NumberText {
  const damaged = Math.abs(value) >= firstUnsafe
  return { text: plainDecimal(String(damaged ? value : Number(value.toPrecision(15)))), damaged }
}

/** 1.5e-7 → 0.00000015, 1.5e+21 → 1500000000000000000000: no reader of amounts has to know exponents. */
function plainDecimal(text: string): string {
  const match = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(text)
  if (!match) return text === '-0' ? '0' : text
  const [, sign = '', first = '', fraction = '', power = '0'] = match
  const exponent = Number(power)
  const digits = first + fraction
  if (exponent < 0) return `${sign}0.${'0'.repeat(-exponent - 1)}${digits}`
  return sign + digits.padEnd(exponent + 1, '0')
}

/** The numbers a spreadsheet program shortens when it writes CSV are those of twelve digits and more. */
const shortened = /^[+-]?\d(?:\.\d+)?[eE]\+(\d{2,3})$/
const firstShortened = 11

const plus = 0x2b

/** In a CSV: a long number, most often a code, that a spreadsheet program wrote as 2.4442E+19. */
export function isShortenedNumber(text: string): boolean {
  const length = text.length
  // Told by one character for almost every cell: this runs for each.
  if (length < 5 || (text.charCodeAt(length - 3) !== plus && text.charCodeAt(length - 4) !== plus)) return false
  const match = shortened.exec(text)
  return match !== null && Number(match[1]) >= firstShortened
}
