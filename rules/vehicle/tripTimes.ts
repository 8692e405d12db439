import { dayNumber, minuteNumber } from '../../schemas/values/calendarArithmetic.ts'
import { type IsoDateTime, type IsoMoment, hasTime } from '../../schemas/values/isoDate.ts'

interface Trip {
  readonly on: IsoMoment
  readonly fields: { readonly returnAt: IsoDateTime }
}

/** Whether a car was on the road at a moment, a margin of minutes allowed; `unknown` when a date alone leaves it open. */
export type OnTheRoad = (moment: IsoMoment, margin: number) => 'yes' | 'no' | 'unknown'

const minutesADay = 1440
const startOf = (moment: IsoMoment): number =>
  hasTime(moment) ? minuteNumber(moment) : dayNumber(moment) * minutesADay

/** Prepares the trips of one car, which stand in order of departure; each question is then a binary search. */
export function tripTimes(trips: readonly Trip[]): OnTheRoad {
  const departures = trips.map(({ on }) => startOf(on))
  // Latest return of all trips up to each: one trip over several days covers shorter ones behind it.
  const latestReturns: number[] = []
  let latest = -Infinity
  for (const { fields } of trips) latestReturns.push((latest = Math.max(latest, minuteNumber(fields.returnAt))))

  const departedBy = (minute: number): number => {
    let low = 0
    let high = departures.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((departures[middle] ?? Infinity) <= minute) low = middle + 1
      else high = middle
    }
    return low
  }
  const between = (from: number, until: number): boolean => (latestReturns[departedBy(until) - 1] ?? -Infinity) >= from

  return (moment, margin) => {
    const start = startOf(moment)
    if (hasTime(moment)) return between(start - margin, start + margin) ? 'yes' : 'no'
    return between(start - margin, start + minutesADay - 1 + margin) ? 'unknown' : 'no'
  }
}
