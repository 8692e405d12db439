import { recordRule } from '../../kit/recordRule.ts'
import { filingInForce, uncertainFrom } from '../inForce.ts'
import { judgeFiling, sayFiling, textUncertain } from '../judgeFiling.ts'

/** A report filed after the day of the resignation, or never (law row "resignation" of §6). */
export default recordRule({
  id: 'filing.resignation-report',
  version: 1,
  row: '§6-resignation',
  kind: 'personalFiling',
  severity: 'medium',
  title: { zh: '辞职未同时报告', en: 'Report not filed with the resignation' },
  purpose: {
    zh: '辞去公职的，应在提出辞职申请时一并报告。2023年4月后规定版本不确定，不作判断。',
    en: 'Who resigns reports together with the resignation. Since April 2023 the text is uncertain and nothing is judged.',
  },
  boundary: {
    zh: '与辞职同日为合规，晚一日为逾期；无报送日期为缺少凭据。',
    en: 'On the day of the resignation it is in time, a day later late; no date is a missing paper.',
  },
  excludes: {
    zh: '辞职日名册上不是报告对象的不适用；2023年4月1日起规定版本不确定，不作判断。',
    en: 'Who was not reportable on the day is left alone; from 2023-04-01 the text is uncertain and the outcome undetermined.',
  },
  inForce: filingInForce({ mark: 'verified' }, { mark: 'recalledHigh' }),
  applies: ({ filingKind }) => filingKind === 'resignation',
  reads: ['eventDate'],
  judge: (filing, _parameters, environment) => {
    const on = filing.eventDate
    if (on >= uncertainFrom) return textUncertain
    return judgeFiling(filing, { text: on, on, dueOn: on }, environment)
  },
  say: sayFiling('提出辞职', 'report with the resignation'),
})
