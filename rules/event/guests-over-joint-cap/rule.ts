import { recordRule } from '../../kit/recordRule.ts'
import { undetermined } from '../../kit/undetermined.ts'
import { maxGuestsJoint } from '../../parameters/event.ts'
import { guestsOf, isJoint, withinCap } from '../banquetCaps.ts'

const missing = undetermined('inputMissing', 'actualGuests')

/** Guests of a wedding held by both families against the local cap (law row EV-02). */
export default recordRule({
  id: 'event.guests-over-joint-cap',
  version: 1,
  row: 'EV-02',
  kind: 'eventReport',
  severity: 'medium',
  title: { zh: '双方合办宴请人数超标', en: 'Too many guests at a joint banquet' },
  purpose: {
    zh: '双方合办婚宴的人数不得超过本地标准；未载入本地标准时不作判断。',
    en: 'Guests of a wedding held by both families stay within the local cap for it.',
  },
  boundary: {
    zh: '双方合办婚宴的宾客人数大于上限为疑点；恰为上限不算。',
    en: 'More guests at a joint wedding than the cap is a lead; exactly the cap is not.',
  },
  excludes: {
    zh: '单方操办的由另一规则判断；未载入本地上限为无法判断。',
    en: 'Banquets of one family are another rule’s; without a local cap undetermined.',
  },
  inForce: [{ grade: 'lead', instrument: 'LOCAL', mark: 'local' }],
  applies: (event) => isJoint(event),
  reads: [],
  parameters: { maxGuestsJoint },
  judge: (event, { maxGuestsJoint: limit }) => withinCap(event, guestsOf(event), missing, limit),
  say: {
    zh: ({ eventDate, count, limit }) => `${eventDate}双方合办宴请${count}人，上限${limit}人`,
    en: ({ eventDate, count, limit }) => `${count} guests at the joint banquet on ${eventDate}; at most ${limit}`,
  },
})
