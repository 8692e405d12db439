import { dateOf, yearOf } from '../../../schemas/values/isoDate.ts'
import { flag } from '../../kit/outcome.ts'
import { benfordDeviation } from '../../kit/statistics.ts'
import { undetermined } from '../../kit/undetermined.ts'
import { shownRows, unjudged } from '../../kit/unjudged.ts'
import { windowRule } from '../../kit/windowRule.ts'
import { unitMonth } from '../../pages/families.ts'
import { firstDigitDeviation, firstDigitSample } from '../../parameters/expense.ts'
import { redFlag } from '../../reception/basis.ts'

/**
 * First digits of a unit's ledger amounts in a year against Benford's law (law row RF-19). Never on few amounts, and not
 * on work meals, whose price is capped.
 */
export default windowRule({
  id: 'expense.first-digits',
  version: 1,
  row: 'RF-19',
  family: unitMonth,
  severity: 'low',
  title: { zh: '首位数字分布异常', en: 'First digits depart from Benford’s law' },
  purpose: {
    zh: '大量自然发生的金额首位数字服从本福特分布；明显偏离值得核实。样本不足时不作判断。',
    en: 'First digits of many natural amounts follow Benford’s law; a clear departure is worth a look. Few amounts are not judged.',
  },
  boundary: {
    zh: '全年金额首位数字对本福特定律的平均绝对偏差大于上限为疑点；恰为上限不算。',
    en: 'A mean absolute deviation of the year’s first digits from Benford’s law above the limit is a lead; exactly the limit is not.',
  },
  excludes: {
    zh: '笔数不足最少笔数为无法判断；工作餐受标准限制，不参与检验；退款不计。',
    en: 'Below the least number of lines undetermined; work meals are capped and not tested; refunds are left out.',
  },
  statistical: {
    leastSample: ['firstDigitSample'],
    measure: {
      zh: '首位数字对本福特定律的平均绝对偏差（MAD）',
      en: 'Mean absolute deviation of first digits from Benford’s law',
    },
  },
  inForce: redFlag('recalledHigh'),
  reads: { expense: ['amount'] },
  applies: ({ fields }) => fields.amount > 0,
  key: ({ on }) => String(yearOf(on)),
  keyName: 'date',
  parameters: { firstDigitSample, firstDigitDeviation },
  judge: (lines, { parametersOn }) => {
    const last = lines.at(-1)
    if (last === undefined) return { flags: [] }
    const bound = parametersOn(dateOf(last.on))
    if ('outcome' in bound) return unjudged(lines, bound)
    if (lines.length < bound.values.firstDigitSample) return unjudged(lines, undetermined('sampleTooSmall', 'amounts'))
    const deviation = benfordDeviation(lines.map(({ fields }) => fields.amount))
    if (deviation * 10_000 <= bound.values.firstDigitDeviation) return { flags: [] }
    const year = String(yearOf(last.on))
    const values = { year, lines: lines.length, deviation: deviation.toFixed(4) }
    return { flags: [{ ...flag(values), at: last, records: shownRows(lines), window: year }] }
  },
  say: {
    zh: ({ year, lines, deviation }) => `${year}年支出${lines}笔，首位数字平均绝对偏差${deviation}`,
    en: ({ year, lines, deviation }) =>
      `${lines} ledger lines in ${year}: the first digits depart from Benford’s law by ${deviation} on average`,
  },
})
