import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contentDigest, rowDigest, shortDigest } from '../../../../functions/ingest/core/rowDigest.ts'

const digestOfRows = (rows: readonly string[]): string => {
  const content = contentDigest()
  for (const row of rows) content.add(rowDigest('expense', row))
  return content.text()
}
const someRows = fc.array(fc.constantFrom('{"a":1}', '{"a":2}', '{"a":3}'), { maxLength: 12 })

describe('the digest of a row', () => {
  it('is the same for the same kind and values and differs by either', () => {
    const digest = rowDigest('expense', '{"a":1}')
    expect(rowDigest('expense', '{"a":1}')).toEqual(digest)
    expect(rowDigest('reception', '{"a":1}')).not.toEqual(digest)
    expect(rowDigest('expense', '{"a":2}')).not.toEqual(digest)
    expect(digest).toHaveLength(32)
  })

  it('has a short form of 64 bits that the repeat set does not use', () => {
    const digest = rowDigest('expense', '{"a":1}')
    expect(shortDigest(digest)).toBe(Buffer.from(digest, 'latin1').toString('hex', 16, 24))
  })
})

describe('the digest of the content', () => {
  it('does not depend on the order of the rows', () => {
    const rowsAndShuffled = someRows.chain((rows) =>
      fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })),
    )
    fc.assert(fc.property(rowsAndShuffled, ([rows, shuffled]) => digestOfRows(rows) === digestOfRows(shuffled)))
  })

  it('depends on how often each row stands there', () => {
    fc.assert(
      fc.property(someRows, someRows, (one, other) => {
        const same = JSON.stringify(one.toSorted()) === JSON.stringify(other.toSorted())
        expect(digestOfRows(one) === digestOfRows(other)).toBe(same)
      }),
    )
    expect(digestOfRows(['{"a":1}', '{"a":1}'])).not.toBe(digestOfRows(['{"a":1}']))
  })

  it('begins with the number of rows', () => {
    expect(digestOfRows([])).toBe(`0-${'0'.repeat(64)}`)
    expect(digestOfRows(['{"a":1}', '{"a":2}'])).toMatch(/^2-[0-9a-f]{64}$/)
  })
})
