import { simplifiedOf } from './plainText.ts'

/** Blocks with characters that are another in disguise: Latin and Greek with signs, letter-like, radicals, squared, ligatures, full-width. */
const blocks = [
  [0x41, 0x5a],
  [0xa0, 0x3ff],
  [0x1d00, 0x1fff],
  [0x2000, 0x33ff],
  [0x2c60, 0x2c7f],
  [0xa690, 0xab6f],
  [0xf900, 0xfb4f],
  [0xfe10, 0xffef],
] as const

const codesIn = function* (): Generator<number> {
  for (const [first, last] of blocks) for (let code = first; code <= last; code++) yield code
}

const written = Map.groupBy(
  [...codesIn(), ...[...simplifiedOf.keys()].map((character) => character.charCodeAt(0))].map((code) => {
    const plain = String.fromCharCode(code).normalize('NFKC')
    return { code, plain: (simplifiedOf.get(plain) ?? plain).toLowerCase() }
  }),
  ({ plain }) => plain,
)

/** Codes of all characters that a text may hold in place of one of a word: `Ｋ`, `k` and `K`; `魚` and the radical `⿂` for `鱼`. */
export function sameCharacters(character: string): readonly number[] {
  const plain = character.toLowerCase()
  return [plain.charCodeAt(0), ...(written.get(plain) ?? []).map(({ code }) => code)]
}

/** Codes of characters that stand for several, as `㏇` does for `Co.`, and the first halves of those beyond the first 65,536. */
export const severalInOne: readonly number[] = [
  ...[...written].flatMap(([plain, same]) => (plain.length > 1 ? same.map(({ code }) => code) : [])),
  ...Array.from({ length: 0x400 }, (_, index) => 0xd800 + index),
]
