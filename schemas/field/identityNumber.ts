/**
 * 18 characters that stand alone: a province, a region, a date of birth, an order number, a check digit. Born before 2010:
 * papers of an office are often numbered by region, date and four digits, and those dates are of today.
 */
const shaped =
  /(?<![0-9A-Za-z])(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])\d{4}(?:19\d|200)\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?![0-9A-Za-z])/g

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const checkDigits = '10X98765432'
const shortest = 18

/** Whether 18 characters fit the check digit of GB 11643-1999. */
function fitsCheckDigit(number: string): boolean {
  const sum = weights.reduce((total, weight, index) => total + weight * Number(number[index]), 0)
  return checkDigits[sum % 11] === number[17]?.toUpperCase()
}

/** Whether a text holds a citizen identity number (身份证号) that fits its check digit. */
export const holdsIdentityNumber = (text: string): boolean =>
  text.length >= shortest && (text.match(shaped) ?? []).some(fitsCheckDigit)

/** The text with everything shaped like an identity number, mistyped ones too, covered but for the last four. */
export const maskIdentityNumbers = (text: string): string =>
  text.length < shortest ? text : text.replaceAll(shaped, (number) => `**************${number.slice(-4)}`)
