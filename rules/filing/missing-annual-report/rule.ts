import { annualDueOn } from '../../../schemas/records/filingDate.ts'
import { isoDate } from '../../../schemas/values/isoDate.ts'
import { flag } from '../../kit/outcome.ts'
import { shareReaches } from '../../kit/statistics.ts'
import { undetermined } from '../../kit/undetermined.ts'
import { unjudged } from '../../kit/unjudged.ts'
import { windowRule } from '../../kit/windowRule.ts'
import { filingYear } from '../../pages/families.ts'
import { listedShare } from '../../parameters/filing.ts'
import { filingInForce, uncertainFrom } from '../inForce.ts'

/**
 * An official who had to report, by the register, both when the year ended and on the last day, and whom no annual list
 * of that year names (law rows "Who" and "Annual deadline" of §6). A lead: the list may be what is missing.
 */
export default windowRule({
  id: 'filing.missing-annual-report',
  version: 1,
  row: '§6-who',
  family: filingYear,
  severity: 'medium',
  title: { zh: '报告对象无年度报告记录', en: 'No annual report on the lists' },
  purpose: {
    zh: '以人员名册对照年度报送名单，找出名册中应报告而名单上没有的人员。名单覆盖不到一半的不作判断。',
    en: 'The official register against the year’s lists: who must report and is on none. Nothing is said while the lists name fewer than half.',
  },
  boundary: {
    zh: '年末和次年1月31日名册上均为报告对象、名单上没有的为疑点；名单覆盖率恰为最低比例即作判断。',
    en: 'Reportable by the register both at the year’s end and on 31 January and on no list; the least share itself is enough to judge.',
  },
  excludes: {
    zh: '年中任职或期限日前离任的不计；覆盖率不足的无法判断；一份名单也没有上传的年度不作判断，见覆盖情况。',
    en: 'Who came or left in between is left alone; too small a share is undetermined; a year without any list is not judged, as coverage shows.',
  },
  inForce: filingInForce({ mark: 'verified' }, { article: '5', mark: 'verified' }),
  reads: { personalFiling: ['officialCode', 'filingKind', 'forYear'] },
  applies: ({ fields }) => fields.filingKind === 'annual',
  key: ({ fields }) => fields.forYear?.toString(),
  keyName: 'forYear',
  parameters: { listedShare },
  registers: ['official'],
  judge: (filings, { registers, parametersOn }) => {
    const last = filings.at(-1)
    const year = last?.fields.forYear
    if (last === undefined || year === undefined || registers.official === undefined) return { flags: [] }
    const dueOn = annualDueOn(year)
    const parameters = parametersOn(dueOn)
    if ('outcome' in parameters) return unjudged(filings, parameters)
    const { official } = registers
    const yearEnd = isoDate(`${year}-12-31`)
    const mustReport = [...new Set(official.rows.map(({ code }) => code))]
      .filter((code) => [yearEnd, dueOn].every((day) => official.on(code, day)?.reportable === true))
      .toSorted()
    const listed = new Set(filings.map(({ fields }) => fields.officialCode))
    const missing = mustReport.filter((code) => !listed.has(code))
    const present = mustReport.length - missing.length
    if (!shareReaches(present, Math.max(1, mustReport.length), parameters.values.listedShare))
      return unjudged(filings, undetermined('sampleTooSmall', `filing.listedShare ${year}`))
    return {
      flags: missing.map((officialCode) => {
        const uncertain = dueOn >= uncertainFrom
        const values = { officialCode, year, dueOn, listed: present, mustReport: mustReport.length, uncertain }
        return {
          ...flag(values, { grade: 'lead' }),
          at: last,
          records: [last],
          window: `${officialCode} ${year}`,
          subjects: { officials: [officialCode] },
        }
      }),
    }
  },
  say: {
    zh: ({ officialCode, year, dueOn, listed, mustReport, uncertain }) =>
      `${officialCode}按名册应于${dueOn}前报送${year}年度报告，已上传名单（${mustReport}名报告对象中的${listed}名）中没有其记录${
        uncertain ? '（2023年修订文本未公开，规定版本不确定）' : ''
      }`,
    en: ({ officialCode, year, dueOn, listed, mustReport, uncertain }) =>
      `By the register ${officialCode} had to file the report for ${year} by ${dueOn}; the uploaded lists (${listed} of ${mustReport} reportable officials) do not name the official${
        uncertain ? ' (the 2023 revision is not public: rule version uncertain)' : ''
      }`,
  },
})
