import type { InstrumentId } from '../../rules/instruments/instruments.ts'
import type { Mark } from '../../rules/kit/vocabulary.ts'

/** An article that rules, parameters or flags cite, with the words of the law sheet it was taken from; all stand in one line there. */
interface CitedArticle {
  readonly instrument: InstrumentId
  readonly article: string
  readonly mark: Mark
  readonly words: readonly string[]
}

const cited = (instrument: InstrumentId, article: string, mark: Mark, ...words: readonly string[]): CitedArticle => ({
  instrument,
  article,
  mark,
  words,
})

/** The reception rules of 2013: their articles stand in a column of their own. */
const reception = (row: string, article: string, mark: Mark, ...words: readonly string[]): CitedArticle =>
  cited('RECEP-2013', article, mark, `| ${row} |`, `| ${article} |`, ...words)

/** Every article number that may be printed. None is here that the sheet does not give, none is surer than it is there. */
export const citedArticles: readonly CitedArticle[] = [
  reception('R01', '5', 'verified', '[V: W12]'),
  reception('R03', '6', 'verified', '[V: W11]'),
  reception('R04', '7', 'verified', '[V: W13, RF1]'),
  reception('R06', '8', 'verified', '[V: W11, RF7]'),
  reception('R07', '9', 'recalledHigh', 'no. [R-high]'),
  reception('R09', '10', 'verified', '[V: RF1]'),
  reception('R12', '11', 'recalledHigh', 'no. [R-high]'),
  reception('R13', '12', 'verified', '[V: W13, RF1]'),
  reception('R14', '13', 'recalledHigh', 'no. [R-high]'),
  reception('R16', '14', 'recalledHigh', 'no. [R-high]'),
  reception('R17', '15', 'recalledLow', 'no. [R-low]'),
  reception('R18', '16', 'recalledMedium', 'no. [R-med]'),
  cited('FRUGAL-2013', '20', 'verified', 'Art 20: no letter → no reception; no private activity in reception [V: W11]'),
  cited('FRUGAL-2013', '21', 'verified', 'Art 21: lodging by standard', 'no hiding cost as meetings/training [V: W11]'),
  cited('FRUGAL-2025', '23', 'recalledMedium', 'work meal: no high-end dishes', 'article 23 [R-med]'),
  cited('BUDGETLAW-2014', '14', 'verified', '| R21 |', '预算法 14', '[V: L12]'),
  cited('VEH-2017', '7(1)', 'verified', 'Art 7(1) [V: W15]'),
  cited('VEH-2017', '7(2)', 'verified', 'Art 7(2) [V: W15]'),
  cited('VEH-2017', '7(3)', 'verified', 'Art 7(3) [V: W15, W16]'),
  cited('VEH-2017', '22', 'verified', 'Art 22: >8 years may; usable → keep; earlier needs approval [V: W9c]'),
  cited('VEH-2017', '23', 'verified', 'Yearly statistics report', 'Art 23, 24 [V: W9c]'),
  cited('VEH-2017', '26', 'verified', 'Nine violations', 'Art 26: over quota/standard', 'other [V: W18]'),
  cited('OFFICE-2012', '25', 'verified', 'OFFICE-2012, full text read [V: L1]', 'Art 25 no over-quota'),
  cited(
    'OFFICE-2012',
    '26',
    'verified',
    'OFFICE-2012, full text read [V: L1]',
    'Art 26 central dispatch, use register',
  ),
  cited('PERS-2017', '5', 'verified', 'Annual deadline', 'Art 5: by 31 Jan', '[V: W36, W33]'),
  cited('PERS-2017', '6', 'recalledHigh', 'Event deadline', 'Art 6, Art 3 events only; 30 days', '30 days [R-high]'),
  cited('GIFT-1988', '9', 'verified', 'GIFT-1988 Art 2-3', 'Art 9: hand in ≤1 month', '[V: L2]'),
  cited('GIFTF-1993', '7', 'verified', 'GIFTF-1993 Art 7', '[V: L3]'),
  cited('GIFTREG-1995', '2-3', 'verified', 'GIFTREG-1995 Art 2-3', '[V: W41a]'),
]
