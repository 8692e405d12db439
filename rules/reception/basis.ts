import type { InForce, Mark } from '../kit/vocabulary.ts'

/** Binding since the 2013 rules; under the 2006 rules, whose text nobody here has read, only a lead. */
export const since2013 = (grade: InForce['grade'], article: string, mark: Mark): readonly InForce[] => [
  { from: '2006-10-20', until: '2013-11-30', grade: 'lead', instrument: 'RECEP-2006', mark: 'recalledMedium' },
  { from: '2013-12-01', grade, instrument: 'RECEP-2013', article, mark },
]

/** What auditors look at, forbidden by no text of its own. */
export const redFlag = (mark: Mark): readonly InForce[] => [{ grade: 'lead', instrument: 'PRACTICE', mark }]
