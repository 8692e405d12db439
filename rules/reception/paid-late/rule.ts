import { daysBetween } from '../../../schemas/values/calendarArithmetic.ts'
import { atMost } from '../../kit/outcome.ts'
import { recordRule } from '../../kit/recordRule.ts'
import { paidWithinDays } from '../../parameters/receptionSigns.ts'
import { redFlag } from '../basis.ts'

/** Claimed long after the meal (law row RF-08): small bills gathered into one later. */
export default recordRule({
  id: 'reception.paid-late',
  version: 1,
  row: 'RF-08',
  kind: 'reception',
  severity: 'low',
  title: { zh: '报销严重滞后', en: 'Claimed long after the meal' },
  purpose: {
    zh: '接待与报销相隔过久，可能化零为整。',
    en: 'A long time between reception and claim may hide small bills gathered into one.',
  },
  boundary: {
    zh: '报销日期距用餐日期超过期限天数为疑点；恰为期限不算。',
    en: 'Payment more days after the meal than the term is a lead; exactly the term is not.',
  },
  excludes: {
    zh: '报销日期未填为无法判断；退款不适用。',
    en: 'Without a day of payment undetermined; refunds.',
  },
  inForce: redFlag('inferred'),
  applies: (bill) => bill.amount > 0,
  reads: ['date', 'paidOn'],
  parameters: { paidWithinDays },
  judge: ({ date, paidOn }, { paidWithinDays: limit }) => {
    const days = daysBetween(date, paidOn)
    return atMost(days, limit, { date, paidOn, days, limit })
  },
  say: {
    zh: ({ date, paidOn, days }) => `${date}接待，${paidOn}报销，相隔${days}天`,
    en: ({ date, paidOn, days }) => `Reception on ${date}, claimed on ${paidOn}: ${days} days later`,
  },
})
