import { date } from '../field/moments.ts'
import { text, unitCode } from '../field/words.ts'
import { sheetKind } from '../sheetKind.ts'

/** 单位名录: which units there are, what they are called on invoices, and under whom they stand. */
export const unit = sheetKind({
  kind: 'unit',
  zh: '单位名录',
  en: 'Unit register',
  naturalKey: ['code', 'validFrom'],
  fields: {
    code: unitCode({ zh: '单位代码', aliases: ['单位编码', '统一社会信用代码'], en: 'Unit code', required: true }),
    name: text({ zh: '单位名称', aliases: ['名称'], en: 'Name', required: true }),
    parent: unitCode({ zh: '上级单位代码', aliases: ['上级单位'], en: 'Parent unit code' }),
    kind: text({ zh: '单位类别', aliases: ['类别'], en: 'Kind' }),
    region: text({ zh: '所在地', aliases: ['地区'], en: 'Region' }),
    fullTitle: text({ zh: '单位全称', aliases: ['全称', '开票名称'], en: 'Full title' }),
    validFrom: date({ zh: '生效日期', aliases: ['from'], en: 'Valid from' }),
    validUntil: date({ zh: '失效日期', aliases: ['until'], en: 'Valid until' }),
  },
})
