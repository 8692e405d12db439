import { dateOfDayNumber, dayNumber, minuteNumber } from '../../schemas/values/calendarArithmetic.ts'
import { type IsoDateTime, type IsoMoment, hasTime } from '../../schemas/values/isoDate.ts'

interface Trip {
  readonly on: IsoMoment
  readonly fields: { readonly returnAt: IsoDateTime }
}

/** Whether a car was on the road at a moment, a margin of minutes allowed; `unknown` when a date alone leaves it open. */
export type OnTheRoad = (moment: IsoMoment, margin: number) => 'yes' | 'no' | 'unknown'

const minutesADay = 1440
const two = (value: number): string => String(value).padStart(2, '0')

/** A minute as a sheet writes it, so that many trips are compared as they stand and only the bill is calculated. */
const textOf = (minute: number): string => {
  const rest = ((minute % minutesADay) + minutesADay) % minutesADay
  return `${dateOfDayNumber((minute - rest) / minutesADay)} ${two(Math.floor(rest / 60))}:${two(rest % 60)}`
}
const wholeMinute = (minute: number): string => `${textOf(minute)}:59`

/** Prepares the trips of one car, which stand in order of departure; each question is then a binary search. */
export function tripTimes(trips: readonly Trip[]): OnTheRoad {
  // Latest return of all trips up to each: one trip over several days covers shorter ones behind it.
  const latestReturns: string[] = []
  let latest = ''
  for (const { fields } of trips) {
    if (fields.returnAt > latest) latest = fields.returnAt
    latestReturns.push(latest)
  }

  const departedBy = (moment: string): number => {
    let low = 0
    let high = trips.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((trips[middle]?.on ?? '~') <= moment) low = middle + 1
      else high = middle
    }
    return low
  }
  const between = (from: number, until: number): boolean =>
    (latestReturns[departedBy(wholeMinute(until)) - 1] ?? '') >= textOf(from)

  return (moment, margin) => {
    if (hasTime(moment)) {
      const minute = minuteNumber(moment)
      return between(minute - margin, minute + margin) ? 'yes' : 'no'
    }
    const midnight = dayNumber(moment) * minutesADay
    return between(midnight - margin, midnight + minutesADay - 1 + margin) ? 'unknown' : 'no'
  }
}
