import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tripTimes } from '../../../rules/vehicle/tripTimes.ts'
import { dateOfDayNumber, dayNumber, minuteNumber } from '../../../schemas/values/calendarArithmetic.ts'
import { type IsoDateTime, isIsoDateTime, isoDate } from '../../../schemas/values/isoDate.ts'

const dayOne = dayNumber(isoDate('2019-04-01'))

function momentOf(minute: number): IsoDateTime {
  const date = dateOfDayNumber(dayOne + Math.floor(minute / 1440))
  const rest = minute % 1440
  const text = `${date} ${String(Math.floor(rest / 60)).padStart(2, '0')}:${String(rest % 60).padStart(2, '0')}`
  if (!isIsoDateTime(text)) throw new Error(text)
  return text
}

const tripsOf = (pairs: readonly (readonly [number, number])[]) =>
  pairs
    .toSorted(([a], [b]) => a - b)
    .map(([start, length]) => ({ on: momentOf(start), fields: { returnAt: momentOf(start + length) } }))

describe('whether a car was on the road', () => {
  const pairs = fc.array(fc.tuple(fc.nat(6000), fc.nat(3000)), { maxLength: 12 })

  it('is what looking at every trip says', () => {
    fc.assert(
      fc.property(pairs, fc.nat(10_000), fc.nat(120), (some, minute, margin) => {
        const trips = tripsOf(some)
        const moment = momentOf(minute)
        const at = minuteNumber(moment)
        const expected = trips.some(
          ({ on, fields }) => minuteNumber(on) - margin <= at && at <= minuteNumber(fields.returnAt) + margin,
        )
        expect(tripTimes(trips)(moment, margin)).toBe(expected ? 'yes' : 'no')
      }),
    )
  })

  it('stays open for a date on which there was a trip', () => {
    const trips = tripsOf([[3 * 1440 + 600, 60]])
    expect(tripTimes(trips)(isoDate('2019-04-04'), 0)).toBe('unknown')
    expect(tripTimes(trips)(isoDate('2019-04-03'), 0)).toBe('no')
    expect(tripTimes(trips)(isoDate('2019-04-05'), 0)).toBe('no')
  })

  it('counts a margin over midnight for a date', () => {
    const trips = tripsOf([[3 * 1440 + 59, 1]])
    expect(tripTimes(trips)(isoDate('2019-04-03'), 59)).toBe('no')
    expect(tripTimes(trips)(isoDate('2019-04-03'), 60)).toBe('unknown')
  })

  it('says no of a car that never left', () => {
    expect(tripTimes([])(momentOf(0), 60)).toBe('no')
  })
})
