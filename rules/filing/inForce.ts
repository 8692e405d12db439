import type { InForce } from '../kit/vocabulary.ts'

/** From when a further revision may bind whose text nobody outside has seen (open doubt 1 of the law sheet). */
export const uncertainFrom = '2023-04-01'

/** What of the texts is said of one deadline: whether the 2010 and 2017 rules give it, and how surely. */
export const filingInForce = (
  in2010: Pick<InForce, 'article' | 'mark'>,
  in2017: Pick<InForce, 'article' | 'mark'>,
): readonly InForce[] => [
  { from: '2010-05-26', until: '2017-02-07', grade: 'breach', instrument: 'PERS-2010', ...in2010 },
  { from: '2017-02-08', until: '2023-03-31', grade: 'breach', instrument: 'PERS-2017', ...in2017 },
  { from: uncertainFrom, grade: 'lead', instrument: 'PERS-2023', mark: 'recalledLow' },
]
