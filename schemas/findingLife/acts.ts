import type { BothLanguages } from '../../rules/kit/vocabulary.ts'

/** Everything a person can do to a finding; the one list of it. */
export const acts = [
  'startReview',
  'askExplanation',
  'giveExplanation',
  'goOnWithoutExplanation',
  'confirm',
  'dismiss',
  'approveDismissal',
  'returnDismissal',
  'park',
  'requestRectification',
  'giveRectification',
  'returnRectification',
  'close',
  'claim',
  'assign',
  'release',
  'setDueDate',
  'comment',
  'recuse',
  'admitRecused',
] as const
export type Act = (typeof acts)[number]

export const actNames: Readonly<Record<Act, BothLanguages>> = {
  startReview: { zh: '开始核查', en: 'start review' },
  askExplanation: { zh: '要求说明', en: 'ask for an explanation' },
  giveExplanation: { zh: '提交说明', en: 'give an explanation' },
  goOnWithoutExplanation: { zh: '不待说明继续', en: 'go on without the explanation' },
  confirm: { zh: '认定属实', en: 'confirm' },
  dismiss: { zh: '排除', en: 'dismiss' },
  approveDismissal: { zh: '同意排除', en: 'approve the dismissal' },
  returnDismissal: { zh: '退回排除', en: 'return the dismissal' },
  park: { zh: '暂存', en: 'park until a date' },
  requestRectification: { zh: '要求整改', en: 'request rectification' },
  giveRectification: { zh: '提交整改材料', en: 'give evidence of rectification' },
  returnRectification: { zh: '退回整改', en: 'return the rectification' },
  close: { zh: '办结', en: 'close' },
  claim: { zh: '领取', en: 'claim' },
  assign: { zh: '分派', en: 'assign or hand over' },
  release: { zh: '退回待办', en: 'release' },
  setDueDate: { zh: '改办理期限', en: 'set the due date' },
  comment: { zh: '备注', en: 'comment' },
  recuse: { zh: '申请回避', en: 'declare recusal' },
  admitRecused: { zh: '批准不回避', en: 'admit a recused officer' },
}
