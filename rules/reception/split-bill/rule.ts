import { dateOf } from '../../../schemas/values/isoDate.ts'
import { fen, showYuan } from '../../../schemas/values/fen.ts'
import { flag } from '../../kit/outcome.ts'
import { rollingRuns } from '../../kit/rollingWindow.ts'
import { windowRule } from '../../kit/windowRule.ts'
import { unitMonth } from '../../pages/families.ts'
import { mealCapPerHead } from '../../parameters/reception.ts'
import { approvalLimit, splitDays } from '../../parameters/receptionSigns.ts'
import { redFlag } from '../basis.ts'

interface Bill {
  readonly fields: { readonly amount: number; readonly guests: number; readonly companions: number }
}

const headsOf = ({ fields }: Bill): number => fields.guests + fields.companions
const mostHeads = (bills: readonly Bill[]): number => Math.max(...bills.map(headsOf))
const sumOf = (bills: readonly Bill[]): number => bills.reduce((sum, { fields }) => sum + fields.amount, 0)

/** Bills each within the cap that together pass it: same vendor, same guests, within days (law row RF-07). */
export default windowRule({
  id: 'reception.split-bill',
  version: 2,
  introduced: ['2026-11-23', '2026-11-26'],
  row: 'RF-07',
  family: unitMonth,
  severity: 'medium',
  title: { zh: '化整为零拆分报账', en: 'A bill split to stay within the limit' },
  purpose: {
    zh: '同一商户、同一来宾单位数日内多笔，单笔均未超标而合计超过人均标准或审批限额。',
    en: 'Several bills of one vendor for the same guests within days, each within the limit and together above it.',
  },
  boundary: {
    zh: '同一商户、同一来宾单位，间隔天数之内两笔以上、各自不超限而合计超过（人均标准×最多人数，或审批限额，取低者）为疑点；合计恰为限额不算。',
    en: 'Same vendor and guest unit, two bills or more within the days, each within the limit and together above it (the cap times the most people, or the approval limit, whichever is lower) is a lead; together exactly the limit is not.',
  },
  excludes: {
    zh: '单笔已超限的由其他规则判断；来宾自付的不计；未载入本地标准为无法判断。',
    en: 'A bill over the limit alone is another rule’s; what guests paid is left out; without a local cap undetermined.',
  },
  inForce: redFlag('inferred'),
  reads: { reception: ['item', 'vendor', 'guestUnit', 'guests', 'companions', 'amount', 'guestPaid'] },
  applies: ({ fields }) => fields.item === 'workMeal' && fields.amount > 0 && fields.guestPaid !== true,
  key: ({ fields }) => (fields.vendor === undefined ? undefined : `${fields.vendor}|${fields.guestUnit}`),
  keyName: 'vendor',
  parameters: { mealCapPerHead, splitDays, approvalLimit },
  judge: (bills, { parametersOn }) => {
    // Each bill by the limits of its own day: a cap raised years later makes no old bills good.
    const limited = bills.map((bill) => ({ bill, bound: parametersOn(dateOf(bill.on)) }))
    const unread = limited.flatMap(({ bill, bound }) =>
      'outcome' in bound && bills.length > 1 ? [{ fact: bill, because: bound }] : [],
    )
    const known = new Map(limited.flatMap(({ bill, bound }) => ('outcome' in bound ? [] : [[bill, bound.values]])))
    const limitOf = (few: readonly (typeof bills)[number][]): number => {
      const last = few.at(-1)
      const limits = last === undefined ? undefined : known.get(last)
      if (limits === undefined) return Infinity
      return Math.min(limits.mealCapPerHead * mostHeads(few), limits.approvalLimit ?? Infinity)
    }
    // A bill over the limit by itself is another rule's.
    const within = bills.filter((bill) => known.has(bill) && bill.fields.amount <= limitOf([bill]))
    const daysOf = (bill: (typeof bills)[number]): number => known.get(bill)?.splitDays ?? 0
    const runs = rollingRuns(within, daysOf, (few) => few.length > 1 && sumOf(few) > limitOf(few))
    return {
      undetermined: unread,
      flags: runs.map(({ at, records }) => {
        const amount = fen(sumOf(records))
        const values = {
          vendor: at.fields.vendor ?? '',
          bills: records.length,
          amount,
          limit: fen(limitOf(records)),
          days: daysOf(at),
        }
        const excess = amount > values.limit ? { excess: fen(amount - values.limit) } : {}
        return {
          ...flag(values, excess),
          at,
          records,
          window: `${at.fields.vendor ?? ''}|${at.fields.guestUnit}|${dateOf(at.on)}`,
        }
      }),
    }
  },
  say: {
    zh: ({ vendor, bills, amount, limit, days }) =>
      `“${vendor}”${days}日内同一来宾单位${bills}笔，合计${showYuan(amount)}元，单次上限${showYuan(limit)}元`,
    en: ({ vendor, bills, amount, limit, days }) =>
      `${bills} bills of “${vendor}” for the same guests within ${days} days: ${showYuan(amount)} yuan together; one meal may cost ${showYuan(limit)}`,
  },
})
