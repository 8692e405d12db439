/**
 * What a number format makes of a number: `moment` is a date and time, or one of the two (built-in formats whose
 * meaning depends on the program's language); `elapsed` counts hours past 24.
 */
export type NumberKind = 'number' | 'date' | 'time' | 'moment' | 'elapsed'

/** Built-in formats have no code in the file. 27–36 and 50–58 are the East Asian ones: 2025年3月4日, 上午9时30分. */
const builtIn: readonly { readonly from: number; readonly to: number; readonly kind: NumberKind }[] = [
  { from: 14, to: 17, kind: 'date' },
  { from: 18, to: 21, kind: 'time' },
  { from: 22, to: 22, kind: 'moment' },
  { from: 27, to: 36, kind: 'moment' },
  { from: 45, to: 45, kind: 'time' },
  { from: 46, to: 46, kind: 'elapsed' },
  { from: 47, to: 47, kind: 'time' },
  { from: 50, to: 58, kind: 'moment' },
]

/** `code` is the format's text when the file has one for this id. */
export function numberKind(id: number, code: string | undefined): NumberKind {
  if (code !== undefined) return kindOfCode(code)
  return builtIn.find(({ from, to }) => id >= from && id <= to)?.kind ?? 'number'
}

function kindOfCode(code: string): NumberKind {
  // Quoted text, escaped characters, fill (*x) and space (_x) are shown as they are.
  const bare = code.toLowerCase().replaceAll(/"[^"]*"?|[\\_*]./g, '')
  if (/\[(?:h+|m+|s+)\]/.test(bare)) return 'elapsed'
  // What is left in brackets is a colour, condition, currency or language.
  const letters = bare.replaceAll(/\[[^\]]*\]?/g, '').replaceAll(/am\/pm|a\/p/g, 'h')
  const time = /[hs]/.test(letters)
  const date = /[yd]/.test(letters) || (!time && letters.includes('m'))
  if (date) return time ? 'moment' : 'date'
  return time ? 'time' : 'number'
}
