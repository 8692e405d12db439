import { daysBetween } from '../../../schemas/values/calendarArithmetic.ts'
import { dateOf, type IsoMoment } from '../../../schemas/values/isoDate.ts'
import { flag } from '../../kit/outcome.ts'
import { unjudged } from '../../kit/unjudged.ts'
import { windowRule } from '../../kit/windowRule.ts'
import { unitMonth } from '../../pages/families.ts'
import { invoiceFarDays, invoiceGap, invoiceHugeGap, invoiceNearDays } from '../../parameters/receptionSigns.ts'
import { redFlag } from '../basis.ts'
import { said } from './said.ts'

interface Bill {
  readonly on: IsoMoment
  readonly fields: { readonly invoiceNo: string | undefined }
}

const digits = /^\d{6,20}$/u
/** Numbers of one length order as text as they do as numbers. */
const inNumberOrder = (a: Bill, b: Bill): number => {
  const [one, other] = [a.fields.invoiceNo ?? '', b.fields.invoiceNo ?? '']
  return one < other ? -1 : one > other ? 1 : 0
}
/** Old numbers run on at each vendor; those of the national platform (20 digits) do not. */
const rollLength = 12
/** How many bills are looked back over: one number on hundreds of bills is another rule's matter. */
const mostBack = 50

/**
 * Invoice numbers of one vendor that do not fit their dates (law row RF-09): neighbours far apart in time, neighbours
 * within days as of a split bill, and one day's numbers from two rolls.
 */
export default windowRule({
  id: 'reception.consecutive-invoices',
  version: 2,
  introduced: ['2026-11-23', '2026-11-26'],
  row: 'RF-09',
  family: unitMonth,
  severity: 'medium',
  title: { zh: '发票连号或号码异常', en: 'Consecutive or ill-fitting invoice numbers' },
  purpose: {
    zh: '同一商户发票连号而日期相距较远、数日内连号，或同日号码相差悬殊，可能虚开或拆分。',
    en: 'One vendor’s invoice numbers that do not fit their dates may be made up or split.',
  },
  boundary: {
    zh: '同一商户、号码位数相同：号差不超过连号间隔且相距天数达到“相距天数”，或不超过“相近天数”，为疑点；同日同类号差达到“同日号差”也为疑点（12位及以下号码）。',
    en: 'Same vendor, numbers of the same length: within the gap and at least so many days apart, or at most the near days apart, is a lead; so is a gap of the huge size on one day for one item (numbers of up to 12 digits).',
  },
  excludes: {
    zh: '同一号码两次出现由重复报销规则判断；不足6位或含字母的号码不判断。',
    en: 'The same number twice is the repeated-invoice rule’s; numbers under six digits or with letters are not read.',
  },
  inForce: redFlag('verified'),
  reads: { reception: ['invoiceNo', 'vendor', 'amount', 'item'] },
  applies: ({ fields }) => fields.amount > 0 && fields.invoiceNo !== undefined && digits.test(fields.invoiceNo),
  key: ({ fields }) =>
    fields.vendor === undefined ? undefined : `${fields.vendor}|${String(fields.invoiceNo?.length ?? 0)}`,
  keyName: 'vendor',
  parameters: { invoiceGap, invoiceFarDays, invoiceNearDays, invoiceHugeGap },
  judge: (bills, { parametersOn }) => {
    const last = bills.at(-1)
    if (last === undefined) return { flags: [] }
    const bound = parametersOn(dateOf(last.on))
    if ('outcome' in bound) return unjudged(bills, bound)
    const { invoiceGap: near, invoiceFarDays: far, invoiceNearDays: close, invoiceHugeGap: huge } = bound.values
    const oddPair = (days: number, gap: bigint, sameItem: boolean, length: number): keyof typeof said | undefined => {
      if (gap <= BigInt(near)) return days >= far ? 'far' : days <= close ? 'split' : undefined
      const twoRolls = days === 0 && sameItem && length <= rollLength && gap >= BigInt(huge)
      return twoRolls ? 'rolls' : undefined
    }
    const sorted = bills.toSorted(inNumberOrder)
    const pairOf = (before: (typeof bills)[number], bill: (typeof bills)[number]) => {
      const [one, other] = [before.fields.invoiceNo, bill.fields.invoiceNo]
      if (one === undefined || other === undefined || one === other) return undefined
      const days = Math.abs(daysBetween(before.on, bill.on))
      const is = oddPair(days, BigInt(other) - BigInt(one), before.fields.item === bill.fields.item, one.length)
      if (is === undefined) return undefined
      const values = { is, vendor: bill.fields.vendor ?? '', one, other, days }
      const at = before.on > bill.on ? before : bill
      return { ...flag(values), at, records: [before, bill], window: `${values.vendor}|${one}|${other}` }
    }
    const isNear = (before: (typeof bills)[number], bill: (typeof bills)[number]): boolean =>
      BigInt(bill.fields.invoiceNo ?? 0) - BigInt(before.fields.invoiceNo ?? 0) <= BigInt(near)
    const neighbours = sorted.flatMap((bill, index) => {
      // The nearest number that does not fit: one in between that fits both hides neither.
      for (let back = index - 1; back >= Math.max(0, index - mostBack); back--) {
        const before = sorted[back]
        if (before === undefined || !isNear(before, bill)) return []
        const pair = pairOf(before, bill)
        if (pair !== undefined) return [pair]
      }
      return []
    })
    // Two rolls on one day show whatever numbers of other days lie between.
    const byDay = Map.groupBy(sorted, ({ on, fields }) => `${dateOf(on)}|${fields.item}`)
    const rolls = [...byDay.values()].flatMap((ofDay) =>
      ofDay.slice(1).flatMap((bill, index) => {
        const before = ofDay[index]
        return before === undefined || isNear(before, bill) ? [] : (pairOf(before, bill) ?? [])
      }),
    )
    return { flags: [...neighbours, ...rolls] }
  },
  say: {
    zh: ({ is, vendor, one, other, days }) => `“${vendor}”发票${one}与${other}${said[is].zh}（相隔${days}天）`,
    en: ({ is, vendor, one, other, days }) =>
      `Invoices ${one} and ${other} of “${vendor}” ${said[is].en} (${days} days apart)`,
  },
})
