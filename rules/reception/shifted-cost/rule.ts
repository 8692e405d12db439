import { flag, pass } from '../../kit/outcome.ts'
import { recordRule } from '../../kit/recordRule.ts'
import { undetermined } from '../../kit/undetermined.ts'
import { isUnder } from '../../kit/unitNames.ts'
import { since2013 } from '../basis.ts'

/** Reception costs are not shifted to a subordinate (law row RF-21). Another payer that is none is worth a look. */
export default recordRule({
  id: 'reception.shifted-cost',
  version: 2,
  introduced: ['2026-11-23', '2026-11-26'],
  row: 'RF-21',
  kind: 'reception',
  severity: 'high',
  title: { zh: '向下属单位转嫁接待费', en: 'Reception cost shifted to a subordinate' },
  purpose: {
    zh: '不得向下级单位及其他单位、企业、个人转嫁接待费用。',
    en: 'Reception costs are not shifted to lower units, other units, firms or persons.',
  },
  boundary: {
    zh: '付款单位不是本单位即命中：是本单位下属（含再下级）的为违规，其他单位只作疑点。',
    en: 'A payer that is not the unit itself is caught: its subordinate, at whatever remove, is a breach, any other only a lead.',
  },
  excludes: {
    zh: '付款单位未填或登记册中没有的为无法判断；退款不适用。',
    en: 'A payer not given or not registered undetermined; refunds.',
  },
  inForce: since2013('breach', '12', 'verified'),
  applies: (bill) => bill.amount > 0,
  reads: ['payerUnit'],
  judge: ({ unitCode, payerUnit, date }, _parameters, { registers }) => {
    if (payerUnit === unitCode) return pass
    if (registers.unit === undefined) return undetermined('registerNotLoaded', 'unit')
    const payer = registers.unit.on(payerUnit, date)
    if (payer === undefined) return undetermined('notInRegister', 'unit')
    return flag(
      { payerUnit, payer: payer.name },
      isUnder(registers.unit, payer, unitCode, date) ? {} : { grade: 'lead' },
    )
  },
  say: {
    zh: ({ payerUnit, payer }) => `由${payer}（${payerUnit}）付款`,
    en: ({ payerUnit, payer }) => `Paid by ${payer} (${payerUnit})`,
  },
})
