import { recordRule } from '../../kit/recordRule.ts'
import { undetermined } from '../../kit/undetermined.ts'
import { maxCars } from '../../parameters/event.ts'
import { withinCap } from '../banquetCaps.ts'

const missing = undetermined('inputMissing', 'cars')

/** Cars of an event against the local cap (law row EV-02). */
export default recordRule({
  id: 'event.cars-over-cap',
  version: 2,
  introduced: ['2026-11-23', '2026-11-26'],
  row: 'EV-02',
  kind: 'eventReport',
  severity: 'medium',
  title: { zh: '车辆数超标', en: 'Too many cars' },
  purpose: {
    zh: '操办婚丧喜庆事宜使用车辆数不得超过本地标准；未载入本地标准时不作判断。',
    en: 'Cars stay within the local cap; without one nothing is judged.',
  },
  boundary: {
    zh: '车辆数大于上限为违规；恰为上限不算。',
    en: 'More cars than the cap is a breach; exactly the cap is not.',
  },
  excludes: {
    zh: '未填车辆数或未载入本地上限为无法判断。',
    en: 'Without a number or a local cap undetermined.',
  },
  inForce: [{ grade: 'breach', instrument: 'LOCAL', mark: 'local' }],
  reads: [],
  parameters: { maxCars },
  judge: (event, { maxCars: limit }) => withinCap(event, { count: event.cars, isPlan: false }, missing, limit),
  say: {
    zh: ({ eventDate, count, limit }) => `${eventDate}使用车辆${count}辆，上限${limit}辆`,
    en: ({ eventDate, count, limit }) => `${count} cars on ${eventDate}; at most ${limit}`,
  },
})
