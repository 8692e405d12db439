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
