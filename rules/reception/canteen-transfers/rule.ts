import { dateOf, monthOf } from '../../../schemas/values/isoDate.ts'
import { fen, showYuan } from '../../../schemas/values/fen.ts'
import { flag } from '../../kit/outcome.ts'
import { shiftMonth } from '../../kit/periods.ts'
import { unjudged } from '../../kit/unjudged.ts'
import { windowRule } from '../../kit/windowRule.ts'
import { unitMonth } from '../../pages/families.ts'
import { transferMonths } from '../../parameters/receptionSigns.ts'
import { canteens } from '../../words/venues.ts'
import { redFlag } from '../basis.ts'

/** The same sum to a canteen month after month, whatever was eaten (law row RF-26). */
export default windowRule({
  id: 'reception.canteen-transfers',
  version: 3,
  introduced: ['2026-11-23', '2026-11-26', '2026-11-27'],
  row: 'RF-26',
  family: unitMonth,
  severity: 'low',
  title: { zh: '向食堂按月定额转账', en: 'Fixed monthly transfers to a canteen' },
  purpose: {
    zh: '连续数月向食堂转入相同金额，可能借食堂列支接待费用。',
    en: 'Equal sums to a canteen month after month may hide receptions.',
  },
  boundary: {
    zh: '同一食堂、同一金额、连续月份达到界限当月为疑点；少一个月或金额差一分都不算。',
    en: 'Same canteen, same amount, in so many months on end: the month that reaches the number is the lead. One month fewer, or a fen of difference, is none.',
  },
  excludes: {
    zh: '退款、非食堂商户和接待清单齐全的单据不适用。',
    en: 'Refunds, vendors that are no canteen, and bills whose reception list is complete.',
  },
  words: [canteens],
  inForce: redFlag('verified'),
  reads: { reception: ['vendor', 'amount', 'listComplete'], expense: ['vendor', 'amount'] },
  applies: ({ kind, fields }) =>
    fields.amount > 0 &&
    // A list says who ate.
    !(kind === 'reception' && fields.listComplete === true) &&
    fields.vendor !== undefined &&
    canteens.find(fields.vendor) !== undefined,
  key: ({ fields }) => `${fields.vendor ?? ''}|${fields.amount}`,
  keyName: 'vendor',
  parameters: { transferMonths },
  judge: (transfers, { parametersOn }) => {
    const last = transfers.at(-1)
    if (last === undefined) return { flags: [] }
    const bound = parametersOn(dateOf(last.on))
    if ('outcome' in bound) return unjudged(transfers, bound)
    const most = bound.values.transferMonths
    const byMonth = Map.groupBy(transfers, ({ on }) => monthOf(on))
    const inRow = (month: string): boolean =>
      Array.from({ length: most }, (_, back) => shiftMonth(month, -back)).every((each) => months.has(each))
    const months: ReadonlySet<string> = new Set(byMonth.keys())
    return {
      flags: [...byMonth].flatMap(([month, facts]) => {
        const at = facts[0]
        // Each run is told once, in the month that completes it.
        if (at === undefined || !inRow(month) || inRow(shiftMonth(month, -1))) return []
        const { vendor = '', amount } = at.fields
        const records = transfers.filter(({ on }) => monthOf(on) <= month && shiftMonth(month, -most) < monthOf(on))
        const values = { vendor, amount: fen(amount), months: most, month }
        return [{ ...flag(values), at, records, window: `${vendor}|${amount}|${month}` }]
      }),
    }
  },
  say: {
    zh: ({ vendor, amount, months, month }) =>
      `截至${month}连续${months}个月向“${vendor}”转入${showYuan(amount)}元，请核对接待清单`,
    en: ({ vendor, amount, months, month }) =>
      `${showYuan(amount)} yuan to “${vendor}” in each of ${months} months up to ${month}; compare with the reception lists`,
  },
})
