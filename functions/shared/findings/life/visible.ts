import type { Finding } from '../../../../schemas/finding.ts'
import type { FindingState } from '../../../../schemas/findingLife/states.ts'
import type { IsoDate } from '../../../../schemas/values/isoDate.ts'

/** The state a finding shows on a day: one that was parked comes back on its date. */
export const stateOn = ({ state, review }: Pick<Finding, 'state' | 'review'>, today: IsoDate): FindingState =>
  state === 'parked' && review.state === 'parked' && review.until <= today ? 'reopened' : state

/** When somebody has to do something about it; `undefined` when nobody has. */
export function dueOf({ state, review, dueOn }: Pick<Finding, 'state' | 'review' | 'dueOn'>): IsoDate | undefined {
  switch (state) {
    case 'closed':
    case 'dismissed':
    case 'superseded':
      return undefined
    case 'reopened':
      return dueOn
    default:
      break
  }
  switch (review.state) {
    case 'awaitingExplanation':
      return review.asked.dueOn
    case 'awaitingRectification':
      return review.rectification.dueOn
    case 'parked':
      return review.until
    default:
      return review.dueOn ?? dueOn
  }
}
