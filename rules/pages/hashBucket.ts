/** How many parts the county's invoices are spread over. Raising it means laying the pages anew. */
const bucketCount = 16

/** FNV-1a, 32 bits: stable across runs and machines, cheap, and only for spreading, never for identity. */
export function hashNumber(text: string): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index++) {
    hash ^= text.charCodeAt(index)
    hash = Math.imul(hash, 0x01000193)
  }
  return hash >>> 0
}

/** The bucket of a text, `b00`…`b15`. */
export const hashBucket = (text: string): string => `b${String(hashNumber(text) % bucketCount).padStart(2, '0')}`
