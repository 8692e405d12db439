import type { AuditComment } from '../../../../schemas/reports/auditComment.ts'
import type { CommentParty, CommentState } from '../../../../schemas/reports/auditCommentNames.ts'
import { addDays } from '../../../../schemas/values/calendarArithmetic.ts'
import type { IsoDate } from '../../../../schemas/values/isoDate.ts'

/** Days from receipt in which comments are made; after them silence is no objection (AUDREG art. 39). */
const commentDays = 10

export type Entered = Pick<AuditComment, 'step' | 'party' | 'on' | 'text'>

export interface CommentTerm {
  readonly state: CommentState
  readonly sentOn?: IsoDate
  /** The last of the ten days. */
  readonly until?: IsoDate
}

/** Where asking a party stands on a day. A draft delivered again begins the ten days anew. */
export function commentTerm(entered: readonly Entered[], party: CommentParty, day: IsoDate): CommentTerm {
  const own = entered.filter((each) => each.party === party && each.on <= day)
  const sentOn = own
    .filter(({ step }) => step === 'sent')
    .map(({ on }) => on)
    .toSorted()
    .at(-1)
  if (sentOn === undefined) return { state: 'notSent' }
  const until = addDays(sentOn, commentDays)
  const first = own
    .filter(({ step, on }) => step === 'comment' && on >= sentOn)
    .map(({ on }) => on)
    .toSorted()[0]
  if (first === undefined) return { state: day > until ? 'silent' : 'waiting', sentOn, until }
  return { state: first <= until ? 'commented' : 'late', sentOn, until }
}
