import { fen, showYuan } from '../../../schemas/values/fen.ts'
import { flag, notApplicable, pass } from '../../kit/outcome.ts'
import { recordRule } from '../../kit/recordRule.ts'
import { undetermined } from '../../kit/undetermined.ts'
import { mealCapPerHead } from '../../parameters/reception.ts'

/** A work meal against the county's own cap per person and meal; guests and companions count, support staff do not (law row R14). */
export default recordRule({
  id: 'reception.meal-cap',
  version: 2,
  introduced: ['2026-11-23', '2026-11-27'],
  row: 'R14',
  kind: 'reception',
  severity: 'medium',
  title: { zh: '工作餐超出本地人均标准', en: 'Work meal above the local cap per person' },
  purpose: {
    zh: '工作餐费用不得超过本地规定的人均标准；未载入本地标准时不作判断。',
    en: 'A work meal stays within the local cap per person; without a loaded local standard nothing is judged.',
  },
  boundary: {
    zh: '总额不超过人均标准×（来宾+陪餐）为合规，恰为上限合规；多一分即超标，超出部分为超出额。',
    en: 'A total up to the cap times guests and companions is within it, exactly that included; one fen more is beyond, and the difference is the excess.',
  },
  excludes: {
    zh: '工作人员不计入人数；退款和零金额不适用；未载入本地标准、没有用餐人为无法判断。',
    en: 'Support staff do not count; refunds and zero amounts; without a local cap or any diner undetermined.',
  },
  inForce: [
    { until: '2013-11-30', grade: 'breach', instrument: 'LOCAL', mark: 'local' },
    { from: '2013-12-01', grade: 'breach', instrument: 'RECEP-2013', article: '13', mark: 'recalledHigh' },
  ],
  applies: (bill) => bill.item === 'workMeal',
  reads: ['amount', 'guests', 'companions'],
  parameters: { mealCapPerHead },
  judge: ({ amount, guests, companions }, { mealCapPerHead: cap }) => {
    const people = guests + companions
    if (amount <= 0) return notApplicable
    // A bill without diners was booked wrongly; that says nothing of what each of them cost.
    if (people === 0) return undetermined('notUsable', 'guests')
    const limit = fen(cap * people)
    return amount <= limit ? pass : flag({ amount, people, cap, limit }, { excess: fen(amount - limit) })
  },
  say: {
    zh: ({ amount, people, cap, limit }) =>
      `${people}人用餐${showYuan(amount)}元，标准每人${showYuan(cap)}元，合计上限${showYuan(limit)}元`,
    en: ({ amount, people, cap, limit }) =>
      `${showYuan(amount)} yuan for ${people} people; ${showYuan(cap)} each allows ${showYuan(limit)}`,
  },
})
