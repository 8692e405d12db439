import type { BothLanguages } from '../../rules/kit/vocabulary.ts'

/** Every state a finding can show; the one list of them. What each means stands beside it. */
export const findingStates = [
  'open',
  'underReview',
  'awaitingExplanation',
  'dismissalProposed',
  'parked',
  'confirmed',
  'awaitingRectification',
  'rectified',
  'closed',
  'dismissed',
  'reopened',
  'superseded',
] as const
export type FindingState = (typeof findingStates)[number]

/** The states people put a finding in. The other two, `reopened` and `superseded`, follow from its evidence. */
export type ReviewState = Exclude<FindingState, 'reopened' | 'superseded'>

export const stateNames: Readonly<Record<FindingState, BothLanguages>> = {
  open: { zh: '待核查', en: 'open' },
  underReview: { zh: '核查中', en: 'under review' },
  awaitingExplanation: { zh: '待说明', en: 'awaiting explanation' },
  dismissalProposed: { zh: '拟排除待复核', en: 'dismissal proposed' },
  parked: { zh: '暂存待查', en: 'parked until a date' },
  confirmed: { zh: '属实', en: 'confirmed' },
  awaitingRectification: { zh: '整改中', en: 'awaiting rectification' },
  rectified: { zh: '已整改', en: 'rectified' },
  closed: { zh: '已办结', en: 'closed' },
  dismissed: { zh: '已排除', en: 'dismissed' },
  reopened: { zh: '重新核查', en: 'reopened: its evidence changed' },
  superseded: { zh: '依据已撤', en: 'superseded: its evidence is gone' },
}
