import { yearOf } from '../../../schemas/values/isoDate.ts'
import { flag, pass } from '../../kit/outcome.ts'
import { recordRule } from '../../kit/recordRule.ts'
import { undetermined } from '../../kit/undetermined.ts'

/** A work meal on a weekend or holiday by the State Council's calendar (law row RF-10). Receptions carry no duty note that could explain it. */
export default recordRule({
  id: 'reception.rest-day-meal',
  version: 1,
  row: 'RF-10',
  kind: 'reception',
  severity: 'low',
  title: { zh: '休息日、节假日用餐', en: 'Meal on a weekend or holiday' },
  purpose: {
    zh: '公务接待一般在工作日进行；休息日和法定节假日的用餐值得核实，调休上班日除外。',
    en: 'Official visits fall on working days; a meal on a day off is worth a look. Make-up working days count as working days.',
  },
  boundary: {
    zh: '国务院节假日安排中的休息日用餐为疑点；调休上班的周末为工作日，不算。',
    en: 'A meal on a rest day of the State Council’s calendar is a lead; a weekend worked in exchange is a workday.',
  },
  excludes: {
    zh: '节假日安排未载入的年份为无法判断；退款不适用。',
    en: 'Years outside the calendar undetermined; refunds.',
  },
  inForce: [{ grade: 'lead', instrument: 'PRACTICE', mark: 'inferred' }],
  applies: (bill) => bill.item === 'workMeal' && bill.amount > 0,
  reads: ['date'],
  judge: ({ date }, _parameters, { calendar }) => {
    const workday = calendar.isWorkday(date)
    if (workday === undefined) return undetermined('calendarUnknown', String(yearOf(date)))
    return workday ? pass : flag({ date })
  },
  say: {
    zh: ({ date }) => `${date}为休息日或节假日`,
    en: ({ date }) => `${date} was a day off`,
  },
})
