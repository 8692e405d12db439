const wordsPerEntry = 4
const firstSlots = 1 << 14

/**
 * A set of 128-bit digests in one typed array: 16 bytes an entry, at most 64 MB for a million rows where a `Set` of
 * strings would take several times that. Digests are spread evenly, so the first word is the hash.
 */
export interface RepeatSet {
  /** Whether the digest was there already; adds it when not. */
  seenBefore(digest: Buffer): boolean
}

export function repeatSet(): RepeatSet {
  let slots = firstSlots
  let table = new Uint32Array(slots * wordsPerEntry)
  let size = 0
  const words = new Uint32Array(wordsPerEntry)

  /** Index of the digest's slot, or of the free slot where it belongs. An all-zero entry is free. */
  const slotOf = (entry: Uint32Array): number => {
    let slot = (entry[0] ?? 0) & (slots - 1)
    for (;;) {
      const at = slot * wordsPerEntry
      let same = true
      let free = true
      for (let index = 0; index < wordsPerEntry; index++) {
        if (table[at + index] !== entry[index]) same = false
        if (table[at + index] !== 0) free = false
      }
      if (same || free) return at
      slot = (slot + 1) & (slots - 1)
    }
  }

  const grow = (): void => {
    const old = table
    slots *= 2
    table = new Uint32Array(slots * wordsPerEntry)
    for (let at = 0; at < old.length; at += wordsPerEntry) {
      const entry = old.subarray(at, at + wordsPerEntry)
      if (entry.some((word) => word !== 0)) table.set(entry, slotOf(entry))
    }
  }

  return {
    seenBefore(digest) {
      for (let index = 0; index < wordsPerEntry; index++) words[index] = digest.readUInt32LE(index * 4)
      const at = slotOf(words)
      if (table.subarray(at, at + wordsPerEntry).some((word) => word !== 0)) return true
      table.set(words, at)
      size++
      if (size * 2 > slots) grow()
      return false
    },
  }
}
