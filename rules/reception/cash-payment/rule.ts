import { flag, pass } from '../../kit/outcome.ts'
import { recordRule } from '../../kit/recordRule.ts'
import { showYuan } from '../../../schemas/values/fen.ts'

/** Reception is paid by transfer or official card, never in cash (law row R16). */
export default recordRule({
  id: 'reception.cash-payment',
  version: 1,
  row: 'R16',
  sameAs: ['RF-16'],
  kind: 'reception',
  severity: 'medium',
  title: { zh: '以现金支付接待费', en: 'Reception paid in cash' },
  purpose: {
    zh: '接待费用须以银行转账或公务卡结算，不得以现金支付。',
    en: 'Reception is settled by bank transfer or official card, not in cash.',
  },
  boundary: {
    zh: '支付方式为现金即违规；公务卡、银行转账、其他方式不违规。',
    en: '“Cash” as the way of payment is the breach; official card, transfer or other is not.',
  },
  excludes: {
    zh: '退回的现金不是支付。',
    en: 'Cash handed back is no payment.',
  },
  inForce: [
    { from: '2006-10-20', until: '2013-11-30', grade: 'lead', instrument: 'RECEP-2006', mark: 'recalledMedium' },
    { from: '2013-12-01', grade: 'breach', instrument: 'RECEP-2013', article: '14', mark: 'recalledHigh' },
  ],
  // Cash handed back is no payment.
  applies: (bill) => bill.amount > 0,
  reads: ['payMethod', 'amount'],
  judge: ({ payMethod, amount }) => (payMethod === 'cash' ? flag({ amount }) : pass),
  say: {
    zh: ({ amount }) => `以现金支付${showYuan(amount)}元`,
    en: ({ amount }) => `${showYuan(amount)} yuan paid in cash`,
  },
})
