/** The runtime decodes GB18030 but does not encode it: the reverse table, made once by decoding every sequence. */
const decoder = new TextDecoder('gb18030', { fatal: true })
const codes = new Map<string, Uint8Array>()

function add(bytes: Uint8Array): void {
  try {
    const character = decoder.decode(bytes)
    if (!codes.has(character)) codes.set(character, bytes)
  } catch {
    // No character has this code.
  }
}

for (let lead = 0x81; lead <= 0xfe; lead++) {
  for (let trail = 0x40; trail <= 0xfe; trail++) if (trail !== 0x7f) add(Uint8Array.of(lead, trail))
}

/** Four-byte codes count in mixed base 126·10·126·10. */
const fourBytes = (index: number): Uint8Array =>
  Uint8Array.of(
    0x81 + Math.floor(index / 12_600),
    0x30 + (Math.floor(index / 1_260) % 10),
    0x81 + (Math.floor(index / 10) % 126),
    0x30 + (index % 10),
  )
for (let index = 0; index < 39_420; index++) add(fourBytes(index))

const firstSupplementary = 189_000

export function encodeGb18030(text: string): Buffer {
  const parts = Array.from(text, (character) => {
    const code = character.codePointAt(0)!
    if (code < 0x80) return Uint8Array.of(code)
    if (code >= 0x10000) return fourBytes(firstSupplementary + code - 0x10000)
    const bytes = codes.get(character)
    if (bytes === undefined) throw new Error(`U+${code.toString(16)} is not in GB18030`)
    return bytes
  })
  return Buffer.concat(parts)
}
