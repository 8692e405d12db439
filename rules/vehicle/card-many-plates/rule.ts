import { dateOf } from '../../../schemas/values/isoDate.ts'
import { quarterPeriod } from '../../kit/periods.ts'
import { flag } from '../../kit/outcome.ts'
import { undetermined } from '../../kit/undetermined.ts'
import { windowRule } from '../../kit/windowRule.ts'
import { cardQuarter } from '../../pages/families.ts'

/** One fuel card that paid for several cars in a quarter (law row VF-06, card part). */
export default windowRule({
  id: 'vehicle.card-many-plates',
  version: 1,
  row: 'VF-06',
  family: cardQuarter,
  severity: 'high',
  title: { zh: '一卡多车', en: 'One fuel card, several vehicles' },
  purpose: {
    zh: '油卡应一车一卡；同一油卡为多辆车加油，疑有油卡套用。',
    en: 'A fuel card belongs to one vehicle; one that pays for several may be lent or used for private cars.',
  },
  boundary: {
    zh: '同一油卡在同一季度付过两个及以上车牌即为疑点。',
    en: 'One fuel card that paid for two plates or more in one quarter is a lead.',
  },
  excludes: {
    zh: '没有车牌的单据为无法判断；退款不计。',
    en: 'Bills without a plate undetermined; refunds are left out.',
  },
  inForce: [{ grade: 'lead', instrument: 'PRACTICE', mark: 'verified' }],
  reads: { vehicleCost: ['cardNo', 'plate', 'amount'] },
  applies: ({ fields }) => fields.amount > 0,
  key: ({ fields, on }) => (fields.cardNo === undefined ? undefined : `${fields.cardNo} ${quarterPeriod(on)}`),
  keyName: 'cardNo',
  judge: (bills) => {
    const seen = new Set<string>()
    const unread = bills.filter(({ fields }) => fields.plate === undefined)
    let at: (typeof bills)[number] | undefined
    for (const bill of bills) {
      if (bill.fields.plate === undefined) continue
      seen.add(bill.fields.plate)
      if (seen.size > 1) at ??= bill
    }
    const undeterminedBills = unread.map((fact) => ({ fact, because: undetermined('inputMissing', 'plate') }))
    if (at?.fields.cardNo === undefined) return { flags: [], undetermined: undeterminedBills }
    const { cardNo } = at.fields
    const quarter = quarterPeriod(dateOf(at.on))
    const values = { cardNo, quarter, plates: seen.size, list: [...seen].join('、') }
    const records = bills.filter(({ fields }) => fields.plate !== undefined)
    return {
      flags: [{ ...flag(values), at, records, window: `${cardNo} ${quarter}` }],
      undetermined: undeterminedBills,
    }
  },
  say: {
    zh: ({ cardNo, quarter, plates, list }) => `油卡${cardNo}在${quarter}为${plates}辆车付费：${list}`,
    en: ({ cardNo, quarter, plates, list }) => `Card ${cardNo} paid for ${plates} vehicles in ${quarter}: ${list}`,
  },
})
