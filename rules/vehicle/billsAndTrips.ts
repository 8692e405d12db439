import type { IsoMoment } from '../../schemas/values/isoDate.ts'
import { monthPeriod } from '../kit/periods.ts'
import { type Undetermined, undetermined } from '../kit/undetermined.ts'
import { type OnTheRoad, tripTimes } from './tripTimes.ts'

const noLog = undetermined('inputMissing', 'trip')
const noTime = undetermined('inputMissing', 'at.time')

/**
 * Answers for the bills of one car whether a trip explains them: `undefined` when one does, the reason when that cannot be
 * known, `parked` when none does. A month without any trip of the car says that the log is missing, not that it was parked.
 */
export function billsAgainstTrips(
  trips: readonly Parameters<typeof tripTimes>[0][number][],
): (moment: IsoMoment, margin: number) => 'parked' | Undetermined | undefined {
  const onTheRoad: OnTheRoad = tripTimes(trips)
  const logged = new Set(trips.map(({ on }) => monthPeriod(on)))
  return (moment, margin) => {
    const answer = onTheRoad(moment, margin)
    // A trip that began last month explains the bill though this month has no log of its own.
    if (answer === 'yes') return undefined
    if (!logged.has(monthPeriod(moment))) return noLog
    return answer === 'no' ? 'parked' : noTime
  }
}
