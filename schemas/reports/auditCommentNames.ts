import type { BothLanguages } from '../../rules/kit/vocabulary.ts'

/** What happens when comments are asked for. */
export const commentSteps = {
  sent: { zh: '送达征求意见稿', en: 'Draft delivered' },
  comment: { zh: '提出书面意见', en: 'Written comment' },
  answer: { zh: '审计组核实说明', en: 'Answer of the auditors' },
} as const satisfies Record<string, BothLanguages>
export type CommentStep = keyof typeof commentSteps
const isStep = (name: string): name is CommentStep => Object.hasOwn(commentSteps, name)
export const commentStepNames = Object.keys(commentSteps).filter(isStep)

/** Who is asked for comments. */
export const commentParties = {
  official: { zh: '被审计领导干部', en: 'The official audited' },
  unit: { zh: '所在单位', en: 'The unit' },
} as const satisfies Record<string, BothLanguages>
export type CommentParty = keyof typeof commentParties
const isParty = (name: string): name is CommentParty => Object.hasOwn(commentParties, name)
export const commentPartyNames = Object.keys(commentParties).filter(isParty)

/** Where asking a party stands: no delivery entered, within the ten days, commented, or silent (no objection). */
export const commentStates = {
  notSent: { zh: '尚未送达', en: 'not delivered' },
  waiting: { zh: '期限内', en: 'within the ten days' },
  commented: { zh: '已提出意见', en: 'commented' },
  silent: { zh: '逾期未提出，视为无异议', en: 'silent, which counts as no objection' },
  late: { zh: '逾期后提出意见', en: 'commented after the ten days' },
} as const satisfies Record<string, BothLanguages>
export type CommentState = keyof typeof commentStates
const isState = (name: string): name is CommentState => Object.hasOwn(commentStates, name)
export const commentStateNames = Object.keys(commentStates).filter(isState)
