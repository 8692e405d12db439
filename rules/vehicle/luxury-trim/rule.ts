import { showYuan } from '../../../schemas/values/fen.ts'
import { flag, pass } from '../../kit/outcome.ts'
import { recordRule } from '../../kit/recordRule.ts'
import { luxuryTrim } from '../words/luxuryTrim.ts'

/** Luxury trim bought for an official car. What is luxury the words of a bill do not settle, hence a lead (law row V15). */
export default recordRule({
  id: 'vehicle.luxury-trim',
  version: 3,
  introduced: ['2026-11-23', '2026-11-26', '2026-11-27'],
  row: 'V15',
  sameAs: ['VF-24'],
  kind: 'vehicleCost',
  severity: 'medium',
  title: { zh: '增加高档配置或豪华内饰', en: 'Luxury trim' },
  purpose: {
    zh: '不得为公务用车增加高档配置或者豪华内饰。',
    en: 'Official cars get no luxury equipment or trim.',
  },
  boundary: {
    zh: '维修或其他费用的项目出现高档配置用语即为疑点，不论金额。',
    en: 'A word of luxury trim in a repair or other cost is a lead, whatever the amount.',
  },
  excludes: {
    zh: '对原有部件的修理不算；项目未填为无法判断；退款不适用。',
    en: 'Repair of what was there; without a product undetermined; refunds.',
  },
  words: [luxuryTrim],
  inForce: [
    {
      from: '2012-10-01',
      until: '2017-12-04',
      grade: 'lead',
      instrument: 'OFFICE-2012',
      article: '25',
      mark: 'verified',
    },
    { from: '2017-12-05', grade: 'lead', instrument: 'VEH-2017', article: '26', mark: 'verified' },
  ],
  applies: ({ costKind, amount }) => (costKind === 'repair' || costKind === 'other') && amount > 0,
  reads: ['product'],
  judge: ({ product, amount }) => {
    const word = luxuryTrim.find(product)
    return word === undefined ? pass : flag({ word, product, amount })
  },
  say: {
    zh: ({ word, product, amount }) => `费用“${product}”（${showYuan(amount)}元）中有“${word}”`,
    en: ({ word, product, amount }) => `The bill “${product}” (${showYuan(amount)} yuan) names “${word}”`,
  },
})
