import type { Grade } from '../../../../rules/kit/vocabulary.ts'
import type { BothLanguages } from '../../../../rules/kit/vocabulary.ts'

export { stateNames } from '../../../../schemas/findingLife/states.ts'

export const gradeNames: Readonly<Record<Grade, BothLanguages>> = {
  breach: { zh: '违规', en: 'breach' },
  missingEvidence: { zh: '缺凭证', en: 'missing evidence' },
  lead: { zh: '疑点', en: 'lead' },
}
export const grades = ['breach', 'missingEvidence', 'lead'] as const
