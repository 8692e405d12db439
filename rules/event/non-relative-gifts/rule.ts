import { fen, showYuan } from '../../../schemas/values/fen.ts'
import { flag, pass } from '../../kit/outcome.ts'
import { recordRule } from '../../kit/recordRule.ts'
import { nonRelativeGiftCap } from '../../parameters/event.ts'

/** Cash gifts from people who are no relatives, above the local cap (law row EV-04, gifts). */
export default recordRule({
  id: 'event.non-relative-gifts',
  version: 2,
  introduced: ['2026-11-23', '2026-11-26'],
  row: 'EV-04',
  kind: 'eventReport',
  severity: 'high',
  title: { zh: '收受非亲属礼金', en: 'Cash gifts from non-relatives' },
  purpose: {
    zh: '收受亲属以外人员礼金不得超过本地规定的数额；未载入本地标准时不作判断。',
    en: 'Cash gifts from non-relatives stay within the local cap; without one nothing is judged.',
  },
  boundary: {
    zh: '非亲属礼金大于上限为违规；恰为上限不算；差额为超出额。',
    en: 'Cash from non-relatives above the cap is a breach; exactly the cap is not; the difference is the excess.',
  },
  excludes: {
    zh: '未填礼金或未载入本地上限为无法判断。',
    en: 'Without the sum or a local cap undetermined.',
  },
  inForce: [{ grade: 'breach', instrument: 'LOCAL', mark: 'local' }],
  reads: ['nonRelativeGifts'],
  parameters: { nonRelativeGiftCap },
  judge: ({ eventDate, nonRelativeGifts: gifts }, { nonRelativeGiftCap: cap }) =>
    gifts <= cap ? pass : flag({ eventDate, gifts, cap }, { excess: fen(gifts - cap) }),
  say: {
    zh: ({ eventDate, gifts, cap }) => `${eventDate}操办收受非亲属礼金${showYuan(gifts)}元，上限${showYuan(cap)}元`,
    en: ({ eventDate, gifts, cap }) =>
      `${showYuan(gifts)} yuan from non-relatives on ${eventDate}; at most ${showYuan(cap)}`,
  },
})
