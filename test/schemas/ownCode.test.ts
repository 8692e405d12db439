import { describe, expect, it } from 'vitest'
import { ownCode } from '../../schemas/ownCode.ts'

describe('a function made from its source', () => {
  it('uses what it is given by name', () => {
    expect(ownCode<number, number>('(taken) => taken * factor', { factor: 3 })(14)).toBe(42)
  })

  it('sees nothing else', () => {
    expect(ownCode<string, string>('(name) => typeof ownCode', {})('')).toBe('undefined')
  })

  it('is refused when it is none', () => {
    expect(() => ownCode('42', {})).toThrow('the source is of no function')
  })
})
