import { money } from '../field/money.ts'
import { year } from '../field/numbers.ts'
import { unitCode } from '../field/words.ts'
import { sheetKind } from '../sheetKind.ts'
import { budgetLine } from './budgetLine.ts'

/** 三公经费等预算: one row a unit, year and line. */
export const budget = sheetKind({
  kind: 'budget',
  zh: '预算',
  en: 'Budget',
  naturalKey: ['unit', 'year', 'line'],
  fields: {
    unit: unitCode({ zh: '单位代码', aliases: ['单位编码'], en: 'Unit code', required: true }),
    year: year({ zh: '年度', aliases: ['预算年度'], en: 'Year', required: true }),
    line: budgetLine({ zh: '预算项目', aliases: ['经费项目'], en: 'Budget line', required: true }),
    amount: money({ zh: '预算数', aliases: ['金额'], en: 'Budget amount', required: true }),
    adjusted: money({ zh: '调整预算数', en: 'Adjusted budget amount' }),
  },
})
