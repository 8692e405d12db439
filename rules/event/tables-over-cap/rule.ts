import { recordRule } from '../../kit/recordRule.ts'
import { undetermined } from '../../kit/undetermined.ts'
import { maxTables } from '../../parameters/event.ts'
import { isJoint, tablesOf, withinSingleCap } from '../banquetCaps.ts'

const missing = undetermined('inputMissing', 'actualTables')

/** Tables of a banquet held by one family against the local cap (law row EV-02). */
export default recordRule({
  id: 'event.tables-over-cap',
  version: 1,
  row: 'EV-02',
  kind: 'eventReport',
  severity: 'medium',
  title: { zh: '宴请桌数超标', en: 'Too many tables' },
  purpose: {
    zh: '操办婚丧喜庆事宜宴请桌数不得超过本地标准；未载入本地标准时不作判断。',
    en: 'Tables stay within the local cap; without one nothing is judged.',
  },
  inForce: [{ grade: 'lead', instrument: 'LOCAL', mark: 'local' }],
  applies: (event) => !isJoint(event),
  reads: [],
  parameters: { maxTables },
  judge: (event, { maxTables: limit }) => withinSingleCap(event, tablesOf(event), missing, limit),
  say: {
    zh: ({ eventDate, count, limit }) => `${eventDate}宴请${count}桌，上限${limit}桌`,
    en: ({ eventDate, count, limit }) => `${count} tables on ${eventDate}; at most ${limit}`,
  },
})
