import { yearOf } from '../../../schemas/values/isoDate.ts'
import { flag, pass } from '../../kit/outcome.ts'
import { recordRule } from '../../kit/recordRule.ts'
import { undetermined } from '../../kit/undetermined.ts'

/** A trip that leaves or returns on a rest day with neither duty note nor approval (law row VF-12). */
export default recordRule({
  id: 'vehicle.rest-day-trip',
  version: 1,
  row: 'VF-12',
  kind: 'trip',
  severity: 'medium',
  title: { zh: '节假日、休息日用车无依据', en: 'Rest-day trip without duty or approval' },
  purpose: {
    zh: '节假日和休息日用车应有值班依据或审批；调休上班日视为工作日。',
    en: 'A trip on a holiday or weekend rests on a duty note or an approval; a make-up working day is a working day.',
  },
  boundary: {
    zh: '出车或收车在休息日且既无值班依据又无审批单号为疑点；有其一即通过；调休上班的周末为工作日。',
    en: 'Leaving or returning on a rest day with neither duty note nor approval number is a lead; either passes; a weekend worked in exchange is a workday.',
  },
  excludes: {
    zh: '节假日安排未载入的年份为无法判断。',
    en: 'Years outside the calendar undetermined.',
  },
  inForce: [{ grade: 'lead', instrument: 'PRACTICE', mark: 'verified' }],
  reads: [],
  judge: ({ plate, departAt, returnAt, dutyNote, approvalNo, purpose }, _parameters, { calendar }) => {
    if (dutyNote !== undefined || approvalNo !== undefined) return pass
    const leaves = calendar.isWorkday(departAt)
    if (leaves === undefined) return undetermined('calendarUnknown', String(yearOf(departAt)))
    if (!leaves) return flag({ plate, on: departAt, purpose })
    const returns = calendar.isWorkday(returnAt)
    if (returns === undefined) return undetermined('calendarUnknown', String(yearOf(returnAt)))
    return returns ? pass : flag({ plate, on: returnAt, purpose })
  },
  say: {
    zh: ({ plate, on, purpose }) => `${plate}在休息日${on}用车（${purpose}），无值班依据和审批单号`,
    en: ({ plate, on, purpose }) =>
      `${plate} was out on the rest day ${on} (${purpose}) with neither duty note nor approval`,
  },
})
