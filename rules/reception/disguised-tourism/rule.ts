import { flag, pass } from '../../kit/outcome.ts'
import { recordRule } from '../../kit/recordRule.ts'
import { costlyVenues } from '../../words/venues.ts'
import { sightseeing } from '../../words/visits.ts'
import { since2013 } from '../basis.ts'

/** Visits without a point, tourism in disguise, business at scenic spots: read from the words of purpose and venue, so only a lead (law row R02). */
export default recordRule({
  id: 'reception.disguised-tourism',
  version: 3,
  introduced: ['2026-11-23', '2026-11-26', '2026-11-27'],
  row: 'R02',
  kind: 'reception',
  severity: 'low',
  title: { zh: '疑似变相旅游或无实质内容的交流', en: 'Possible tourism in disguise' },
  purpose: {
    zh: '不得安排无实质内容、无明确公务目的的交流，不得变相旅游，不得到风景名胜区开会。',
    en: 'No exchanges without a point, no tourism in disguise, no business at scenic spots.',
  },
  boundary: {
    zh: '接待事由中出现游览用语，或商户名称为高消费场所，即为疑点；词表之外不判断。',
    en: 'A word of sightseeing in the purpose, or a costly venue as vendor, is a lead; words outside the lists are not.',
  },
  excludes: {
    zh: '退款不适用；词表例外中的业务用语（如旅游业调研）不算。',
    en: 'Refunds; the lists’ exceptions, such as work on the tourist trade.',
  },
  words: [sightseeing, costlyVenues],
  inForce: since2013('lead', '5', 'verified'),
  applies: (bill) => bill.amount > 0,
  reads: ['purpose'],
  judge: ({ purpose, vendor }) => {
    const word = sightseeing.find(purpose) ?? (vendor === undefined ? undefined : costlyVenues.find(vendor))
    return word === undefined ? pass : flag({ word, purpose, vendor: vendor ?? '' })
  },
  say: {
    zh: ({ word, purpose, vendor }) => `事由“${purpose}”${vendor === '' ? '' : `、场所“${vendor}”`}中有“${word}”`,
    en: ({ word, purpose, vendor }) =>
      `“${word}” stands in the purpose “${purpose}”${vendor === '' ? '' : ` or the venue “${vendor}”`}`,
  },
})
