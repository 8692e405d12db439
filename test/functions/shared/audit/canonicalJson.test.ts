import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson } from '../../../../functions/shared/audit/canonicalJson.ts'

describe('canonical JSON', () => {
  it('is the value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)))
      }),
    )
  })

  it('does not depend on the order of keys, nor on absent values', () => {
    expect(canonicalJson({ b: [1, { d: null, c: '丙' }], a: true, x: undefined })).toBe(
      '{"a":true,"b":[1,{"c":"丙","d":null}]}',
    )
    expect(canonicalJson({ a: true, b: [1, { c: '丙', d: null }] })).toBe(
      canonicalJson({ b: [1, { d: null, c: '丙' }], a: true }),
    )
  })

  it.each([Number.NaN, Number.POSITIVE_INFINITY, undefined, () => 1, [undefined], 1n])(
    'has no text for %s',
    (value) => {
      expect(() => canonicalJson(value)).toThrow(TypeError)
    },
  )
})
