import { dateOf, monthOf } from '../../../schemas/values/isoDate.ts'
import { flag } from '../../kit/outcome.ts'
import { unjudged } from '../../kit/unjudged.ts'
import { windowRule } from '../../kit/windowRule.ts'
import { unitMonth } from '../../pages/families.ts'
import { mealsPerPayment } from '../../parameters/receptionSigns.ts'
import { redFlag } from '../basis.ts'

/** Several meals settled by one voucher (law row RF-08): credit at the restaurant, paid in one sum. */
export default windowRule({
  id: 'reception.meals-per-payment',
  version: 1,
  row: 'RF-08',
  family: unitMonth,
  severity: 'low',
  title: { zh: '一张凭证合并报销多次用餐', en: 'Several meals in one payment' },
  purpose: {
    zh: '一张凭证合并报销多次工作餐，可能赊账挂账、化零为整。',
    en: 'One voucher that settles several meals points to credit at the restaurant.',
  },
  boundary: {
    zh: '同一凭证（同一报销日）含不同日期或餐次达到次数即为疑点；少一次不算。',
    en: 'One voucher (of one day of payment) with as many different sittings as the number is a lead; one fewer is not.',
  },
  excludes: {
    zh: '同日同餐次的多行算一次；退款不计。',
    en: 'Rows of one sitting are one; refunds are left out.',
  },
  inForce: redFlag('inferred'),
  reads: { reception: ['item', 'mealKind', 'voucherNo', 'paidOn', 'amount'] },
  applies: ({ fields }) => fields.item === 'workMeal' && fields.amount > 0,
  // Voucher numbers start again each month; the day of payment tells them apart, or else the month of the meal.
  key: ({ fields, on }) => `${fields.voucherNo}|${fields.paidOn ?? monthOf(on)}`,
  keyName: 'voucherNo',
  parameters: { mealsPerPayment },
  judge: (meals, { parametersOn }) => {
    const last = meals.at(-1)
    if (last === undefined) return { flags: [] }
    const bound = parametersOn(dateOf(last.on))
    if ('outcome' in bound) return unjudged(meals, bound)
    const sittings = new Set(meals.map(({ on, fields }) => `${dateOf(on)}|${fields.mealKind ?? ''}`))
    if (sittings.size < bound.values.mealsPerPayment) return { flags: [] }
    const voucherNo = last.fields.voucherNo
    const window = `${voucherNo}|${last.fields.paidOn ?? monthOf(last.on)}`
    return { flags: [{ ...flag({ voucherNo, meals: sittings.size }), at: last, records: meals, window }] }
  },
  say: {
    zh: ({ voucherNo, meals }) => `凭证${voucherNo}合并报销${meals}次用餐`,
    en: ({ voucherNo, meals }) => `Voucher ${voucherNo} settles ${meals} meals`,
  },
})
