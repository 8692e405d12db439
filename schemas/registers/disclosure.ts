import { money } from '../field/money.ts'
import { date } from '../field/moments.ts'
import { count, year } from '../field/numbers.ts'
import { text, unitCode } from '../field/words.ts'
import { sheetKind } from '../sheetKind.ts'
import { budgetLine } from './budgetLine.ts'

/** 三公经费等公开数: what a unit published of a year, one row a line. The county statement is reconciled with it. */
export const disclosure = sheetKind({
  kind: 'disclosure',
  zh: '公开数',
  en: 'Published totals',
  naturalKey: ['unit', 'year', 'line'],
  fields: {
    unit: unitCode({ zh: '单位代码', aliases: ['单位编码'], en: 'Unit code', required: true }),
    year: year({ zh: '年度', aliases: ['公开年度'], en: 'Year', required: true }),
    line: budgetLine({ zh: '公开项目', aliases: ['经费项目'], en: 'Published line', required: true }),
    spent: money({ zh: '公开决算数', aliases: ['决算数'], en: 'Published spending', required: true }),
    budget: money({ zh: '公开预算数', en: 'Published budget' }),
    visits: count({ zh: '批次', aliases: ['接待批次', '团组数'], en: 'Receptions or missions' }),
    people: count({ zh: '人次', aliases: ['接待人次'], en: 'People' }),
    bought: count({ zh: '购置数量', en: 'Cars bought' }),
    held: count({ zh: '保有量', aliases: ['车辆保有量'], en: 'Cars held' }),
    publishedOn: date({ zh: '公开日期', en: 'Published on' }),
    source: text({ zh: '公开来源', en: 'Where published' }),
  },
})
