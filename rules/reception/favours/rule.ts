import { flag, pass } from '../../kit/outcome.ts'
import { recordRule } from '../../kit/recordRule.ts'
import { favours } from '../../words/favours.ts'
import { since2013 } from '../basis.ts'

/** No gifts, cards, souvenirs or local produce, no tours, entertainment or shows for guests (law row R18). */
export default recordRule({
  id: 'reception.favours',
  version: 3,
  introduced: ['2026-11-23', '2026-11-26', '2026-11-27'],
  row: 'R18',
  sameAs: ['RF-14'],
  kind: 'reception',
  severity: 'high',
  title: { zh: '赠送礼品或安排游览娱乐', en: 'Gifts, tours or entertainment for guests' },
  purpose: {
    zh: '不得组织旅游、娱乐、健身和专场文艺演出，不得赠送礼金、有价证券、纪念品和土特产品。',
    en: 'No tours, entertainment, fitness or special shows; no money, securities, souvenirs or local produce.',
  },
  boundary: {
    zh: '明细中出现词表中的物品或活动即命中，不论金额。',
    en: 'Any word of the list on the bill is caught, whatever the amount.',
  },
  excludes: {
    zh: '工作证、会议卡、车票等办公用语不算；没有明细的不适用。',
    en: 'Working cards, tickets of travel and office goods; bills without details.',
  },
  words: [favours],
  inForce: since2013('breach', '16', 'recalledMedium'),
  applies: (bill) => bill.dishes !== undefined && bill.amount > 0,
  reads: ['dishes'],
  judge: ({ dishes }) => {
    const word = favours.find(dishes)
    return word === undefined ? pass : flag({ word })
  },
  say: {
    zh: ({ word }) => `明细中有“${word}”`,
    en: ({ word }) => `The bill lists “${word}”`,
  },
})
