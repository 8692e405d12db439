import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gb18030Encode } from '../../../samples/writing/gb18030.ts'

const decode = (bytes: Uint8Array) => new TextDecoder('gb18030', { fatal: true }).decode(bytes)
const common = fc.oneof(
  fc.integer({ min: 0x20, max: 0x7e }),
  fc.integer({ min: 0x4e00, max: 0x9fa5 }),
  fc.constantFrom(...'·〔〕、（）￥'.split('').map((character) => character.charCodeAt(0))),
)

describe('gb18030', () => {
  it('is read back by the decoder', () => {
    fc.assert(
      fc.property(fc.array(common), (units) => {
        const text = String.fromCharCode(...units)
        expect(decode(gb18030Encode(text))).toBe(text)
      }),
    )
  })

  it('encodes every character of the two-byte area', () => {
    let checked = 0
    for (let lead = 0x81; lead <= 0xfe; lead++) {
      for (let trail = 0x40; trail <= 0xfe; trail++) {
        if (trail === 0x7f) continue
        const text = decode(Uint8Array.of(lead, trail))
        expect(decode(gb18030Encode(text))).toBe(text)
        checked++
      }
    }
    expect(checked).toBe(126 * 190)
  })

  it('has known bytes', () => {
    expect(Buffer.from(gb18030Encode('A县')).toString('hex')).toBe('41cfd8')
  })

  it.each(['㐀', '😀', 'ÿ'])('refuses %s, which needs four bytes', (character) => {
    expect(() => gb18030Encode(`某县${character}`)).toThrow(`${character} (U+`)
  })
})
