import { date } from '../field/moments.ts'
import { identifier, text } from '../field/words.ts'
import { sheetKind } from '../sheetKind.ts'

/** 本地标准: a dated value of a parameter that a province or county sets for itself. The value is read by the parameter's own type. */
export const standard = sheetKind({
  kind: 'standard',
  zh: '本地标准',
  en: 'Local standard',
  naturalKey: ['jurisdiction', 'name', 'from'],
  fields: {
    jurisdiction: text({ zh: '层级', aliases: ['制定机关层级'], en: 'Jurisdiction', required: true }),
    name: identifier({ zh: '标准名称', aliases: ['参数'], en: 'Parameter id', required: true }),
    from: date({ zh: '生效日期', aliases: ['validFrom'], en: 'In force from', required: true }),
    until: date({ zh: '失效日期', aliases: ['validUntil'], en: 'In force until' }),
    value: text({ zh: '标准值', aliases: ['数值'], en: 'Value', required: true }),
    unit: text({ zh: '计量单位', aliases: ['单位'], en: 'Unit', required: true }),
    source: text({ zh: '依据文件', aliases: ['来源'], en: 'Source', required: true }),
  },
})
