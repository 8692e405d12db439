import { plainText } from './plainText.ts'
import { sameCharacters, severalInOne } from './sameCharacters.ts'

/**
 * One look at a text for all word lists together: which of them could find anything in it. A record's dishes are asked
 * about by several rules and lists; most texts hold no beginning of any word and are done after this one look.
 *
 * A character that begins a word has a line of its own in a table, all others share line 0; a line holds, for the low byte
 * of the next character, the lists with a word that could go on so. The look is one read of each, without a branch.
 */
const lineOf = new Uint16Array(65_536)
const lines = 1024
const next = 256
const lists = new Int32Array(lines * next)
const [noWord, space, anyWord] = [0, 1, 2]
let lastLine = anyWord

const lineOfCharacter = (character: string): number => {
  const codes = sameCharacters(character)
  const known = lineOf[codes[0] ?? 0]
  if (known !== undefined && known !== noWord) return known
  if (++lastLine === lines) throw new Error(`${lines} characters begin words: widen the look`)
  for (const code of codes) lineOf[code] = lastLine
  return lastLine
}

const add = (place: number, bits: number): void => {
  lists[place] = (lists[place] ?? 0) | bits
}
const addLine = (line: number, bits: number): void => {
  for (let low = 0; low < next; low++) add(line * next + low, bits)
}

const spaceBit = 1
for (const code of sameCharacters(' ')) lineOf[code] = space
addLine(space, spaceBit)
for (const code of severalInOne) if (lineOf[code] === noWord) lineOf[code] = anyWord
addLine(anyWord, ~spaceBit)

const mostLists = 31
let listCount = 0

/** Takes the next bit for a list. @throws when there are more lists than bits */
export function newListBit(): number {
  if (listCount === mostLists) throw new Error(`more than ${mostLists} word lists: widen the look`)
  return 1 << ++listCount
}

/** A text may hold a word of the list when it holds this character. */
export function beginsWith(bit: number, character: string): void {
  addLine(lineOfCharacter(character), bit)
}

/** A text may hold a word of the list when it holds these two characters in a row. */
export function beginsWithPair(bit: number, first: string, second: string): void {
  const line = lineOfCharacter(first)
  for (const code of sameCharacters(second)) add(line * next + (code % next), bit)
}

function lookAt(text: string): number {
  const last = text.length - 1
  if (last < 0) return 0
  let look = 0
  let line = lineOf[text.charCodeAt(0)] ?? noWord
  for (let index = 1; index <= last; index++) {
    const code = text.charCodeAt(index)
    look |= lists[(line << 8) | (code & 0xff)] ?? 0
    line = lineOf[code] ?? noWord
  }
  return look | (lists[line << 8] ?? 0)
}

/** A record has a few texts that several rules ask about in turn: purpose, vendor, dishes. */
const kept = 4
const texts: string[] = Array.from({ length: kept }, () => '')
const looks = new Int32Array(kept)
let oldest = 0

/** The bits of the lists that could find something in the text. */
export function glance(text: string): number {
  for (let slot = 0; slot < kept; slot++) if (text === texts[slot]) return looks[slot] ?? 0
  let look = lookAt(text)
  if ((look & spaceBit) !== 0) look |= lookAt(plainText(text))
  texts[oldest] = text
  looks[oldest] = look
  oldest = (oldest + 1) % kept
  return look
}
