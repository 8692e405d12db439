import { describe, expect, it } from 'vitest'
import { madeCounty } from '../madeCounty.ts'

const small = { units: 6, receptions: 300, trips: 200, vehicleCosts: 150, expenses: 100, eventReports: 20 }

describe('a seed', () => {
  it('makes the same county twice', () => {
    expect(madeCounty(small)).toEqual(madeCounty(small))
  })

  it('makes another county when it is another', () => {
    const [one, two] = [madeCounty(small), madeCounty({ ...small, seed: 2 })]
    expect(one.reception[0]!.row).not.toEqual(two.reception[0]!.row)
    expect(one.trip[0]!.row).not.toEqual(two.trip[0]!.row)
  })

  it('makes one kind independently of how many rows the others have', () => {
    const more = madeCounty({ ...small, trips: 400, expenses: 50 })
    expect(more.reception).toEqual(madeCounty(small).reception)
  })
})
