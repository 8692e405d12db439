import { daysInMonth, dateOf, type IsoDate } from '../../../schemas/values/isoDate.ts'
import { flag } from '../../kit/outcome.ts'
import { shiftMonth } from '../../kit/periods.ts'
import { type Undetermined, undetermined } from '../../kit/undetermined.ts'
import { windowRule } from '../../kit/windowRule.ts'
import { vehicleMonth } from '../../pages/families.ts'
import { samePartMonths } from '../../parameters/vehicle.ts'
import { partsIn } from '../words/parts.ts'

/** The same day so many months later, or the last day of a shorter month. */
function monthsLater(date: IsoDate, months: number): string {
  const month = shiftMonth(date.slice(0, 7), months)
  const last = daysInMonth(Number(month.slice(0, 4)), Number(month.slice(5, 7)))
  return `${month}-${String(Math.min(Number(date.slice(8, 10)), last)).padStart(2, '0')}`
}

/** The same part of one car repaired again within months (law row VF-19, same-part half). */
export default windowRule({
  id: 'vehicle.same-part-again',
  version: 2,
  introduced: ['2026-11-23', '2026-11-26'],
  row: 'VF-19',
  family: vehicleMonth,
  severity: 'medium',
  title: { zh: '同一部件短期重复维修', en: 'Same part repaired again' },
  purpose: {
    zh: '同一车辆同一部件六个月内重复更换或维修的为疑点；保养耗材不计。',
    en: 'One car, one part, twice within six months is a reason to look; service items do not count.',
  },
  boundary: {
    zh: '同一部件在“月数”之内再次维修为疑点；满月数之日不算。',
    en: 'The same part repaired again within the months is a lead; on the day they are full it is not.',
  },
  excludes: {
    zh: '保养、机油、洗车等例行项目不算；同日同一凭证的各行算一次维修；项目未填为无法判断；退款不计。',
    en: 'Routine items; lines of one voucher on one day are one repair; without a product undetermined; refunds are left out.',
  },
  inForce: [{ grade: 'lead', instrument: 'PRACTICE', mark: 'inferred' }],
  reads: { vehicleCost: ['costKind', 'product', 'amount', 'plate', 'voucherNo'] },
  applies: ({ fields }) => fields.costKind === 'repair' && fields.amount > 0,
  key: ({ fields }) => fields.plate,
  keyName: 'plate',
  parameters: { samePartMonths },
  judge: (bills, { parametersOn }) => {
    type Bill = (typeof bills)[number]
    const last = new Map<string, Bill>()
    const unjudged: { readonly fact: Bill; readonly because: Undetermined }[] = []
    const flags = bills.flatMap((bill) => {
      const { plate, product, voucherNo } = bill.fields
      const on = dateOf(bill.on)
      const parameters = parametersOn(on)
      const because = 'outcome' in parameters ? parameters : undetermined('inputMissing', 'product')
      if ('outcome' in parameters || plate === undefined || product === undefined) {
        unjudged.push({ fact: bill, because })
        return []
      }
      const { samePartMonths: months } = parameters.values
      return [...partsIn(product)].flatMap((part) => {
        const before = last.get(part)
        last.set(part, bill)
        if (before === undefined || on >= monthsLater(dateOf(before.on), months)) return []
        // Lines of one voucher on one day are one job: the left tyre and the right.
        if (before.fields.voucherNo === voucherNo && dateOf(before.on) === on) return []
        const values = { plate, part, on, before: dateOf(before.on), months }
        return [{ ...flag(values), at: bill, records: [before, bill], window: `${plate} ${part} ${on} ${voucherNo}` }]
      })
    })
    return { flags, undetermined: unjudged }
  },
  say: {
    zh: ({ plate, part, on, before, months }) =>
      `${plate}的“${part}”在${before}维修后又于${on}维修，间隔不足${months}个月`,
    en: ({ plate, part, on, before, months }) =>
      `“${part}” of ${plate} was repaired on ${before} and again on ${on}, within ${months} months`,
  },
})
