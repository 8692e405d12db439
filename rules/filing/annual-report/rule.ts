import { annualDueOn } from '../../../schemas/records/filingDate.ts'
import { recordRule } from '../../kit/recordRule.ts'
import { filingInForce } from '../inForce.ts'
import { judgeFiling, sayFiling } from '../judgeFiling.ts'

/** The annual personal-matters report filed after 31 January of the next year, or never (law row "Annual deadline" of §6). */
export default recordRule({
  id: 'filing.annual-report',
  version: 1,
  row: '§6-annual',
  kind: 'personalFiling',
  severity: 'medium',
  title: { zh: '个人有关事项年度报告逾期', en: 'Annual personal-matters report late' },
  purpose: {
    zh: '报告对象应于每年1月31日前报告上一年度个人有关事项。只看报送情况，不涉及内容。',
    en: 'Who must report files by 31 January for the year before. Only whether and when is looked at, never what.',
  },
  boundary: {
    zh: '报送日期晚于次年1月31日为逾期，1月31日当日为合规；无报送日期为缺少凭据；2023年4月后仅为疑点。',
    en: 'Filed after 31 January is late, on that day in time; no date is a missing paper; since April 2023 only a lead.',
  },
  excludes: {
    zh: '期限日名册上不是报告对象的不适用；名册查无其人或未注明的无法判断。',
    en: 'Who was not reportable on that day by the register is left alone; unknown to it or not stated is undetermined.',
  },
  inForce: filingInForce({ mark: 'verified' }, { article: '5', mark: 'verified' }),
  applies: ({ filingKind }) => filingKind === 'annual',
  reads: ['forYear'],
  judge: (filing, _parameters, environment) => {
    const dueOn = annualDueOn(filing.forYear)
    return judgeFiling(filing, { text: `${filing.forYear}`, on: dueOn, dueOn }, environment)
  },
  say: sayFiling('年度报告', 'annual report'),
})
