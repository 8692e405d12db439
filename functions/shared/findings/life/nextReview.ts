import type { Calendar } from '../../../../rules/calendar/calendar.ts'
import type { Finding } from '../../../../schemas/finding.ts'
import type { ActBody } from '../../../../schemas/findingLife/actBodies.ts'
import type { Decision, Review } from '../../../../schemas/findingLife/review.ts'
import { afterWorkdays, dateInChina, workingDaysToAnswer } from './dueDates.ts'
import { restsOn, standingDecision } from './standing.ts'

/** Who acts, and when. */
interface Stamp {
  readonly by: string
  /** ISO instant. */
  readonly at: string
}

type Carried = Pick<Review, 'assignee' | 'dueOn' | 'recused' | 'admitted'>
const carried = ({ assignee, dueOn, recused, admitted }: Review): Carried => ({
  ...(assignee !== undefined && { assignee }),
  ...(dueOn !== undefined && { dueOn }),
  ...(recused !== undefined && { recused }),
  ...(admitted !== undefined && { admitted }),
})

/** What stays of a review that goes back to work: the decision it had is kept beside it. */
function reviewing(review: Review) {
  const earlier = standingDecision(review) ?? ('earlier' in review ? review.earlier : undefined)
  return { ...carried(review), ...(earlier !== undefined && { earlier }) }
}

/** A dismissal that two officers must agree on: of a breach, and of anything of high severity. */
export const needsTwoPersons = ({ grade, severity }: Pick<Finding, 'grade' | 'severity'>): boolean =>
  grade === 'breach' || severity === 'high'

/** The officers' part of a finding after an act that the table of transitions allows. */
export function nextReview(finding: Finding, body: ActBody, stamp: Stamp, calendar: Calendar): Review {
  const { review } = finding
  const kept = carried(review)
  const mine = { ...kept, assignee: stamp.by }
  const answerBy = afterWorkdays(dateInChina(stamp.at), workingDaysToAnswer, calendar)
  const decide = (act: Decision['act'], text: string): Decision => ({
    ...stamp,
    act,
    text,
    rests: restsOn(finding),
    ruleVersion: finding.ruleVersion,
  })
  switch (body.act) {
    case 'startReview': {
      const { dueOn, ...anew } = { ...reviewing(review), assignee: stamp.by }
      // A date set for the time before it came back does not bind what comes after.
      const keepsDate = review.state === 'open' && dueOn !== undefined
      return { state: 'underReview', ...anew, ...(keepsDate && { dueOn }) }
    }
    case 'askExplanation': {
      const asked = { ...stamp, text: body.text, dueOn: body.dueOn ?? answerBy }
      return { state: 'awaitingExplanation', ...reviewing(review), assignee: stamp.by, asked }
    }
    case 'giveExplanation':
    case 'goOnWithoutExplanation':
    case 'returnDismissal':
      return { state: 'underReview', ...reviewing(review) }
    case 'confirm':
      return { state: 'confirmed', ...mine, decision: decide('confirm', body.text) }
    case 'dismiss': {
      const decision = { ...decide('dismiss', body.text), reason: body.reason }
      return { state: needsTwoPersons(finding) ? 'dismissalProposed' : 'dismissed', ...mine, decision }
    }
    case 'approveDismissal':
      return { state: 'dismissed', ...kept, decision: { ...decisionOf(review), second: stamp } }
    case 'park':
      return { state: 'parked', ...mine, decision: decide('park', body.text), until: body.until }
    case 'requestRectification':
    case 'returnRectification': {
      const rectification = { ...stamp, text: body.text, dueOn: body.dueOn ?? answerBy }
      return { state: 'awaitingRectification', ...mine, decision: decisionOf(review), rectification }
    }
    case 'giveRectification':
      if (review.state !== 'awaitingRectification') throw impossible(body, review)
      return { state: 'rectified', ...kept, decision: review.decision, rectification: review.rectification }
    case 'close':
      return { state: 'closed', ...mine, decision: decisionOf(review), closing: { ...stamp, text: body.text } }
    case 'claim':
      return { ...review, assignee: stamp.by }
    case 'assign':
      return { ...review, assignee: body.to }
    case 'release': {
      const { assignee: _, ...released } = review
      return released
    }
    case 'setDueDate':
      return { ...review, dueOn: body.dueOn }
    case 'comment':
      return review
    case 'recuse': {
      const { assignee, ...rest } = review
      const recused = [...new Set([...(review.recused ?? []), stamp.by])]
      const admitted = (review.admitted ?? []).filter((each) => each !== stamp.by)
      return { ...rest, recused, admitted, ...(assignee !== undefined && assignee !== stamp.by && { assignee }) }
    }
    case 'admitRecused':
      return { ...review, admitted: [...new Set([...(review.admitted ?? []), body.officer])] }
  }
}

const impossible = ({ act }: ActBody, { state }: Review): Error => new Error(`${act} does not go with ${state}`)

function decisionOf(review: Review): Decision {
  const decision = standingDecision(review)
  if (decision === undefined) throw new Error(`${review.state} rests on no decision`)
  return decision
}
