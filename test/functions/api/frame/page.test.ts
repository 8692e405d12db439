import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pageOf } from '../../../../functions/api/frame/page.ts'

const list = ['GET /findings', 'county', {}, { state: 'open' }]
const cursorOf = (position: string) => pageOf(list, undefined).cursor(position)!
const wrap = (text: string | Buffer) => Buffer.from(text).toString('base64url')

describe('a cursor', () => {
  it('gives back the position it was made of, in letters that need no escape in an address', () => {
    const position = fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 200 })
    fc.assert(
      fc.property(position, (text) => {
        const cursor = cursorOf(text)
        expect(cursor).toMatch(/^[\w-]+$/u)
        expect(pageOf(list, cursor).after).toBe(text)
      }),
    )
  })

  it('is absent on the first page and after the last', () => {
    expect(pageOf(list, undefined).after).toBeUndefined()
    expect(pageOf(list, undefined).cursor(undefined)).toBeUndefined()
  })

  it.each([
    ['route', ['GET /batches', 'county', {}, { state: 'open' }]],
    ['scope', ['GET /findings', 'unit|U001', {}, { state: 'open' }]],
    ['query', ['GET /findings', 'county', {}, { state: 'superseded' }]],
    ['item', ['GET /findings', 'county', { id: 'f1' }, { state: 'open' }]],
  ])('of another %s is refused', (_what, other) => {
    expect(() => pageOf(other, cursorOf('2025-03-04#f1'))).toThrow('LZ-0001')
  })

  it.each([
    ['nothing', ''],
    ['no letters of its alphabet', '？'],
    ['a position alone', wrap('2025-03-04#f1')],
    ['a control character', cursorOf('2025-03-04\u0000')],
    ['another alphabet', cursorOf('某单位')],
    ['a text too long', cursorOf('x'.repeat(401))],
    ['no position', wrap(Buffer.from(cursorOf('x'), 'base64url').subarray(0, 16))],
    ['bytes that are no text', wrap(Buffer.from([0xff, 0xfe, 0x80]))],
  ])('is none of ours when it is made of %s', (_what, cursor) => {
    expect(() => pageOf(list, cursor)).toThrow('LZ-0001')
  })
})
