import type { Grade } from '../../../../rules/kit/vocabulary.ts'
import type { BothLanguages } from '../../../../rules/kit/vocabulary.ts'

export const gradeNames: Readonly<Record<Grade, BothLanguages>> = {
  breach: { zh: '违规', en: 'breach' },
  missingEvidence: { zh: '缺凭证', en: 'missing evidence' },
  lead: { zh: '疑点', en: 'lead' },
}
export const grades = ['breach', 'missingEvidence', 'lead'] as const

const states: Readonly<Record<string, BothLanguages>> = {
  open: { zh: '待核查', en: 'open' },
  underReview: { zh: '核查中', en: 'under review' },
  awaitingExplanation: { zh: '待说明', en: 'awaiting explanation' },
  confirmed: { zh: '已确认', en: 'confirmed' },
  rectified: { zh: '已整改', en: 'rectified' },
  closed: { zh: '已办结', en: 'closed' },
  dismissed: { zh: '已排除', en: 'dismissed' },
  reopened: { zh: '重新打开', en: 'reopened' },
}
/** A state's name; one this table does not know is shown by its code. */
export const stateName = (state: string): BothLanguages => states[state] ?? { zh: state, en: state }
