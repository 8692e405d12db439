import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { packLines, unpackLines } from '../../../../functions/shared/files/ndjson.ts'

const anyLines = fc.array(
  fc.jsonValue().map((value) => JSON.stringify(value)),
  { maxLength: 20 },
)

describe('packed lines', () => {
  it('come out as they went in', () => {
    fc.assert(
      fc.property(anyLines, (lines) => {
        expect(unpackLines(packLines(lines))).toEqual(lines)
      }),
    )
  })

  it('may be joined byte by byte', () => {
    fc.assert(
      fc.property(fc.array(anyLines, { minLength: 1, maxLength: 5 }), (parts) => {
        expect(unpackLines(Buffer.concat(parts.map(packLines)))).toEqual(parts.flat())
      }),
    )
  })

  it('keep white space and line ends within a value', () => {
    const lines = [JSON.stringify('一\n二\r\n '), JSON.stringify('')]
    expect(unpackLines(packLines(lines))).toEqual(lines)
  })

  it('are the same bytes for the same lines', () => {
    expect(packLines(['1', '2'])).toEqual(packLines(['1', '2']))
    expect(packLines(['1', '2'])).not.toEqual(packLines(['2', '1']))
  })

  it('may be none, which is not the same as damaged', () => {
    expect(unpackLines(packLines([]))).toEqual([])
    const whole = packLines(['{"a":1}'])
    expect(() => unpackLines(whole.subarray(0, -4))).toThrow(/unexpected end/)
    expect(() => unpackLines(Buffer.from('{"a":1}\n'))).toThrow(/header/)
  })
})
