import { flag, pass } from '../../kit/outcome.ts'
import { recordRule } from '../../kit/recordRule.ts'
import { receptionSites } from '../../words/accounts.ts'
import { since2013 } from '../../reception/basis.ts'

/** No new or luxurious reception site of one's own (law row R17). A ledger line only hints at it, so this is a lead. */
export default recordRule({
  id: 'expense.reception-site',
  version: 3,
  introduced: ['2026-11-23', '2026-11-26', '2026-11-27'],
  row: 'R17',
  kind: 'expense',
  severity: 'medium',
  title: { zh: '疑似新建、装修内部接待场所', en: 'Possible building or fitting out of a reception site' },
  purpose: {
    zh: '不得新建、改建、扩建或豪华装修内部接待场所。',
    en: 'No building, enlarging or luxurious fitting out of in-house reception sites.',
  },
  boundary: {
    zh: '摘要或明细同时出现接待场所与新建、装修等用语即为疑点。',
    en: 'A reception site together with building or fitting out in summary or items is a lead.',
  },
  excludes: {
    zh: '退款及没有摘要和明细的行不适用。',
    en: 'Refunds and lines without text.',
  },
  words: [receptionSites],
  inForce: since2013('lead', '15', 'recalledLow'),
  applies: ({ amount, items, summary }) => amount > 0 && (items !== undefined || summary !== undefined),
  reads: [],
  judge: ({ items = '', summary = '' }) => {
    const word = receptionSites.find(summary) ?? receptionSites.find(items)
    return word === undefined ? pass : flag({ word })
  },
  say: {
    zh: ({ word }) => `明细或摘要中有“${word}”`,
    en: ({ word }) => `Items or summary name “${word}”`,
  },
})
