import { yearOf } from '../../../schemas/values/isoDate.ts'
import { fen, showYuan } from '../../../schemas/values/fen.ts'
import { flag } from '../../kit/outcome.ts'
import { budgetKey } from '../../kit/registers.ts'
import { undetermined } from '../../kit/undetermined.ts'
import { shownRows, unjudged } from '../../kit/unjudged.ts'
import { windowRule } from '../../kit/windowRule.ts'
import { unitMonth } from '../../pages/families.ts'
import { since2013 } from '../basis.ts'

/** A unit's receptions of a year against its budget line, adjusted budget first (law row R13). Refunds are taken off. */
export default windowRule({
  id: 'reception.over-budget',
  version: 1,
  row: 'R13',
  sameAs: ['RF-24'],
  family: unitMonth,
  severity: 'high',
  title: { zh: '接待费超预算', en: 'Reception over budget' },
  purpose: {
    zh: '接待费纳入预算、总额控制，全年支出不得超过预算（有调整的按调整预算）。',
    en: 'Reception stays within its budget line for the year, as adjusted.',
  },
  boundary: {
    zh: '全年接待费（扣除退款）超过预算（有调整的按调整预算）即违规；恰为预算合规；超出部分为超出额。',
    en: 'A year’s reception, refunds taken off, above the budget line (as adjusted) is a breach; exactly the budget is not; the difference is the excess.',
  },
  excludes: {
    zh: '来宾自付的不计；没有预算登记的为无法判断。',
    en: 'What guests paid is left out; without a budget row undetermined.',
  },
  inForce: since2013('breach', '12', 'verified'),
  reads: { reception: ['amount', 'guestPaid'] },
  applies: ({ fields }) => fields.guestPaid !== true,
  key: ({ on }) => String(yearOf(on)),
  keyName: 'date',
  registers: ['budget'],
  judge: (bills, { registers }) => {
    const first = bills[0]
    if (first === undefined || registers.budget === undefined) return { flags: [] }
    const year = yearOf(first.on)
    const line = registers.budget.on(budgetKey(first.unit, year, 'reception'), first.on)
    if (line === undefined) return unjudged(bills, undetermined('notInRegister', 'budget'))
    const budget = line.adjusted ?? line.amount
    let spent = 0
    let tipping = -1
    for (const [index, { fields }] of bills.entries()) {
      const before = spent
      spent += fields.amount
      if (spent > budget && before <= budget) tipping = index
    }
    const at = bills[tipping]
    if (spent <= budget || at === undefined) return { flags: [] }
    const values = { year: String(year), spent: fen(spent), budget }
    const excess = fen(spent - budget)
    return {
      flags: [{ ...flag(values, { excess }), at, records: shownRows(bills.slice(tipping)), window: values.year }],
    }
  },
  say: {
    zh: ({ year, spent, budget }) => `${year}年接待费${showYuan(spent)}元，预算${showYuan(budget)}元`,
    en: ({ year, spent, budget }) => `Reception in ${year}: ${showYuan(spent)} yuan; budget ${showYuan(budget)}`,
  },
})
