import type { Calendar } from '../../../../rules/calendar/calendar.ts'
import type { Finding } from '../../../../schemas/finding.ts'
import type { ActBody } from '../../../../schemas/findingLife/actBodies.ts'
import { type Act, acts } from '../../../../schemas/findingLife/acts.ts'
import type { HistoryEntry } from '../../../../schemas/findingLife/history.ts'
import type { Review } from '../../../../schemas/findingLife/review.ts'
import { type Move, type Need, transitions } from '../../../../schemas/findingLife/transitions.ts'
import type { Principal } from '../../../../schemas/principal.ts'
import type { ProblemCode } from '../../../../schemas/problem.ts'
import { dateInChina } from './dueDates.ts'
import { nextReview } from './nextReview.ts'
import { actorsOf, concernOf, recusalOf } from './people.ts'
import { standing, standingDecision } from './standing.ts'
import { stateOn } from './visible.ts'

/** What a decision is taken in view of, besides the finding itself. */
export interface Circumstances {
  readonly principal: Principal
  /** Who submitted the batches the finding rests on. */
  readonly submitters: readonly string[]
  /** ISO instant. */
  readonly now: string
  readonly calendar: Calendar
}

export interface Refused {
  readonly refused: ProblemCode
  readonly errors?: readonly { readonly path: string; readonly message: string }[]
}

/** A finding after an act, and what the history says of it. */
export interface Done {
  readonly finding: Finding
  readonly entry: HistoryEntry
}

/** The person's acts that the finding allows, for the console to offer. */
export const actsOpenTo = (finding: Finding, circumstances: Circumstances): readonly Act[] => {
  const moves = transitions[stateOn(finding, dateInChina(circumstances.now))]
  return acts.filter((act) => {
    const move = moves[act]
    return move !== undefined && obstacle(finding, act, move, circumstances) === undefined
  })
}

/** What an act makes of a finding, or why it is refused. It decides; the store's write states the same as its condition. */
export function decide(finding: Finding, body: ActBody, circumstances: Circumstances): Done | Refused {
  const { principal, now, calendar } = circumstances
  const today = dateInChina(now)
  const from = stateOn(finding, today)
  const move = transitions[from][body.act]
  if (move === undefined) return { refused: 'LZ-0201' }
  const refused = obstacle(finding, body.act, move, circumstances)
  if (refused !== undefined) return { refused }
  if (body.act === 'admitRecused' && body.officer === principal.subject) return { refused: 'LZ-0207' }
  const past = pastDate(body, today)
  if (past !== undefined) return { refused: 'LZ-0001', errors: [{ path: past, message: 'must be after today' }] }
  const review = nextReview(finding, body, { by: principal.subject, at: now }, calendar)
  const stands = finding.state === 'superseded' ? standing(review, 'gone') : standing(review, finding)
  const revision = finding.revision + 1
  const after: Finding = { ...finding, review, ...stands, revision, revisedAt: now }
  const entry: HistoryEntry = {
    by: 'person',
    subject: principal.subject,
    act: body.act,
    revision,
    at: now,
    from,
    to: after.state,
    changes: changesOf(finding.review, review),
    ...('text' in body && body.text !== undefined && { text: body.text }),
    ...('attachments' in body && body.attachments.length > 0 && { attachments: body.attachments }),
    ...('audience' in body && { audience: body.audience }),
  }
  return { finding: after, entry }
}

/** Why the person may not do the act, given that the state allows it. */
function obstacle(
  finding: Finding,
  act: Act,
  { by, needs }: Move,
  { principal, submitters }: Circumstances,
): ProblemCode | undefined {
  const actors = actorsOf(principal, finding).filter((actor) => by.includes(actor))
  if (actors.length === 0) return 'LZ-0009'
  const onlyOfficer = actors.every((actor) => actor === 'officer')
  if (onlyOfficer && act !== 'recuse' && recusalOf(concernOf(finding, submitters), principal) !== undefined) {
    return 'LZ-0206'
  }
  return needs.map((need) => unmet(need, finding, principal.subject)).find((problem) => problem !== undefined)
}

/** The problem with which each need is refused; the same facts stand in the write's condition. */
function unmet(need: Need, { review, stale }: Finding, subject: string): ProblemCode | undefined {
  switch (need) {
    case 'mine':
      return review.assignee === undefined || review.assignee === subject ? undefined : 'LZ-0204'
    case 'unassigned':
      return review.assignee === undefined ? undefined : 'LZ-0205'
    case 'secondPerson':
      return standingDecision(review)?.by === subject ? 'LZ-0207' : undefined
    case 'fresh':
      return stale ? 'LZ-0202' : undefined
    case 'stale':
      return stale ? undefined : 'LZ-0203'
  }
}

const pastDate = (body: ActBody, today: string): string | undefined =>
  'until' in body && body.until <= today
    ? 'until'
    : 'dueOn' in body && body.dueOn !== undefined && body.dueOn <= today
      ? 'dueOn'
      : undefined

/** Fields of the officers' part that changed, old and new. */
function changesOf(before: Review, after: Review): { field: string; from: unknown; to: unknown }[] {
  const old: Readonly<Record<string, unknown>> = before
  const young: Readonly<Record<string, unknown>> = after
  const fields = [...new Set([...Object.keys(old), ...Object.keys(young)])].toSorted()
  return fields.flatMap((field) =>
    JSON.stringify(old[field]) === JSON.stringify(young[field])
      ? []
      : [{ field, from: old[field] ?? null, to: young[field] ?? null }],
  )
}
