import { addDays } from '../../../schemas/values/calendarArithmetic.ts'
import { recordRule } from '../../kit/recordRule.ts'
import { filingInForce, uncertainFrom } from '../inForce.ts'
import { judgeFiling, sayFiling, textUncertain } from '../judgeFiling.ts'

/** The first report filed more than 30 days after becoming reportable, or never (law row "New post" of §6). */
export default recordRule({
  id: 'filing.new-post-report',
  version: 1,
  row: '§6-newPost',
  kind: 'personalFiling',
  severity: 'medium',
  title: { zh: '新任职报告逾期', en: 'First report of a new post late' },
  purpose: {
    zh: '新成为报告对象的，应在30日内报告。2023年4月后规定版本不确定，不作判断。',
    en: 'Who becomes reportable reports within 30 days. Since April 2023 the text is uncertain and nothing is judged.',
  },
  boundary: {
    zh: '自任职之日起第30日为最后一日，第31日为逾期；无报送日期为缺少凭据。',
    en: 'The thirtieth day after taking up the post is in time, the thirty-first late; no date is a missing paper.',
  },
  excludes: {
    zh: '任职日名册上不是报告对象的不适用；2023年4月1日起规定版本不确定，不作判断。',
    en: 'Who was not reportable on the day is left alone; from 2023-04-01 the text is uncertain and the outcome undetermined.',
  },
  inForce: filingInForce({ mark: 'verified' }, { mark: 'recalledHigh' }),
  applies: ({ filingKind }) => filingKind === 'newPost',
  reads: ['eventDate'],
  judge: (filing, _parameters, environment) => {
    const on = filing.eventDate
    if (on >= uncertainFrom) return textUncertain
    return judgeFiling(filing, { text: on, on, dueOn: addDays(on, 30) }, environment)
  },
  say: sayFiling('新任职', 'first report after taking up the post'),
})
