import { atMost } from '../../kit/outcome.ts'
import { recordRule } from '../../kit/recordRule.ts'
import { redFlag } from '../basis.ts'

/** More guests claimed than the letter names (law row RF-06): heads added to thin the cost. */
export default recordRule({
  id: 'reception.guests-over-letter',
  version: 1,
  row: 'RF-06',
  kind: 'reception',
  severity: 'low',
  title: { zh: '来宾人数多于公函人数', en: 'More guests than the letter names' },
  purpose: {
    zh: '报销的来宾人数多于公函所列人数，可能虚增人数摊薄人均费用。',
    en: 'More guests are claimed than the letter names; heads may have been added to thin the cost.',
  },
  boundary: {
    zh: '来宾人数大于公函人数即为疑点；相等不算。',
    en: 'More guests than the letter names is a lead; as many is not.',
  },
  excludes: {
    zh: '公函人数未填为无法判断；非用餐不适用。',
    en: 'Without the letter’s number undetermined; costs that are no meal.',
  },
  inForce: redFlag('inferred'),
  applies: (bill) => bill.item === 'workMeal' && bill.amount > 0,
  reads: ['guests', 'letterPeople'],
  judge: ({ guests, letterPeople }) => atMost(guests, letterPeople, { guests, letterPeople }),
  say: {
    zh: ({ guests, letterPeople }) => `来宾${guests}人，公函只列${letterPeople}人`,
    en: ({ guests, letterPeople }) => `${guests} guests, but the letter names ${letterPeople}`,
  },
})
