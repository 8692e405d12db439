import { recordRule } from '../../kit/recordRule.ts'
import { undetermined } from '../../kit/undetermined.ts'
import { maxGuests } from '../../parameters/event.ts'
import { guestsOf, isJoint, withinSingleCap } from '../banquetCaps.ts'

const missing = undetermined('inputMissing', 'actualGuests')

/** Guests of a banquet held by one family against the local cap (law row EV-02). */
export default recordRule({
  id: 'event.guests-over-cap',
  version: 2,
  introduced: ['2026-11-23', '2026-11-26'],
  row: 'EV-02',
  kind: 'eventReport',
  severity: 'medium',
  title: { zh: '宴请人数超标', en: 'Too many guests' },
  purpose: {
    zh: '操办婚丧喜庆事宜宴请人数不得超过本地标准；未载入本地标准时不作判断。',
    en: 'Guests stay within the local cap; without one nothing is judged.',
  },
  boundary: {
    zh: '实际宾客人数大于上限为违规；尚无实际人数而拟请人数大于上限为疑点；恰为上限不算。',
    en: 'More guests than the cap is a breach; while the actual number is not there, more planned ones are a lead; exactly the cap is neither.',
  },
  excludes: {
    zh: '双方合办的婚宴由另一规则判断；婚宴未填是否合办且超过单方上限的为无法判断。',
    en: 'Joint weddings are another rule’s; a wedding that leaves it open and is above the single cap is undetermined.',
  },
  inForce: [{ grade: 'breach', instrument: 'LOCAL', mark: 'local' }],
  applies: (event) => !isJoint(event),
  reads: [],
  parameters: { maxGuests },
  judge: (event, { maxGuests: limit }) => withinSingleCap(event, guestsOf(event), missing, limit),
  say: {
    zh: ({ eventDate, count, limit }) => `${eventDate}宴请${count}人，上限${limit}人`,
    en: ({ eventDate, count, limit }) => `${count} guests on ${eventDate}; at most ${limit}`,
  },
})
