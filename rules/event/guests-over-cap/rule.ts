import { recordRule } from '../../kit/recordRule.ts'
import { undetermined } from '../../kit/undetermined.ts'
import { maxGuests } from '../../parameters/event.ts'
import { guestsOf, isJoint, withinSingleCap } from '../banquetCaps.ts'

const missing = undetermined('inputMissing', 'actualGuests')

/** Guests of a banquet held by one family against the local cap (law row EV-02). */
export default recordRule({
  id: 'event.guests-over-cap',
  version: 1,
  row: 'EV-02',
  kind: 'eventReport',
  severity: 'medium',
  title: { zh: '宴请人数超标', en: 'Too many guests' },
  purpose: {
    zh: '操办婚丧喜庆事宜宴请人数不得超过本地标准；未载入本地标准时不作判断。',
    en: 'Guests stay within the local cap; without one nothing is judged.',
  },
  inForce: [{ grade: 'lead', instrument: 'LOCAL', mark: 'local' }],
  applies: (event) => !isJoint(event),
  reads: [],
  parameters: { maxGuests },
  judge: (event, { maxGuests: limit }) => withinSingleCap(event, guestsOf(event), missing, limit),
  say: {
    zh: ({ eventDate, count, limit }) => `${eventDate}宴请${count}人，上限${limit}人`,
    en: ({ eventDate, count, limit }) => `${count} guests on ${eventDate}; at most ${limit}`,
  },
})
