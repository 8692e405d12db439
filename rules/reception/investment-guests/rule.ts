import { flag, pass } from '../../kit/outcome.ts'
import { recordRule } from '../../kit/recordRule.ts'
import { investment } from '../../words/visits.ts'
import { since2013 } from '../basis.ts'

/** Guests who come to invest are no officials: their reception is kept apart and not widened (law row R20). */
export default recordRule({
  id: 'reception.investment-guests',
  version: 3,
  introduced: ['2026-11-23', '2026-11-26', '2026-11-27'],
  row: 'R20',
  kind: 'reception',
  severity: 'low',
  title: { zh: '招商接待未单独管理', en: 'Investment guests within official reception' },
  purpose: {
    zh: '招商引资等接待非国家工作人员的，单独管理、明确标准、控制经费，不得扩大范围。',
    en: 'Investment-promotion guests are handled apart, by their own standard and without widening.',
  },
  boundary: {
    zh: '事由或来宾单位出现招商用语即为疑点。',
    en: 'A word of investment promotion in purpose or guest unit is a lead.',
  },
  excludes: {
    zh: '招商局、招商银行等单位名称及对招商工作的检查不算。',
    en: 'Bodies named after it, and inspections of such work.',
  },
  words: [investment],
  inForce: since2013('lead', undefined, 'verified'),
  applies: (bill) => bill.amount > 0,
  reads: ['purpose'],
  judge: ({ purpose, guestUnit }) => {
    const word = investment.find(purpose) ?? investment.find(guestUnit)
    return word === undefined ? pass : flag({ word, purpose })
  },
  say: {
    zh: ({ word, purpose }) => `事由“${purpose}”涉及“${word}”，请核实是否单独管理`,
    en: ({ word, purpose }) => `The purpose “${purpose}” concerns “${word}”; is it handled apart?`,
  },
})
