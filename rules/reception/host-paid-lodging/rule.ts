import { showYuan } from '../../../schemas/values/fen.ts'
import { flag, pass } from '../../kit/outcome.ts'
import { recordRule } from '../../kit/recordRule.ts'
import { investment } from '../../words/visits.ts'
import { since2013 } from '../basis.ts'

/** Guests pay their own rooms and claim them at home (law row R07). Guests who are no officials are treated apart, so theirs is a lead. */
export default recordRule({
  id: 'reception.host-paid-lodging',
  version: 3,
  introduced: ['2026-11-23', '2026-11-26', '2026-11-27'],
  row: 'R07',
  kind: 'reception',
  severity: 'medium',
  title: { zh: '接待方承担来宾住宿费', en: 'Lodging paid by the host' },
  purpose: {
    zh: '来宾住宿费由本人支付、回本单位报销，接待方不得承担。',
    en: 'Guests pay for their own rooms; the host does not.',
  },
  boundary: {
    zh: '住宿费注明来宾缴费为合规，否则（含未填）按接待方承担命中，全额为超出额。',
    en: 'Lodging marked as paid by the guest passes; otherwise, blank included, the host paid, and the whole amount is the excess.',
  },
  excludes: {
    zh: '招商来宾的住宿只作疑点；退款不适用。',
    en: 'Lodging of investment guests is only a lead; refunds.',
  },
  words: [investment],
  inForce: since2013('breach', '9', 'recalledHigh'),
  applies: (bill) => bill.item === 'lodging' && bill.amount > 0,
  reads: ['amount'],
  judge: ({ amount, guestPaid, purpose }) => {
    if (guestPaid === true) return pass
    return flag({ amount }, investment.find(purpose) === undefined ? { excess: amount } : { grade: 'lead' })
  },
  say: {
    zh: ({ amount }) => `接待方支付来宾住宿费${showYuan(amount)}元`,
    en: ({ amount }) => `The host paid ${showYuan(amount)} yuan for the guests’ lodging`,
  },
})
