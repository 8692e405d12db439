import { chineseCalendar } from '../../../rules/calendar/calendar.ts'
import type { Generated } from '../../../samples/generator/basis/planted.ts'
import type { RecordRow } from '../../../schemas/records/kinds.ts'
import { type Found, grouped, mark } from './found.ts'

const always = /香烟|鱼翅|燕窝|穿山甲|茅台|五粮液/
const alcohol = /啤酒|白酒|红酒|黄酒/
const innocents = /酒酿圆子|啤酒鸭|料酒/g
const calendar = chineseCalendar()

/** The reception rules written a second time, plainly, for the sample alone. */
export function checkReceptions(
  made: readonly Generated<'reception'>[],
  capFen: number,
): Found<RecordRow<'reception'>> {
  const found: Found<RecordRow<'reception'>> = new Map()
  for (const each of made) {
    const { row } = each
    const meal = row.item === 'workMeal'
    const limit = row.guests <= 10 ? 3 : Math.floor(row.guests / 3)
    const dishes = (row.dishes ?? '').replaceAll(innocents, '')
    if (row.letterNo === undefined || (row.letterDate ?? '9999') > row.date) mark(found, each, 'R01')
    if (row.approvalNo === undefined || (row.approvedAt ?? '9999') > `${row.date} 24` || row.listComplete !== true)
      mark(found, each, 'R04')
    if (meal && row.companions > limit) mark(found, each, 'R09')
    if (always.test(dishes) || (row.date >= '2025-05-02' && alcohol.test(dishes))) mark(found, each, 'R10')
    if (meal && row.amount > capFen * (row.guests + row.companions)) mark(found, each, 'R14')
    if (row.payMethod === 'cash') mark(found, each, 'R16')
    if (meal && calendar.isWorkday(row.date) !== true) mark(found, each, 'RF-10')
  }
  const hostPaid = made.filter(({ row }) => row.item === 'workMeal' && row.guestPaid !== true)
  for (const meals of grouped(hostPaid, ({ letterNo }) => letterNo))
    for (const surplus of meals.slice(1)) mark(found, surplus, 'R08')
  checkInvoices(made, found)
  return found
}

/** One invoice belongs to one voucher of one unit. */
export function checkInvoices<Row extends { invoiceNo: string | undefined; unitCode: string; voucherNo: string }>(
  made: readonly {
    row: Row
    planted: readonly never[] | Generated<'expense'>['planted']
    note: string
    pair: number | undefined
  }[],
  found: Found<Row>,
): void {
  for (const claims of grouped(made, ({ invoiceNo }) => invoiceNo)) {
    const first = claims[0]!.row
    for (const claim of claims.slice(1)) {
      const { unitCode, voucherNo } = claim.row
      if (unitCode !== first.unitCode || voucherNo !== first.voucherNo) mark(found, claim, 'RF-22')
    }
  }
}
