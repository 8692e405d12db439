import { type RowDigest, digestWord } from './rowDigest.ts'

const digestWords = 4
const wordsPerEntry = digestWords + 2
const firstSlots = 1 << 14

/** Where a row stands: the sheet by its number in the file, and the row as the spreadsheet program counts it. */
export interface RowPlace {
  readonly sheet: number
  readonly row: number
}

/**
 * 128-bit digests with the place of the first row of each, in one typed array: 24 bytes an entry, at most 96 MB for a
 * million rows where a `Map` of strings would take several times that. Digests are spread evenly, so the first word is
 * the hash.
 */
export interface RepeatSet {
  /** The place that was given with the digest first; `undefined` when it was not there, and is added with this one. */
  firstPlace(digest: RowDigest, place: RowPlace): RowPlace | undefined
}

export function repeatSet(): RepeatSet {
  let slots = firstSlots
  let table = new Uint32Array(slots * wordsPerEntry)
  let size = 0
  const words = new Uint32Array(wordsPerEntry)

  const isTaken = (at: number, within: Uint32Array): boolean => {
    for (let index = 0; index < digestWords; index++) if (within[at + index] !== 0) return true
    return false
  }

  /** Index of the slot of the digest that starts at `from`, or of the free slot where it belongs. An all-zero entry is free. */
  const slotOf = (entries: Uint32Array, from: number): number => {
    let slot = (entries[from] ?? 0) & (slots - 1)
    for (;;) {
      const at = slot * wordsPerEntry
      let same = true
      let free = true
      for (let index = 0; index < digestWords; index++) {
        if (table[at + index] !== entries[from + index]) same = false
        if (table[at + index] !== 0) free = false
      }
      if (same || free) return at
      slot = (slot + 1) & (slots - 1)
    }
  }

  const put = (at: number, entries: Uint32Array, from: number): void => {
    for (let index = 0; index < wordsPerEntry; index++) table[at + index] = entries[from + index] ?? 0
  }

  const grow = (): void => {
    const old = table
    slots *= 2
    table = new Uint32Array(slots * wordsPerEntry)
    for (let at = 0; at < old.length; at += wordsPerEntry) if (isTaken(at, old)) put(slotOf(old, at), old, at)
  }

  const firstPlace = (digest: RowDigest, { sheet, row }: RowPlace): RowPlace | undefined => {
    for (let index = 0; index < digestWords; index++) words[index] = digestWord(digest, index)
    const at = slotOf(words, 0)
    if (isTaken(at, table)) return { sheet: table[at + digestWords] ?? 0, row: table[at + digestWords + 1] ?? 0 }
    words[digestWords] = sheet
    words[digestWords + 1] = row
    put(at, words, 0)
    size++
    if (size * 2 > slots) grow()
    return undefined
  }

  return { firstPlace }
}
