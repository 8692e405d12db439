import type { Act } from '../../schemas/findingLife/acts.ts'

/** What a person is asked for with an act, besides saying that they mean it. */
export type ActField =
  | 'text'
  | 'optionalText'
  /** A text of any length. */
  | 'remark'
  | 'reason'
  | 'until'
  | 'optionalDueOn'
  | 'dueOn'
  | 'to'
  | 'officer'
  | 'audience'
  | 'attachments'

export const actFields: Readonly<Record<Act, readonly ActField[]>> = {
  startReview: [],
  askExplanation: ['text', 'optionalDueOn'],
  giveExplanation: ['text', 'attachments'],
  goOnWithoutExplanation: ['text'],
  confirm: ['text'],
  dismiss: ['reason', 'text'],
  approveDismissal: ['optionalText'],
  returnDismissal: ['text'],
  park: ['until', 'text'],
  requestRectification: ['text', 'optionalDueOn'],
  giveRectification: ['text', 'attachments'],
  returnRectification: ['text', 'optionalDueOn'],
  close: ['text'],
  claim: [],
  assign: ['to', 'optionalText'],
  release: [],
  setDueDate: ['dueOn', 'text'],
  comment: ['remark', 'audience'],
  recuse: ['text'],
  admitRecused: ['officer', 'text'],
}

/** Shortest reason the API takes, in characters. */
export const shortestReason = 10
