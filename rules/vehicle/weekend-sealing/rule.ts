import { weekday } from '../../../schemas/values/calendarArithmetic.ts'
import { yearOf } from '../../../schemas/values/isoDate.ts'
import { flag, notApplicable, pass } from '../../kit/outcome.ts'
import { recordRule } from '../../kit/recordRule.ts'
import { undetermined } from '../../kit/undetermined.ts'
import { weekendSealing } from '../../parameters/vehicle.ts'

/** A car used on a weekend where the county seals cars on weekends too (law row V09, local part). */
export default recordRule({
  id: 'vehicle.weekend-sealing',
  version: 1,
  row: 'V09',
  kind: 'trip',
  severity: 'medium',
  title: { zh: '周末未封存使用公务用车', en: 'Car used while sealed for the weekend' },
  purpose: {
    zh: '本地规定周末封存公务用车的，周末使用应有值班依据或审批；未载入本地规定时不作判断。',
    en: 'Where cars are sealed on weekends, a use rests on a duty note or an approval.',
  },
  boundary: {
    zh: '本地规定周末封存的，周末出车且既无值班依据又无审批单号为违规。',
    en: 'Where the county seals on weekends, a weekend trip with neither duty note nor approval number is a breach.',
  },
  excludes: {
    zh: '调休上班的周末和法定节假日不由本规则判断；本地规定未载入为无法判断。',
    en: 'Weekends worked in exchange and public holidays are not this rule’s; without the local rule undetermined.',
  },
  inForce: [{ grade: 'breach', instrument: 'LOCAL', mark: 'local' }],
  applies: ({ departAt, dutyNote, approvalNo }) =>
    dutyNote === undefined && approvalNo === undefined && weekday(departAt) > 5,
  reads: [],
  parameters: { weekendSealing },
  judge: ({ plate, departAt, purpose }, { weekendSealing: sealed }, { calendar }) => {
    if (!sealed) return pass
    const holiday = calendar.isHoliday(departAt)
    if (holiday === undefined) return undetermined('calendarUnknown', String(yearOf(departAt)))
    if (holiday || calendar.isWorkday(departAt) === true) return notApplicable
    return flag({ plate, departAt, purpose })
  },
  say: {
    zh: ({ plate, departAt, purpose }) => `${plate}在周末${departAt}出车（${purpose}），无值班依据和审批单号`,
    en: ({ plate, departAt, purpose }) =>
      `${plate} left on the weekend ${departAt} (${purpose}) with neither duty note nor approval`,
  },
})
