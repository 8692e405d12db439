import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { consumptionOf, fillIntervals } from '../../../rules/vehicle/fillIntervals.ts'
import { isListed } from '../../../rules/vehicle/listedVendor.ts'
import { sameTitle } from '../../../rules/vehicle/sameTitle.ts'
import { hundredths } from '../../../schemas/values/hundredths.ts'
import { isPlate } from '../../../schemas/values/ids.ts'
import { isoDate } from '../../../schemas/values/isoDate.ts'

const plate = '鲁A12345'
if (!isPlate(plate)) throw new Error(plate)

const fill = (litres: number | undefined, odo: number | undefined) => ({
  on: isoDate('2019-04-08'),
  fields: {
    plate,
    litres: litres === undefined ? undefined : hundredths(litres),
    odo: odo === undefined ? undefined : hundredths(odo),
  },
})

describe('the distances between fills', () => {
  it('add up to the whole way when every reading is there', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(10_000), fc.integer({ min: 1, max: 100_000 })), { minLength: 1, maxLength: 30 }),
        (steps) => {
          let odo = 0
          const fills = steps.map(([litres, km]) => fill(litres, (odo += km)))
          const { intervals, undetermined } = fillIntervals(fills)
          expect(undetermined).toEqual([])
          expect(intervals.reduce((sum, { km }) => sum + km, 0)).toBe(odo - (steps[0]?.[1] ?? 0))
          expect(intervals.length).toBe(steps.length - 1)
        },
      ),
    )
  })

  it('name every fill that breaks the chain', () => {
    const fills = [fill(4000, 100), fill(undefined, 200), fill(4000, 300), fill(4000, 300), fill(4000, undefined)]
    const { intervals, undetermined } = fillIntervals(fills)
    expect(
      intervals.map(({ before, fill: of }) => [fills.indexOf(before as never), fills.indexOf(of as never)]),
    ).toEqual([[1, 2]])
    expect(undetermined.map(({ fact, because }) => [fills.indexOf(fact as never), because.reasonKey])).toEqual([
      [1, 'inputMissing:litres'],
      [3, 'notUsable:odo'],
      [4, 'inputMissing:odo'],
    ])
  })

  it('give litres for a hundred kilometres in hundredths', () => {
    expect(consumptionOf(3200, 40_000)).toBe(800)
    expect(consumptionOf(1, 3)).toBe(3333)
  })
})

describe('names', () => {
  it('are listed in any order, in longer or shorter form', () => {
    expect(isListed('中石化一站、中石油二站', '中石油二站')).toBe(true)
    expect(isListed('中石化一站，中石油（二站）', '中国中石油二站')).toBe(true)
    expect(isListed('中石化一站', '一站')).toBe(true)
    expect(isListed('中石化一站', '二站')).toBe(false)
    expect(isListed('、', '一站')).toBe(false)
  })

  it('are the same whatever brackets and spaces they are typed with', () => {
    expect(sameTitle('某县财政局（本级）', '某县财政局 (本级)')).toBe(true)
    expect(sameTitle('某县财政局', '财政局')).toBe(false)
  })
})
