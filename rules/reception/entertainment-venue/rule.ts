import { flag, pass } from '../../kit/outcome.ts'
import { recordRule } from '../../kit/recordRule.ts'
import { costlyVenues, entertainmentVenues } from '../../words/venues.ts'
import { since2013 } from '../basis.ts'

/** No private clubs, no places of entertainment (law row R11). Tea houses and resorts are only worth a look. */
export default recordRule({
  id: 'reception.entertainment-venue',
  version: 4,
  introduced: ['2026-11-23', '2026-11-26', '2026-11-26', '2026-11-27'],
  row: 'R11',
  sameAs: ['RF-15'],
  kind: 'reception',
  severity: 'high',
  title: { zh: '在私人会所、娱乐场所接待', en: 'Reception at a club or place of entertainment' },
  purpose: {
    zh: '不得使用私人会所、高消费娱乐场所；茶楼、度假场所等值得核实。',
    en: 'No private clubs or places of entertainment; tea houses and resorts are worth a look.',
  },
  boundary: {
    zh: '商户名称含会所、娱乐场所用语为违规；含茶楼、度假村等高消费场所用语只作疑点。',
    en: 'A vendor named as a club or place of entertainment is a breach; a tea house, resort or the like only a lead.',
  },
  excludes: {
    zh: '退款不适用；词表例外中的单位名称不算。',
    en: 'Refunds; names among the lists’ exceptions.',
  },
  words: [entertainmentVenues, costlyVenues],
  inForce: since2013('breach', '10', 'verified'),
  applies: (bill) => bill.amount > 0,
  reads: ['vendor'],
  judge: ({ vendor }) => {
    const barred = entertainmentVenues.find(vendor)
    if (barred !== undefined) return flag({ word: barred, vendor })
    const word = costlyVenues.find(vendor)
    return word === undefined ? pass : flag({ word, vendor }, { grade: 'lead' })
  },
  say: {
    zh: ({ word, vendor }) => `接待场所“${vendor}”名称中有“${word}”`,
    en: ({ word, vendor }) => `The venue “${vendor}” is named “${word}”`,
  },
})
