import type { Act } from './acts.ts'
import type { FindingState, ReviewState } from './states.ts'

/** Who may do an act: officers of the county, the clerk of the unit it concerns, or the administrator. */
export type Actor = 'officer' | 'clerk' | 'administrator'

/** What must hold besides the state. */
export type Need =
  /** Nobody else works on it. */
  | 'mine'
  /** Nobody works on it. */
  | 'unassigned'
  /** Someone other than the officer who proposed it. */
  | 'secondPerson'
  /** The decision rests on the evidence there is. */
  | 'fresh'
  /** The decision rests on evidence that has changed. */
  | 'stale'

export interface Move {
  /** The state it leads to; `same` leaves the state as it is. Two states: with one person, and when a second must agree. */
  readonly to: ReviewState | 'same' | { readonly onePerson: ReviewState; readonly twoPersons: ReviewState }
  readonly by: readonly [Actor, ...Actor[]]
  readonly needs: readonly Need[]
}

type Moves = Partial<Readonly<Record<Act, Move>>>

const officer = (to: Move['to'], ...needs: readonly Need[]): Move => ({ to, by: ['officer'], needs })
const clerk = (to: Move['to']): Move => ({ to, by: ['clerk'], needs: [] })

const always: Moves = { comment: officer('same'), recuse: officer('same') }
const atWork: Moves = {
  ...always,
  claim: officer('same', 'unassigned'),
  assign: { to: 'same', by: ['officer', 'administrator'], needs: [] },
  release: officer('same', 'mine'),
  setDueDate: officer('same', 'mine'),
  admitRecused: { to: 'same', by: ['administrator'], needs: [] },
}
const lookAgain: Moves = { startReview: officer('underReview', 'mine', 'stale') }

/**
 * The life of a finding: in which state who may do what, and where it leads. The code that decides, the tests of every
 * forbidden move and the diagram in the docs read this table. An act that is not in a state's row is forbidden in it.
 */
export const transitions: Readonly<Record<FindingState, Moves>> = {
  open: { ...atWork, startReview: officer('underReview', 'mine') },
  underReview: {
    ...atWork,
    askExplanation: officer('awaitingExplanation', 'mine'),
    confirm: officer('confirmed', 'mine'),
    dismiss: officer({ onePerson: 'dismissed', twoPersons: 'dismissalProposed' }, 'mine'),
    park: officer('parked', 'mine'),
  },
  awaitingExplanation: {
    ...atWork,
    giveExplanation: clerk('underReview'),
    goOnWithoutExplanation: officer('underReview', 'mine'),
  },
  dismissalProposed: {
    ...atWork,
    approveDismissal: officer('dismissed', 'secondPerson', 'fresh'),
    returnDismissal: officer('underReview'),
  },
  parked: { ...atWork, startReview: officer('underReview', 'mine') },
  confirmed: {
    ...atWork,
    ...lookAgain,
    confirm: officer('confirmed', 'mine', 'stale'),
    requestRectification: officer('awaitingRectification', 'mine', 'fresh'),
    close: officer('closed', 'mine', 'fresh'),
  },
  awaitingRectification: { ...atWork, ...lookAgain, giveRectification: clerk('rectified') },
  rectified: {
    ...atWork,
    ...lookAgain,
    returnRectification: officer('awaitingRectification', 'mine', 'fresh'),
    close: officer('closed', 'mine', 'fresh'),
  },
  closed: always,
  dismissed: always,
  reopened: { ...atWork, startReview: officer('underReview', 'mine') },
  superseded: always,
}

/** What evidence and time make of a finding by themselves, for the diagram; `standing` and `visible` are their code. */
export const turns: readonly {
  readonly from: readonly FindingState[]
  readonly to: FindingState
  readonly zh: string
  readonly en: string
}[] = [
  { from: ['closed', 'dismissed', 'parked'], to: 'reopened', zh: '依据变化', en: 'its evidence changed' },
  { from: ['parked'], to: 'reopened', zh: '暂存到期', en: 'its date has come' },
]
