import { uncollectedRecordRule } from '../../kit/uncollected.ts'

/** Kilometres against the shortest way on a map (law row VF-11). */
export default uncollectedRecordRule({
  id: 'vehicle.map-distance',
  version: 1,
  row: 'VF-11',
  kind: 'trip',
  severity: 'low',
  title: { zh: '行驶里程与地图里程（未采集）', en: 'Kilometres against the map (not collected)' },
  purpose: {
    zh: '行驶里程明显超过往返最短里程的为疑点；本系统没有地图里程，不作判断。',
    en: 'Far more kilometres than the shortest way there and back; this system holds no map.',
  },
  inForce: [{ grade: 'lead', instrument: 'PRACTICE', mark: 'inferred' }],
  applies: ({ odoStart, odoEnd }) => odoEnd > odoStart,
  input: 'mapDistance',
})
