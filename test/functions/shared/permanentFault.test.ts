import { describe, expect, it } from 'vitest'
import { PermanentFault, orPermanentFault } from '../../../functions/shared/permanentFault.ts'

const caught = (work: () => unknown): unknown => {
  try {
    work()
  } catch (error) {
    return error
  }
  throw new Error('nothing was thrown')
}

describe('a permanent fault', () => {
  it('carries its code and what was thrown', () => {
    const cause = new TypeError('no such rule')
    const error = caught(() =>
      orPermanentFault('RULE_THREW', () => {
        throw cause
      }),
    )
    expect(error).toBeInstanceOf(PermanentFault)
    expect(error).toMatchObject({
      code: 'RULE_THREW',
      message: 'TypeError: no such rule',
      name: 'PermanentFault',
      cause,
    })
  })

  it('also when what was thrown is no error', () => {
    expect(new PermanentFault('DATA_DAMAGED', 'text')).toMatchObject({ message: 'text', cause: 'text' })
  })

  it('is not made of work that goes well', () => {
    expect(orPermanentFault('RULE_THREW', () => 5)).toBe(5)
  })
})
