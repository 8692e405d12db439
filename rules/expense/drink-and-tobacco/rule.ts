import { flag, pass } from '../../kit/outcome.ts'
import { recordRule } from '../../kit/recordRule.ts'
import { alcohol } from '../../words/alcohol.ts'
import { cigarettes } from '../../words/cigarettes.ts'
import { redFlag } from '../../reception/basis.ts'

/** Alcohol or cigarettes bought through the general ledger (law row RF-13). */
export default recordRule({
  id: 'expense.drink-and-tobacco',
  version: 3,
  introduced: ['2026-11-23', '2026-11-26', '2026-11-27'],
  row: 'RF-13',
  kind: 'expense',
  severity: 'medium',
  title: { zh: '一般支出中购买烟酒', en: 'Alcohol or cigarettes in the ledger' },
  purpose: {
    zh: '一般支出的明细或摘要中有烟酒，可能用于接待或送礼。',
    en: 'Alcohol or cigarettes among the items of a ledger line may be for receptions or gifts.',
  },
  boundary: {
    zh: '明细或摘要出现烟酒用语即为疑点，不论金额。',
    en: 'A word of alcohol or tobacco in items or summary is a lead, whatever the amount.',
  },
  excludes: {
    zh: '料酒、酒店等词表例外不算；退款及没有摘要和明细的行不适用。',
    en: 'The lists’ exceptions (cooking wine, hotels); refunds and lines without text.',
  },
  words: [cigarettes, alcohol],
  inForce: redFlag('verified'),
  applies: ({ amount, items, summary }) => amount > 0 && (items !== undefined || summary !== undefined),
  reads: [],
  judge: ({ items = '', summary = '' }) => {
    const word = cigarettes.find(items) ?? alcohol.find(items) ?? cigarettes.find(summary) ?? alcohol.find(summary)
    return word === undefined ? pass : flag({ word })
  },
  say: {
    zh: ({ word }) => `明细或摘要中有“${word}”`,
    en: ({ word }) => `Items or summary name “${word}”`,
  },
})
