import { performAct } from '../../../../functions/shared/findings/life/performAct.ts'
import { restsOn } from '../../../../functions/shared/findings/life/standing.ts'
import { Scope } from '../../../../functions/shared/people/scope.ts'
import { chineseCalendar } from '../../../../rules/calendar/calendar.ts'
import type { Finding } from '../../../../schemas/finding.ts'
import { type ActBody, actBodySchema } from '../../../../schemas/findingLife/actBodies.ts'
import type { Act } from '../../../../schemas/findingLife/acts.ts'
import type { Review } from '../../../../schemas/findingLife/review.ts'
import type { FindingState } from '../../../../schemas/findingLife/states.ts'
import { type Principal, principalSchema } from '../../../../schemas/principal.ts'
import { roleNames } from '../../../../schemas/roles.ts'
import { findingOf } from '../../../support/findingOf.ts'
import type { memoryFindings } from '../../../support/memoryFindings.ts'

export const calendar = chineseCalendar()
export const now = '2025-04-02T02:00:00.000Z'
export const text = '经核对凭证与公函，情况如所述'

export const person = (subject: string, about: Record<string, unknown> = {}): Principal =>
  principalSchema.parse({ subject, roles: ['disciplineOfficer'], ...about })
export const officer = person('officer1')
export const second = person('officer2')
export const clerk = person('clerk1', { roles: ['financeClerk'], unit: 'U001' })
export const administrator = person('admin1', { roles: ['administrator'] })

const bodies: Readonly<Record<Act, Record<string, unknown>>> = {
  startReview: {},
  askExplanation: { text },
  giveExplanation: { text },
  goOnWithoutExplanation: { text },
  confirm: { text },
  dismiss: { reason: 'lawful', text },
  approveDismissal: {},
  returnDismissal: { text },
  park: { text, until: '2025-07-01' },
  requestRectification: { text },
  giveRectification: { text },
  returnRectification: { text },
  close: { text },
  claim: {},
  assign: { to: 'officer2' },
  release: {},
  setDueDate: { dueOn: '2025-05-06', text },
  comment: { text: '记录' },
  recuse: { text },
  admitRecused: { officer: 'officer2', text },
}
export const bodyOf = (act: Act, changes: Record<string, unknown> = {}): ActBody =>
  actBodySchema.parse({ act, ...bodies[act], ...changes })

/** A finding in a state, by officer1; `stale`: its evidence changed since the decision. */
export function inState(state: FindingState, changes: Parameters<typeof findingOf>[0] = {}, stale = false): Finding {
  const base = findingOf({ grade: 'missingEvidence', ...changes })
  const at = '2025-04-01T09:00:00.000Z'
  const stamp = { by: 'officer1', at, text }
  const act = 'confirm' as const
  const decision = { ...stamp, act, rests: stale ? 'other' : restsOn(base), ruleVersion: 1 }
  const mine = { assignee: 'officer1' }
  const request = { ...stamp, dueOn: '2025-04-20' }
  const reviews: Record<FindingState, unknown> = {
    open: { state: 'open' },
    underReview: { state: 'underReview', ...mine },
    awaitingExplanation: { state: 'awaitingExplanation', ...mine, asked: request },
    dismissalProposed: { state: 'dismissalProposed', ...mine, decision: { ...decision, act: 'dismiss' } },
    parked: { state: 'parked', ...mine, decision: { ...decision, act: 'park' }, until: '2025-07-01' },
    confirmed: { state: 'confirmed', ...mine, decision },
    awaitingRectification: { state: 'awaitingRectification', ...mine, decision, rectification: request },
    rectified: { state: 'rectified', ...mine, decision, rectification: request },
    closed: { state: 'closed', ...mine, decision, closing: stamp },
    dismissed: { state: 'dismissed', ...mine, decision: { ...decision, act: 'dismiss' } },
    reopened: { state: 'dismissed', ...mine, decision: { ...decision, act: 'dismiss', rests: 'other' } },
    superseded: { state: 'underReview', ...mine },
  }
  return findingOf({ ...base, state, stale: stale || state === 'reopened', review: reviews[state] as Review })
}

type Memory = ReturnType<typeof memoryFindings>

/** Does an act on what is there now, as the person. */
export const act = async (memory: Memory, who: Principal, id: string, body: ActBody, at = now, revision?: number) => {
  const reader = { scope: Scope.of(who, roleNames), principal: who }
  const seen = revision ?? memory.items.get(id)?.revision ?? 1
  return performAct(
    { reader, principal: who, id, revision: seen, body },
    { ...memory.reviews, findings: memory.findings, now: () => at, calendar },
  )
}
