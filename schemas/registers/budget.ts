import { choice } from '../field/choices.ts'
import { money } from '../field/money.ts'
import { year } from '../field/numbers.ts'
import { unitCode } from '../field/words.ts'
import { sheetKind } from '../sheetKind.ts'

/** 三公经费等预算: one row a unit, year and line. */
export const budget = sheetKind({
  kind: 'budget',
  zh: '预算',
  en: 'Budget',
  naturalKey: ['unit', 'year', 'line'],
  fields: {
    unit: unitCode({ zh: '单位代码', aliases: ['单位编码'], en: 'Unit code', required: true }),
    year: year({ zh: '年度', aliases: ['预算年度'], en: 'Year', required: true }),
    line: choice(
      { zh: '预算项目', aliases: ['经费项目'], en: 'Budget line', required: true },
      {
        reception: '公务接待',
        vehiclePurchase: '车辆购置',
        vehicleRunning: '车辆运行',
        abroad: '因公出国',
        meetings: '会议',
        training: '培训',
      },
    ),
    amount: money({ zh: '预算数', aliases: ['金额'], en: 'Budget amount', required: true }),
    adjusted: money({ zh: '调整预算数', en: 'Adjusted budget amount' }),
  },
})
