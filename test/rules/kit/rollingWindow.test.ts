import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rollingRuns } from '../../../rules/kit/rollingWindow.ts'
import { addDays } from '../../../schemas/values/calendarArithmetic.ts'
import { isoDate } from '../../../schemas/values/isoDate.ts'

const start = isoDate('2016-01-01')
const factsOn = (days: readonly number[]) =>
  days.toSorted((a, b) => a - b).map((day, row) => ({ row, day, on: addDays(start, day) }))

const days = fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 25 })

describe('rolling windows', () => {
  it('look back as many days as they say, the last included', () => {
    expect(rollingRuns(factsOn([0, 3]), 3, (few) => few.length > 1)).toHaveLength(1)
    expect(rollingRuns(factsOn([0, 4]), 3, (few) => few.length > 1)).toHaveLength(0)
  })
  it('name a stretch once, with all that kept it up', () => {
    const runs = rollingRuns(factsOn([0, 1, 2, 3, 20, 21]), 3, (few) => few.length > 1)
    expect(runs.map(({ at }) => at.day)).toEqual([1, 21])
    expect(runs[0]?.records.map(({ day }) => day)).toEqual([0, 1, 2, 3])
  })
  it('take a day whole, whatever the order of its rows', () => {
    const runs = rollingRuns(factsOn([5, 5, 5]), 3, (few) => few.length >= 3)
    expect(runs).toHaveLength(1)
    expect(runs[0]?.at.row).toBe(0)
  })
  it('begin exactly where a window is passed that was not passed before', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 10 }), fc.integer({ min: 2, max: 4 }), (list, back, most) => {
        const facts = factsOn(list)
        const within = (day: number) => facts.filter((fact) => fact.day <= day && fact.day >= day - back).length
        const tips = [...new Set(facts.map(({ day }) => day))].filter((day, index, all) => {
          const before = all[index - 1]
          const wasOver = before !== undefined && day - before <= back && within(before) >= most
          return within(day) >= most && !wasOver
        })
        expect(rollingRuns(facts, back, (few) => few.length >= most).map(({ at }) => at.day)).toEqual(tips)
      }),
    )
  })
  it('say the same of a day however far back the facts begin', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 60 }), (list, cut) => {
        const all = rollingRuns(factsOn(list), 5, (few) => few.length >= 3)
        const late = rollingRuns(factsOn(list.filter((day) => day >= cut)), 5, (few) => few.length >= 3)
        const sure = (runs: typeof all) => runs.map(({ at }) => at.day).filter((day) => day >= cut + 11)
        expect(sure(late)).toEqual(sure(all))
      }),
    )
  })
})
