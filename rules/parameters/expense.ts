import { hundredths } from '../../schemas/values/hundredths.ts'
import { parameter } from '../kit/parameter.ts'
import { measured, people } from '../kit/parameterTypes.ts'

/** First digits say nothing of fewer amounts than this. */
export const firstDigitSample = parameter({
  id: 'expense.firstDigitSample',
  zh: '首位数字检验最少笔数',
  en: 'Amounts a first-digit test needs',
  unit: 'lines',
  type: people,
  values: [{ instrument: 'PRACTICE', mark: 'recalledHigh', source: 'RF-19', value: 300 }],
})

/** Mean absolute deviation in per cent: 1.5 is 0.015. */
export const firstDigitDeviation = parameter({
  id: 'expense.firstDigitDeviation',
  zh: '首位数字平均绝对偏差上限',
  en: 'Mean absolute deviation from Benford’s law',
  unit: '%',
  type: measured,
  values: [{ instrument: 'PRACTICE', mark: 'recalledHigh', source: 'RF-19', value: hundredths(150) }],
})
