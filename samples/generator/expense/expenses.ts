import type { RecordRow } from '../../../schemas/records/kinds.ts'
import { fen } from '../../../schemas/values/fen.ts'
import { dayText } from '../basis/calendar.ts'
import { invoiceNumbers, voucherNumbers } from '../basis/numbering.ts'
import { type Slot, spread } from '../basis/period.ts'
import { type Generated, ordinary, plantSchedule } from '../basis/planted.ts'
import { randomStream, weightedPick } from '../basis/random.ts'
import { type Waiting, pairNumbers, repeatedInvoices, unitOfSecondEntry } from '../basis/repeatedInvoices.ts'
import { accounts } from './accounts.ts'
import type { County } from '../makeCounty.ts'
import type { CountyOptions } from '../options.ts'
import type { CountyUnit } from '../registers/units.ts'

type Expense = RecordRow<'expense'>
type Made = Generated<'expense'>

/** General expenses in date order, exactly `options.expenses` rows. Refunds are negative. */
export function* expenses(county: County, options: CountyOptions): Generator<Made, void> {
  const random = randomStream(options.seed, 'expenses')
  const pickUnit = weightedPick(county.units, ({ weight }) => weight)
  const slotOf = spread(county.months, ({ workdays }) => workdays, options.expenses)
  const schedule = plantSchedule(random, options.plantedOthers, ['within', 'across'])
  const repeats = repeatedInvoices<Expense>(random, pairNumbers())
  const voucher = voucherNumbers('expense')
  const invoice = invoiceNumbers('expense')

  function line(unit: CountyUnit, { month, day }: Slot): Expense {
    const { account, vendors, lines, least, most } = random.pick(accounts)
    const [summary, items] = random.pick(lines)
    const date = dayText(day)
    return {
      voucherNo: voucher(unit.code, month.month),
      unitCode: unit.code,
      date,
      account,
      summary,
      vendor: random.pick(vendors),
      items,
      amount: fen(random.between(least, most)),
      invoiceNo: invoice(date),
      payMethod: random.chance(0.6) ? '公务卡' : '银行转账',
    }
  }

  function enteredAgain(row: Expense, { unit, bill, pair, acrossUnits }: Waiting<Expense>): Made {
    const { account, summary, vendor, items, amount, invoiceNo } = bill
    const where = acrossUnits ? `in another unit after ${unit}` : 'twice in one unit'
    const note = `invoice ${invoiceNo ?? ''} entered ${where}`
    return { row: { ...row, account, summary, vendor, items, amount, invoiceNo }, planted: ['RF-22'], note, pair }
  }

  function entry(row: number): readonly Made[] {
    const slot = slotOf(row)
    const due = repeats.due(row)
    if (due !== undefined) return [enteredAgain(line(unitOfSecondEntry(random, county.units, due), slot), due)]
    const unit = pickUnit(random)
    const made = line(unit, slot)
    const plant = schedule.take(() => true)
    if (plant !== undefined)
      return [ordinary<'expense'>(made, repeats.remember(row, unit.code, made, plant === 'across'))]
    const roll = random.unit()
    if (roll < 0.03) {
      const refund = {
        ...made,
        summary: `退回${made.summary ?? ''}`,
        amount: fen(0 - made.amount),
        payMethod: '银行转账',
      }
      return [ordinary<'expense'>(refund)]
    }
    if (roll > 0.05) return [ordinary<'expense'>(made)]
    // One invoice shared out over two accounts of one voucher: no repeat.
    const part = fen(Math.floor(made.amount * 0.4))
    const rest = {
      ...made,
      account: '其他商品和服务支出',
      summary: `${made.summary ?? ''}（分摊）`,
      amount: fen(made.amount - part),
    }
    return [ordinary<'expense'>({ ...made, amount: part }), ordinary<'expense'>(rest)]
  }

  for (let row = 0; row < options.expenses;) {
    for (const made of entry(row)) {
      if (row === options.expenses) return
      yield made
      row++
      schedule.grow(1)
    }
  }
}
