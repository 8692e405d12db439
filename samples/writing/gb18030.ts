/** Two-byte codes by UTF-16 unit; 0 where there is none. Made once, by asking the decoder what each pair of bytes means. */
let table: Uint16Array | undefined

function makeTable(): Uint16Array {
  const decoder = new TextDecoder('gb18030')
  const codes = new Uint16Array(65_536)
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail === 0x7f) continue
      const text = decoder.decode(Uint8Array.of(lead, trail))
      const unit = text.charCodeAt(0)
      if (text.length === 1 && unit >= 0x80 && unit !== 0xfffd && codes[unit] === 0) codes[unit] = (lead << 8) | trail
    }
  }
  return codes
}

/**
 * Encodes text in the one- and two-byte areas of GB18030, which hold ASCII and every GBK character.
 * @throws RangeError naming the first character that would need four bytes.
 */
export function gb18030Encode(text: string): Uint8Array {
  table ??= makeTable()
  const bytes = new Uint8Array(text.length * 2)
  let length = 0
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    if (unit < 0x80) {
      bytes[length++] = unit
      continue
    }
    const code = table[unit] ?? 0
    if (code === 0) {
      const character = String.fromCodePoint(text.codePointAt(index) ?? unit)
      throw new RangeError(`${character} (U+${unit.toString(16).toUpperCase()}) has no two-byte code in GB18030`)
    }
    bytes[length++] = code >> 8
    bytes[length++] = code & 0xff
  }
  return bytes.subarray(0, length)
}
