import { yesNo } from '../field/choices.ts'
import { money } from '../field/money.ts'
import { date } from '../field/moments.ts'
import { officialCode, text, unitCode } from '../field/words.ts'
import { sheetKind } from '../sheetKind.ts'

/** 人员任职: one row a post held; an official who changes post has several. */
export const official = sheetKind({
  kind: 'official',
  zh: '人员任职名册',
  en: 'Official register',
  naturalKey: ['code', 'unit', 'post', 'from'],
  fields: {
    code: officialCode({ zh: '人员编号', aliases: ['编号'], en: 'Official code', required: true }),
    name: text({ zh: '姓名', en: 'Name', required: true, personal: true }),
    unit: unitCode({ zh: '单位代码', aliases: ['单位编码', '任职单位'], en: 'Unit code', required: true }),
    post: text({ zh: '职务', en: 'Post', required: true }),
    rank: text({ zh: '职级', aliases: ['级别'], en: 'Rank' }),
    from: date({ zh: '任职日期', aliases: ['生效日期', '起始日期', 'validFrom'], en: 'In post from', required: true }),
    until: date({ zh: '免职日期', aliases: ['失效日期', '截止日期', 'validUntil'], en: 'In post until' }),
    subsidyMonthly: money({ zh: '每月公务交通补贴', aliases: ['月补贴'], en: 'Monthly transport subsidy' }),
    reportable: yesNo({ zh: '报告个人事项对象', aliases: ['是否报告对象'], en: 'Reports personal matters' }),
  },
})
