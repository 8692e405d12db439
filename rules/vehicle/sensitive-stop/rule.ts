import { uncollectedRecordRule } from '../../kit/uncollected.ts'

/** Stops near hotels, scenic spots, entertainment or homes, from positions (law row VF-15). */
export default uncollectedRecordRule({
  id: 'vehicle.sensitive-stop',
  version: 1,
  row: 'VF-15',
  kind: 'trip',
  severity: 'medium',
  title: { zh: '敏感地点停留（未采集）', en: 'Stop at a sensitive place (not collected)' },
  purpose: {
    zh: '在宾馆、景区、娱乐场所、住宅附近停留的为疑点；本系统没有定位数据，不作判断。',
    en: 'Stops near hotels, scenic spots, entertainment or homes; this system holds no positions.',
  },
  inForce: [{ grade: 'lead', instrument: 'PRACTICE', mark: 'verified' }],
  applies: ({ odoStart, odoEnd }) => odoEnd > odoStart,
  input: 'positions',
})
