import { flag } from '../../kit/outcome.ts'
import { recordRule } from '../../kit/recordRule.ts'
import { undetermined } from '../../kit/undetermined.ts'
import { ceremonies } from '../../words/visits.ts'
import { since2013 } from '../basis.ts'

const notRecorded = undetermined('dataNotCollected', 'greeting')

/** No greeting at stations or boundaries, no banners, crowds or carpet. No sheet records it; words on a bill are a lead (law row R06). */
export default recordRule({
  id: 'reception.greeting',
  version: 3,
  introduced: ['2026-11-23', '2026-11-26', '2026-11-27'],
  row: 'R06',
  kind: 'reception',
  severity: 'low',
  title: { zh: '迎送仪式', en: 'Greeting ceremonies' },
  purpose: {
    zh: '不得在机场、车站、码头和辖区边界组织迎送，不得张贴标语、组织群众、铺设地毯。',
    en: 'No greeting at airports, stations, piers or boundaries; no banners, crowds or carpet.',
  },
  boundary: {
    zh: '事由或明细出现迎送仪式用语为疑点；没有出现时因迎送情况未采集，为无法判断而非通过。',
    en: 'A word of ceremony in purpose or details is a lead; without one it stays undetermined, as no sheet records the greeting.',
  },
  excludes: {
    zh: '退款不适用。',
    en: 'Refunds.',
  },
  words: [ceremonies],
  inForce: since2013('lead', '8', 'verified'),
  applies: (bill) => bill.amount >= 0,
  reads: ['purpose'],
  judge: ({ purpose, dishes }) => {
    const word = ceremonies.find(purpose) ?? (dishes === undefined ? undefined : ceremonies.find(dishes))
    return word === undefined ? notRecorded : flag({ word })
  },
  say: {
    zh: ({ word }) => `事由或明细中有“${word}”`,
    en: ({ word }) => `“${word}” stands in the purpose or on the bill`,
  },
})
