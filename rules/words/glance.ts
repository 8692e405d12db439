import { closedUp, traditionalFormsOf } from './plainText.ts'

/**
 * One look at a text for all word lists together: which of them could find anything in it. A record's dishes are asked
 * about by several rules and lists; most texts hold no beginning of any word and are done after this one look.
 */
const beginnings = new Uint32Array(65_536)
const pairBeginnings = new Uint32Array(65_536)
/** Whether a character begins any word, alone or with the next. */
const opens = new Uint8Array(65_536)
const mostLists = 32

const pairSlot = (first: number, second: number): number => (Math.imul(first, 31) ^ second) & 0xffff

const fullWidth = (character: string): string => {
  const code = character.charCodeAt(0)
  return code > 32 && code < 127 ? String.fromCharCode(code + 0xfee0) : character
}

const formsOf = (character: string): readonly number[] => [
  ...new Set(
    [character.toLowerCase(), character.toUpperCase()]
      .flatMap((form) => [form, fullWidth(form), ...traditionalFormsOf(form)])
      .map((form) => form.charCodeAt(0)),
  ),
]

let lists = 0

/** Takes the next bit for a list. @throws when there are more lists than bits */
export function newListBit(): number {
  if (lists === mostLists) throw new Error(`more than ${mostLists} word lists: widen the look`)
  return 1 << lists++
}

/** A text may hold a word of the list when it holds this character. */
export function beginsWith(bit: number, character: string): void {
  for (const form of formsOf(character)) {
    opens[form] = 1
    beginnings[form] = (beginnings[form] ?? 0) | bit
  }
}

/** A text may hold a word of the list when it holds these two characters in a row. */
export function beginsWithPair(bit: number, first: string, second: string): void {
  for (const one of formsOf(first)) {
    opens[one] = 1
    for (const two of formsOf(second)) {
      const slot = pairSlot(one, two)
      pairBeginnings[slot] = (pairBeginnings[slot] ?? 0) | bit
    }
  }
}

/** A record has a few texts that several rules ask about in turn: purpose, vendor, dishes. */
const kept = 4
const texts: string[] = Array.from({ length: kept }, () => '')
const looks = new Int32Array(kept)
let oldest = 0

const isSpace = (code: number): boolean => code === 0x20 || code === 0x3000
opens[0x20] = opens[0x3000] = 1
/** Whether the text last looked at holds a space: seen in the same pass, as most hold none. */
let sawSpace = false

/** Most characters begin no word: one read a character, the pair is met only behind a character that begins one. */
function lookAt(text: string): number {
  const last = text.length - 1
  sawSpace = false
  if (last < 0) return 0
  let look = 0
  let code = text.charCodeAt(0)
  for (let index = 1; index <= last; index++) {
    const next = text.charCodeAt(index)
    if (opens[code] !== 0) {
      look |= (beginnings[code] ?? 0) | (pairBeginnings[pairSlot(code, next)] ?? 0)
      if (isSpace(code)) sawSpace = true
    }
    code = next
  }
  return look | (beginnings[code] ?? 0)
}

/** The bits of the lists that could find something in the text. */
export function glance(text: string): number {
  for (let slot = 0; slot < kept; slot++) if (text === texts[slot]) return looks[slot] ?? 0
  let look = lookAt(text)
  if (sawSpace) look |= lookAt(closedUp(text))
  texts[oldest] = text
  looks[oldest] = look
  oldest = (oldest + 1) % kept
  return look
}
