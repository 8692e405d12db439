import type { InForce, Mark } from '../kit/vocabulary.ts'

type Article = string | undefined

const under2013 = (grade: InForce['grade'], article: Article, mark: Mark): InForce => ({
  from: '2013-12-01',
  grade,
  instrument: 'RECEP-2013',
  ...(article === undefined ? {} : { article }),
  mark,
})

/** Binding since the 2013 rules; under the 2006 rules, whose text nobody here has read, only a lead. */
export const since2013 = (grade: InForce['grade'], article: Article, mark: Mark): readonly InForce[] => [
  { from: '2006-10-20', until: '2013-11-30', grade: 'lead', instrument: 'RECEP-2006', mark: 'recalledMedium' },
  under2013(grade, article, mark),
]

/**
 * The same for what the Frugality Regulations already said in the fortnight before the reception rules: their article is
 * named from their first day, and the grade stays a lead until the rules that give the procedure are in force.
 */
export const sinceFrugality2013 = (
  frugalityArticle: string,
  grade: InForce['grade'],
  article: string,
  mark: Mark,
): readonly InForce[] => [
  { from: '2006-10-20', until: '2013-11-17', grade: 'lead', instrument: 'RECEP-2006', mark: 'recalledMedium' },
  {
    from: '2013-11-18',
    until: '2013-11-30',
    grade: 'lead',
    instrument: 'FRUGAL-2013',
    article: frugalityArticle,
    mark: 'verified',
  },
  under2013(grade, article, mark),
]

/** What auditors look at, forbidden by no text of its own. */
export const redFlag = (mark: Mark): readonly InForce[] => [{ grade: 'lead', instrument: 'PRACTICE', mark }]
