import { addDays } from '../../schemas/values/calendarArithmetic.ts'
import { type IsoDate, type IsoMoment, dateOf } from '../../schemas/values/isoDate.ts'
import { type Undetermined, undetermined } from '../kit/undetermined.ts'

/** A log that says a car was out for more days than this has a wrong date in it. */
const longest = 366
const wrongDates = undetermined('notUsable', 'returnAt')

/**
 * The first day of a trip, departure and return included, on which something holds; `undefined` when it holds on none.
 * Undetermined on a day that nobody can tell, and when the return is no later day.
 */
export function firstDayOut(
  departAt: IsoMoment,
  returnAt: IsoMoment,
  holds: (day: IsoDate) => boolean | undefined,
): IsoDate | Undetermined | undefined {
  const last = dateOf(returnAt)
  let day = dateOf(departAt)
  for (let days = 0; days < longest; days++) {
    const answer = holds(day)
    if (answer === undefined) return undetermined('calendarUnknown', day.slice(0, 4))
    if (answer) return day
    if (day === last) return undefined
    if (day > last) return wrongDates
    day = addDays(day, 1)
  }
  return wrongDates
}
