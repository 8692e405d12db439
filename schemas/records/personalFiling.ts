import { choice, yesNo } from '../field/choices.ts'
import { date } from '../field/moments.ts'
import { year } from '../field/numbers.ts'
import { officialCode } from '../field/words.ts'
import { sheetKind } from '../sheetKind.ts'
import { holdsFilingContents } from './filingContents.ts'

/**
 * 个人有关事项报告（仅报送情况）: one row a report, of which only that and when it was made is kept. What it says is
 * confidential: a column of it refuses the file, and a cell that cannot be read is not kept either.
 */
export const personalFiling = sheetKind({
  kind: 'personalFiling',
  zh: '个人有关事项报告报送情况',
  en: 'Personal-matters filing status',
  naturalKey: ['officialCode', 'filingKind', 'forYear', 'eventDate'],
  confidential: { refusesColumn: holdsFilingContents },
  // Without a date of any sort no rule could say which year or which text the row belongs to.
  needsOneOf: ['forYear', 'eventDate', 'filedOn'],
  fields: {
    officialCode: officialCode({ zh: '人员编号', aliases: ['编号'], en: 'Official code', required: true }),
    filingKind: choice(
      { zh: '报告类别', aliases: ['报告类型'], en: 'Filing kind', required: true },
      { annual: '年度', event: '事项变化', newPost: '新任职', resignation: '辞职' },
      { 年度报告: 'annual', 年度集中报告: 'annual', 即时报告: 'event', 新提任: 'newPost' },
    ),
    forYear: year({ zh: '报告年度', en: 'For the year', note: '年度报告填所报告的年份，次年1月31日前报送' }),
    eventDate: date({
      zh: '事项发生日期',
      en: 'Event date',
      note: '事项变化填发生日，新任职填任职日，辞职填提出日；不得填写事项内容',
    }),
    filedOn: date({ zh: '报送日期', aliases: ['报告日期', '提交日期'], en: 'Filed on' }),
    complete: yesNo({ zh: '是否齐全', en: 'Complete' }),
  },
})
