import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readCursor, writeCursor } from '../../../../functions/api/core/cursor.ts'

describe('a cursor', () => {
  it('gives back the position it was made of, in letters that need no escape in an address', () => {
    const position = fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 200 })
    fc.assert(
      fc.property(position, (text) => {
        const cursor = writeCursor(text)
        expect(cursor).toMatch(/^[\w-]+$/u)
        expect(readCursor(cursor)).toBe(text)
      }),
    )
  })

  it.each([
    ['nothing', ''],
    ['no letters of its alphabet', '？'],
    ['another alphabet', writeCursor('某单位')],
    ['a control character', writeCursor('2025-03-04\u0000')],
    ['a text too long', writeCursor('x'.repeat(201))],
    ['bytes that are no text', Buffer.from([0xff, 0xfe, 0x80]).toString('base64url')],
  ])('is none of ours when it is made of %s', (_what, cursor) => {
    expect(readCursor(cursor)).toBeUndefined()
  })
})
