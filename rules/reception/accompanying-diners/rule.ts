import { atMost } from '../../kit/outcome.ts'
import { recordRule } from '../../kit/recordRule.ts'
import { companionsUpToTen, guestsPerCompanion } from '../../parameters/reception.ts'

/** Companions at a work meal: at most 3 for up to 10 guests, else a third of the guests, rounded down (law row R09). */
export default recordRule({
  id: 'reception.accompanying-diners',
  version: 2,
  introduced: ['2026-11-23', '2026-11-26'],
  row: 'R09',
  sameAs: ['RF-05'],
  kind: 'reception',
  severity: 'medium',
  title: { zh: '陪餐人数超标', en: 'Too many accompanying diners' },
  purpose: {
    zh: '工作餐陪餐人数不得超过规定比例：来宾十人以内（含十人）不超过三人，超过十人的不超过来宾人数的三分之一。',
    en: 'Companions at a work meal stay within the ratio: up to three for ten guests or fewer, above that a third of the guests.',
  },
  boundary: {
    zh: '来宾10人及以内按固定上限，恰为10人仍属“10人以内”；超过10人按来宾数除以每名陪餐人员对应来宾数、舍去小数。恰为上限不属超标，多1人即超标。',
    en: 'Up to ten guests the fixed limit holds, and exactly ten is “up to ten”; above ten it is guests divided by guests per companion, rounded down. Exactly the limit is within it; one more is beyond.',
  },
  excludes: {
    zh: '工作人员不计入陪餐人数；住宿、交通等非用餐费用不适用。',
    en: 'Support staff do not count; lodging, transport and other costs are not meals.',
  },
  inForce: [
    { from: '2006-10-20', until: '2013-11-30', grade: 'lead', instrument: 'RECEP-2006', mark: 'recalledMedium' },
    { from: '2013-12-01', grade: 'breach', instrument: 'RECEP-2013', article: '10', mark: 'verified' },
  ],
  // A refund is no meal.
  applies: (bill) => bill.item === 'workMeal' && bill.amount >= 0,
  reads: ['guests', 'companions'],
  parameters: { companionsUpToTen, guestsPerCompanion },
  judge: ({ guests, companions }, { companionsUpToTen: few, guestsPerCompanion: divisor }) => {
    const limit = guests <= 10 ? few : Math.floor(guests / divisor)
    return atMost(companions, limit, { guests, companions, limit })
  },
  say: {
    zh: ({ guests, companions, limit }) => `来宾${guests}人，陪餐${companions}人，上限${limit}人`,
    en: ({ guests, companions, limit }) => `${companions} companions for ${guests} guests; at most ${limit}`,
  },
})
