import { flag, pass } from '../../kit/outcome.ts'
import { recordRule } from '../../kit/recordRule.ts'
import { firstDayOut } from '../daysOut.ts'

/** A trip with a rest day in it, from departure to return, and with neither duty note nor approval (law row VF-12). */
export default recordRule({
  id: 'vehicle.rest-day-trip',
  version: 2,
  introduced: ['2026-11-23', '2026-11-26'],
  row: 'VF-12',
  kind: 'trip',
  severity: 'medium',
  title: { zh: '节假日、休息日用车无依据', en: 'Rest-day trip without duty or approval' },
  purpose: {
    zh: '节假日和休息日用车应有值班依据或审批；调休上班日视为工作日。',
    en: 'A trip on a holiday or weekend rests on a duty note or an approval; a make-up working day is a working day.',
  },
  boundary: {
    zh: '出车至收车期间有休息日且既无值班依据又无审批单号为疑点；有其一即通过；调休上班的周末为工作日。',
    en: 'A rest day between leaving and returning, both included, with neither duty note nor approval number is a lead; either passes; a weekend worked in exchange is a workday.',
  },
  excludes: {
    zh: '节假日安排未载入的年份为无法判断。',
    en: 'Years outside the calendar undetermined.',
  },
  inForce: [{ grade: 'lead', instrument: 'PRACTICE', mark: 'verified' }],
  reads: [],
  judge: ({ plate, departAt, returnAt, dutyNote, approvalNo, purpose }, _parameters, { calendar }) => {
    if (dutyNote !== undefined || approvalNo !== undefined) return pass
    const restDay = firstDayOut(departAt, returnAt, (day) => {
      const works = calendar.isWorkday(day)
      return works === undefined ? undefined : !works
    })
    if (restDay === undefined) return pass
    return typeof restDay === 'string' ? flag({ plate, on: restDay, purpose }) : restDay
  },
  say: {
    zh: ({ plate, on, purpose }) => `${plate}在休息日${on}用车（${purpose}），无值班依据和审批单号`,
    en: ({ plate, on, purpose }) =>
      `${plate} was out on the rest day ${on} (${purpose}) with neither duty note nor approval`,
  },
})
