import type { ExpectedOutcome } from '../cases/caseFile.ts'
import { type BothLanguages, type Mark, gradeNames } from './vocabulary.ts'

/** What came of a rule, as people read it: the outcomes, and a flag by its grade. */
export const outcomeLabels: { readonly [Outcome in ExpectedOutcome]: BothLanguages } = {
  pass: { zh: '通过', en: 'pass' },
  ...gradeNames,
  notApplicable: { zh: '不适用', en: 'not applicable' },
  undetermined: { zh: '无法判断', en: 'undetermined' },
}

/** How far an article number can be trusted. */
export const markLabels: { readonly [Name in Mark]: BothLanguages } = {
  verified: { zh: '已核对来源', en: 'verified' },
  recalledHigh: { zh: '凭记忆（较可靠）', en: 'recalled (high confidence)' },
  recalledMedium: { zh: '凭记忆（一般）', en: 'recalled (medium confidence)' },
  recalledLow: { zh: '凭记忆（不可靠）', en: 'recalled (low confidence)' },
  inferred: { zh: '推断', en: 'inferred' },
  local: { zh: '本地规定', en: 'local' },
}

export const jurisdictionLabels: Readonly<Record<string, BothLanguages>> = {
  nation: { zh: '国家', en: 'nation' },
  province: { zh: '省', en: 'province' },
  county: { zh: '县', en: 'county' },
}
