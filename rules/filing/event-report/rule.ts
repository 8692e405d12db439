import { addDays } from '../../../schemas/values/calendarArithmetic.ts'
import { recordRule } from '../../kit/recordRule.ts'
import { filingInForce, uncertainFrom } from '../inForce.ts'
import { judgeFiling, sayFiling, textUncertain } from '../judgeFiling.ts'

/** A change reported more than 30 days after it happened, or never (law row "Event deadline" of §6). */
export default recordRule({
  id: 'filing.event-report',
  version: 1,
  row: '§6-event',
  kind: 'personalFiling',
  severity: 'medium',
  title: { zh: '个人有关事项变化报告逾期', en: 'Report of a change late' },
  purpose: {
    zh: '报告所列事项发生变化的，应在事后30日内报告。2023年4月后规定版本不确定，不作判断。',
    en: 'A change in one of the family items is reported within 30 days. Since April 2023 the text is uncertain and nothing is judged.',
  },
  boundary: {
    zh: '自事项发生之日起第30日为最后一日，第31日为逾期；无报送日期为缺少凭据。',
    en: 'The thirtieth day after the change is in time, the thirty-first late; no date is a missing paper.',
  },
  excludes: {
    zh: '发生日名册上不是报告对象的不适用；2023年4月1日起规定版本不确定，不作判断。',
    en: 'Who was not reportable on the day is left alone; from 2023-04-01 the text is uncertain and the outcome undetermined.',
  },
  inForce: filingInForce({ mark: 'verified' }, { article: '6', mark: 'recalledHigh' }),
  applies: ({ filingKind }) => filingKind === 'event',
  reads: ['eventDate'],
  judge: (filing, _parameters, environment) => {
    const on = filing.eventDate
    if (on >= uncertainFrom) return textUncertain
    return judgeFiling(filing, { text: on, on, dueOn: addDays(on, 30) }, environment)
  },
  say: sayFiling('发生事项变化', 'report of a change'),
})
