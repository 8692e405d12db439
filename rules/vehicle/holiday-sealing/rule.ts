import { flag, pass } from '../../kit/outcome.ts'
import { recordRule } from '../../kit/recordRule.ts'
import { firstDayOut } from '../daysOut.ts'

/** A car used on a public holiday, when cars are sealed, with nothing that shows a need of work (law row V09). */
export default recordRule({
  id: 'vehicle.holiday-sealing',
  version: 2,
  introduced: ['2026-11-23', '2026-11-26'],
  row: 'V09',
  kind: 'trip',
  severity: 'high',
  title: { zh: '节假日未封存使用公务用车', en: 'Car used while sealed for a holiday' },
  purpose: {
    zh: '除工作需要外，节假日期间公务用车应封存停驶；使用的应有值班依据或审批。',
    en: 'Cars are sealed on holidays unless work needs them; a use rests on a duty note or an approval.',
  },
  boundary: {
    zh: '出车至收车期间有法定节假日且既无值班依据又无审批单号为违规；有其一即合规。',
    en: 'A trip that is out on a public holiday, from leaving to returning, with neither duty note nor approval number is a breach; either of them passes.',
  },
  excludes: {
    zh: '周末由本地封存规定判断；节假日安排未载入的年份为无法判断。',
    en: 'Weekends are the local rule’s; years outside the calendar undetermined.',
  },
  inForce: [
    // Seen for that time in a provincial text only.
    { from: '2011-01-06', until: '2017-12-04', grade: 'lead', instrument: 'VEH-2011', mark: 'inferred' },
    { from: '2017-12-05', grade: 'breach', instrument: 'VEH-2017', mark: 'verified' },
  ],
  reads: [],
  judge: ({ plate, departAt, returnAt, dutyNote, approvalNo, purpose }, _parameters, { calendar }) => {
    if (dutyNote !== undefined || approvalNo !== undefined) return pass
    const holiday = firstDayOut(departAt, returnAt, (day) => calendar.isHoliday(day))
    if (holiday === undefined) return pass
    return typeof holiday === 'string' ? flag({ plate, departAt, holiday, purpose }) : holiday
  },
  say: {
    zh: ({ plate, departAt, holiday, purpose }) =>
      `${plate}于${departAt}出车（${purpose}），节假日${holiday}在外使用，无值班依据和审批单号`,
    en: ({ plate, departAt, holiday, purpose }) =>
      `${plate} left at ${departAt} (${purpose}) and was out on the holiday ${holiday} with neither duty note nor approval`,
  },
})
