import { describe, expect, it } from 'vitest'
import { yuanByRank } from '../../../rules/kit/yuanByRank.ts'
import { CellFault } from '../../../schemas/field/cellFault.ts'

describe('an amount by rank', () => {
  it('is one amount for everybody', () => {
    expect(yuanByRank.read('330')).toEqual({ bureau: 33_000, county: 33_000, township: 33_000, other: 33_000 })
  })
  it('is one a rank, and none where none is named', () => {
    const limits = yuanByRank.read('厅局级：500、其他:300.5')
    expect(limits).toEqual({ bureau: 50_000, county: undefined, township: undefined, other: 30_050 })
    expect(limits instanceof CellFault ? '' : yuanByRank.show(limits)).toBe('厅局级:500.00、其他:300.50')
  })
  it('is refused with an unknown rank or an amount that is none', () => {
    for (const text of ['部长级:500', '厅局级:多', '厅局级', ''])
      expect(yuanByRank.read(text)).toBeInstanceOf(CellFault)
  })
})
