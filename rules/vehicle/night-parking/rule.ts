import { uncollectedRecordRule } from '../../kit/uncollected.ts'

/** Where a car stands at night, from positions (law row VF-18, and the parking part of V09). */
export default uncollectedRecordRule({
  id: 'vehicle.night-parking',
  version: 1,
  row: 'VF-18',
  kind: 'trip',
  severity: 'medium',
  title: { zh: '夜间停放地点（未采集）', en: 'Night parking (not collected)' },
  purpose: {
    zh: '公务用车应回单位停放；本系统没有定位数据，不作判断。',
    en: 'Cars are parked at their unit; this system holds no positions.',
  },
  inForce: [{ grade: 'lead', instrument: 'PRACTICE', mark: 'verified' }],
  applies: ({ odoStart, odoEnd }) => odoEnd > odoStart,
  input: 'positions',
})
