import { uncollectedRecordRule } from '../../kit/uncollected.ts'
import { since2013 } from '../basis.ts'

/** Standard rooms; suites only for minister level. The room is on no sheet (law row R07). */
export default uncollectedRecordRule({
  id: 'reception.room-type',
  version: 1,
  row: 'R07',
  kind: 'reception',
  severity: 'medium',
  title: { zh: '超标准安排住房', en: 'Rooms above the standard' },
  purpose: {
    zh: '住宿用房以标准间为主，套间只限省部级；未采集房型。',
    en: 'Standard rooms, suites only for minister level; the room type is not collected.',
  },
  inForce: since2013('breach', '9', 'recalledHigh'),
  input: 'roomType',
  applies: (bill) => bill.item === 'lodging' && bill.amount > 0,
})
