/** A stream of repeatable random numbers. Never the machine's own: the same seed must give the same county anywhere. */
export interface Random {
  /** 0 ≤ x < 1 */
  unit(): number
  /** Whole number, 0 ≤ x < `limit`. */
  below(limit: number): number
  /** Whole number, both ends included. */
  between(least: number, most: number): number
  chance(probability: number): boolean
  /** @throws RangeError for an empty list. */
  pick<Item>(items: readonly Item[]): Item
}

/** Spreads a seed and a name over four words (FNV-1a with an avalanche), so that streams of one seed do not resemble each other. */
function stateOf(seed: number, stream: string): [number, number, number, number] {
  const words: [number, number, number, number] = [0x9e3779b9, 0x243f6a88, 0xb7e15162, 0xdeadbeef]
  for (let word = 0; word < 4; word++) {
    let hash = 0x811c9dc5 ^ word
    for (const character of `${seed}/${stream}`) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193)
    hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
    words[word] = (hash ^ (hash >>> 13)) | 0
  }
  return words
}

/** The sfc32 generator, seeded by a number and the name of what it is for. */
export function randomStream(seed: number, stream: string): Random {
  let [a, b, c, counter] = stateOf(seed, stream)
  const unit = (): number => {
    const sum = (((a + b) | 0) + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (c << 21) | (c >>> 11)
    c = (c + sum) | 0
    return (sum >>> 0) / 4_294_967_296
  }
  // The first outputs still show the seed.
  for (let round = 0; round < 12; round++) unit()
  const below = (limit: number): number => Math.floor(unit() * limit)
  return {
    unit,
    below,
    between: (least, most) => least + below(most - least + 1),
    chance: (probability) => unit() < probability,
    pick(items) {
      const item = items[below(items.length)]
      if (item === undefined) throw new RangeError('nothing to pick from')
      return item
    },
  }
}

/** A new list in random order (Fisher–Yates). */
export function shuffled<Item>(random: Random, items: readonly Item[]): Item[] {
  const left = [...items]
  const mixed: Item[] = []
  while (left.length > 0) {
    const at = random.below(left.length)
    const item = left[at]
    const last = left.pop()
    if (item === undefined || last === undefined) break
    mixed.push(item)
    if (at < left.length) left[at] = last
  }
  return mixed
}

/** Picks by weight in logarithmic time. */
export function weightedPick<Item>(items: readonly Item[], weightOf: (item: Item) => number): (random: Random) => Item {
  let total = 0
  const ends = items.map((item) => (total += weightOf(item)))
  return (random) => {
    const at = random.unit() * total
    let low = 0
    let high = items.length - 1
    while (low < high) {
      const middle = (low + high) >> 1
      if ((ends[middle] ?? total) > at) high = middle
      else low = middle + 1
    }
    const item = items[low]
    if (item === undefined) throw new RangeError('nothing to pick from')
    return item
  }
}
