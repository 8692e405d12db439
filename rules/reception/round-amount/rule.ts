import { showYuan } from '../../../schemas/values/fen.ts'
import { flag, pass } from '../../kit/outcome.ts'
import { recordRule } from '../../kit/recordRule.ts'
import { roundSingle } from '../../parameters/receptionSigns.ts'
import { redFlag } from '../basis.ts'

const hundredYuan = 10_000

/** A single large amount without odd yuan (law row RF-17). The share of round amounts is another rule's. */
export default recordRule({
  id: 'reception.round-amount',
  version: 1,
  row: 'RF-17',
  kind: 'reception',
  severity: 'low',
  title: { zh: '单笔整百金额', en: 'A large round amount' },
  purpose: {
    zh: '较大且为整百的金额值得核实。',
    en: 'A large amount in whole hundreds is worth a look.',
  },
  boundary: {
    zh: '金额达到起点且为整百元即为疑点；恰为起点算，尾数差一分不算。',
    en: 'An amount from the threshold on, in whole hundreds of yuan, is a lead; exactly the threshold counts, a fen off does not.',
  },
  excludes: {
    zh: '整百金额占比由另一规则判断；退款不适用。',
    en: 'The share of round amounts is another rule’s; refunds.',
  },
  inForce: redFlag('inferred'),
  applies: (bill) => bill.amount > 0,
  reads: ['amount'],
  parameters: { roundSingle },
  judge: ({ amount }, { roundSingle: from }) =>
    amount >= from && amount % hundredYuan === 0 ? flag({ amount }) : pass,
  say: {
    zh: ({ amount }) => `金额${showYuan(amount)}元，为整百`,
    en: ({ amount }) => `${showYuan(amount)} yuan, in whole hundreds`,
  },
})
