import { daysBetween, weekday } from '../../../schemas/values/calendarArithmetic.ts'
import { type IsoMoment, dateOf } from '../../../schemas/values/isoDate.ts'
import { flag, notApplicable, pass } from '../../kit/outcome.ts'
import { recordRule } from '../../kit/recordRule.ts'
import { weekendSealing } from '../../parameters/vehicle.ts'
import { firstDayOut } from '../daysOut.ts'

/** From a weekday it takes so many days to reach a Saturday; only such a trip raises the question. */
const outOnWeekend = (departAt: IsoMoment, returnAt: IsoMoment): boolean =>
  weekday(departAt) > 5 ||
  (dateOf(departAt) !== dateOf(returnAt) && daysBetween(departAt, returnAt) >= 6 - weekday(departAt))

/** A car used on a weekend where the county seals cars on weekends too (law row V09, local part). */
export default recordRule({
  id: 'vehicle.weekend-sealing',
  version: 2,
  introduced: ['2026-11-23', '2026-11-26'],
  row: 'V09',
  kind: 'trip',
  severity: 'medium',
  title: { zh: '周末未封存使用公务用车', en: 'Car used while sealed for the weekend' },
  purpose: {
    zh: '本地规定周末封存公务用车的，周末使用应有值班依据或审批；未载入本地规定时不作判断。',
    en: 'Where cars are sealed on weekends, a use rests on a duty note or an approval.',
  },
  boundary: {
    zh: '本地规定周末封存的，出车至收车期间有周末且既无值班依据又无审批单号为违规。',
    en: 'Where the county seals on weekends, a trip out on a weekend day, from leaving to returning, with neither duty note nor approval number is a breach.',
  },
  excludes: {
    zh: '调休上班的周末和法定节假日不由本规则判断；本地规定未载入为无法判断。',
    en: 'Weekends worked in exchange and public holidays are not this rule’s; without the local rule undetermined.',
  },
  inForce: [{ grade: 'breach', instrument: 'LOCAL', mark: 'local' }],
  applies: ({ departAt, returnAt, dutyNote, approvalNo }) =>
    dutyNote === undefined && approvalNo === undefined && outOnWeekend(departAt, returnAt),
  reads: [],
  parameters: { weekendSealing },
  judge: ({ plate, departAt, returnAt, purpose }, { weekendSealing: sealed }, { calendar }) => {
    if (!sealed) return pass
    const day = firstDayOut(departAt, returnAt, (each) => {
      const holiday = calendar.isHoliday(each)
      return holiday === undefined ? undefined : !holiday && calendar.isWorkday(each) === false
    })
    if (day === undefined) return notApplicable
    return typeof day === 'string' ? flag({ plate, departAt, day, purpose }) : day
  },
  say: {
    zh: ({ plate, departAt, day, purpose }) =>
      `${plate}于${departAt}出车（${purpose}），周末${day}在外使用，无值班依据和审批单号`,
    en: ({ plate, departAt, day, purpose }) =>
      `${plate} left at ${departAt} (${purpose}) and was out on the weekend ${day} with neither duty note nor approval`,
  },
})
