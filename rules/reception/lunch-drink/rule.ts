import { flag, notApplicable, pass } from '../../kit/outcome.ts'
import { recordRule } from '../../kit/recordRule.ts'
import { undetermined } from '../../kit/undetermined.ts'
import { lunchAlcoholBan } from '../../parameters/reception.ts'
import { alcohol } from '../../words/alcohol.ts'

/** Alcohol at a weekday lunch where the county bars it (law row RF-13). From 2025-05-02 it is barred everywhere, by R10. */
export default recordRule({
  id: 'reception.lunch-drink',
  version: 4,
  introduced: ['2026-11-23', '2026-11-26', '2026-11-26', '2026-11-27'],
  row: 'RF-13',
  kind: 'reception',
  severity: 'medium',
  title: { zh: '工作日午餐饮酒', en: 'Alcohol at a weekday lunch' },
  purpose: {
    zh: '本地规定工作日午餐禁酒的，午餐明细中有酒即为违规；未载入本地规定时不作判断。',
    en: 'Where local rules bar alcohol at weekday lunches, a lunch with alcohol is a breach; without a loaded rule nothing is judged.',
  },
  boundary: {
    zh: '工作日午餐明细出现酒类，且本地规定工作日午餐禁酒，为违规；休息日不适用；2025年5月2日起由禁酒规则统一判断。',
    en: 'Alcohol at a workday lunch where the county bars it is a breach; rest days are out of it; from 2 May 2025 the general ban judges.',
  },
  excludes: {
    zh: '没有酒类的午餐不涉及本规则；本地规定未载入为无法判断。',
    en: 'Lunches without alcohol; without the local rule undetermined.',
  },
  words: [alcohol],
  inForce: [{ until: '2025-05-01', grade: 'breach', instrument: 'LOCAL', mark: 'local' }],
  // Only a lunch with drink raises the question, so only such a lunch needs the local rule.
  applies: (bill) =>
    bill.mealKind === 'lunch' &&
    bill.amount > 0 &&
    bill.dishes !== undefined &&
    alcohol.find(bill.dishes) !== undefined,
  reads: ['dishes'],
  parameters: { lunchAlcoholBan },
  judge: ({ dishes, date }, { lunchAlcoholBan: banned }, { calendar }) => {
    if (!banned) return pass
    const workday = calendar.isWorkday(date)
    if (workday === undefined) return undetermined('calendarUnknown', date.slice(0, 4))
    return workday ? flag({ word: alcohol.find(dishes) ?? '' }) : notApplicable
  },
  say: {
    zh: ({ word }) => `工作日午餐明细中有“${word}”`,
    en: ({ word }) => `The bill of a weekday lunch lists “${word}”`,
  },
})
