import { flag, pass } from '../../kit/outcome.ts'
import { recordRule } from '../../kit/recordRule.ts'
import { entertainmentVenues } from '../../words/venues.ts'
import { redFlag } from '../../reception/basis.ts'

/** A club or place of entertainment in the general ledger (law row RF-15). */
export default recordRule({
  id: 'expense.entertainment-vendor',
  version: 3,
  introduced: ['2026-11-23', '2026-11-26', '2026-11-27'],
  row: 'RF-15',
  kind: 'expense',
  severity: 'high',
  title: { zh: '向会所、娱乐场所付款', en: 'Payment to a club or place of entertainment' },
  purpose: {
    zh: '一般支出中出现会所、娱乐、洗浴等商户，可能变相接待或公款消费。',
    en: 'Clubs, entertainment or bath houses in the ledger may be disguised reception.',
  },
  boundary: {
    zh: '收款单位名称含会所、娱乐场所用语即为疑点。',
    en: 'A payee named as a club or place of entertainment is a lead.',
  },
  excludes: {
    zh: '退款不适用；收款单位未填为无法判断。',
    en: 'Refunds; without a payee undetermined.',
  },
  words: [entertainmentVenues],
  inForce: redFlag('inferred'),
  applies: ({ amount }) => amount > 0,
  reads: ['vendor'],
  judge: ({ vendor }) => {
    const word = entertainmentVenues.find(vendor)
    return word === undefined ? pass : flag({ word, vendor })
  },
  say: {
    zh: ({ word, vendor }) => `收款单位“${vendor}”名称中有“${word}”`,
    en: ({ word, vendor }) => `The payee “${vendor}” is named “${word}”`,
  },
})
