import { uncollectedRegisterRule } from '../../kit/uncollected.ts'

/** The yearly statistics report on official cars is not uploaded here (law row V14). */
export default uncollectedRegisterRule({
  id: 'vehicle.yearly-statistics',
  version: 1,
  row: 'V14',
  register: 'vehicle',
  judgedBy: 'whileHeld',
  severity: 'low',
  title: { zh: '公务用车年度统计报告（未采集）', en: 'Yearly vehicle statistics (not collected)' },
  purpose: {
    zh: '公务用车配备更新和使用情况应纳入年度统计报告；本系统未采集该报告，不作判断。',
    en: 'Official cars are reported in yearly statistics; that report is not collected here.',
  },
  inForce: [{ from: '2017-12-05', grade: 'missingEvidence', instrument: 'VEH-2017', article: '23', mark: 'verified' }],
  input: 'vehicle.yearlyStatistics',
})
