import { dateOf, yearOf } from '../../../schemas/values/isoDate.ts'
import { fen, showYuan } from '../../../schemas/values/fen.ts'
import { flag } from '../../kit/outcome.ts'
import { median } from '../../kit/statistics.ts'
import { undetermined } from '../../kit/undetermined.ts'
import { shownRows, unjudged } from '../../kit/unjudged.ts'
import { windowRule } from '../../kit/windowRule.ts'
import { unitMonth } from '../../pages/families.ts'
import { festivalBills, festivalMonths, festivalRatio } from '../../parameters/receptionSigns.ts'
import { redFlag } from '../basis.ts'

const festivals: ReadonlySet<string> = new Set(['02', '09', '10'])

/** A festival month (Spring Festival, Mid-Autumn, National Day) far above the median of the year's other months (law row RF-23). */
export default windowRule({
  id: 'reception.festival-spike',
  version: 1,
  row: 'RF-23',
  family: unitMonth,
  severity: 'low',
  title: { zh: '节日月份接待费突增', en: 'Reception peaks in a festival month' },
  purpose: {
    zh: '春节、中秋、国庆所在月份接待费明显高于当年其他月份的中位数。',
    en: 'Reception in a festival month is far above the median of the year’s other months.',
  },
  boundary: {
    zh: '节日月份（2月、9月、10月）合计与当年其他月份合计的中位数之比大于倍数为疑点；恰为该倍数不算。',
    en: 'The sum of a festival month (February, September, October) above so many times the median of the year’s other months is a lead; exactly that many times is not.',
  },
  excludes: {
    zh: '其他月份或每月单数不足时为无法判断，不作结论；退款不计。',
    en: 'With too few other months, or too few bills in them, undetermined; refunds are left out.',
  },
  statistical: {
    leastSample: ['festivalMonths', 'festivalBills'],
    measure: {
      zh: '节日月份合计与当年其他月份合计的中位数之比',
      en: 'Festival month against the median of the other months',
    },
  },
  inForce: redFlag('verified'),
  reads: { reception: ['amount'] },
  applies: ({ fields }) => fields.amount > 0,
  key: ({ on }) => String(yearOf(on)),
  keyName: 'date',
  parameters: { festivalBills, festivalMonths, festivalRatio },
  judge: (bills, { parametersOn }) => {
    const last = bills.at(-1)
    if (last === undefined) return { flags: [] }
    const bound = parametersOn(dateOf(last.on))
    if ('outcome' in bound) return unjudged(bills, bound)
    const { festivalBills: few, festivalMonths: enough, festivalRatio: ratio } = bound.values
    const months = Map.groupBy(bills, ({ on }) => on.slice(5, 7))
    const sumOf = (month: string): number =>
      (months.get(month) ?? []).reduce((sum, { fields }) => sum + fields.amount, 0)
    const ordinary = [...months].filter(([month]) => !festivals.has(month))
    const usual = median(ordinary.map(([month]) => sumOf(month)))
    if (usual === undefined || ordinary.length < enough)
      return unjudged(bills, undetermined('sampleTooSmall', 'months'))
    // Of months with a bill or two, chance alone doubles one.
    const usualBills = median(ordinary.map(([, facts]) => facts.length)) ?? 0
    if (usualBills < few) return unjudged(bills, undetermined('sampleTooSmall', 'bills'))
    const peaks = [...months].filter(([month]) => festivals.has(month) && sumOf(month) * 100 > usual * ratio)
    return {
      flags: peaks.flatMap(([month, records]) => {
        const at = records.at(-1)
        if (at === undefined) return []
        const sum = sumOf(month)
        const window = `${yearOf(at.on)}-${month}`
        const values = { month: window, sum: fen(sum), usual: fen(Math.round(usual)), times: (sum / usual).toFixed(2) }
        return [{ ...flag(values), at, records: shownRows(records), window }]
      }),
    }
  },
  say: {
    zh: ({ month, sum, usual, times }) =>
      `${month}接待费${showYuan(sum)}元，为当年非节日月份中位数${showYuan(usual)}元的${times}倍`,
    en: ({ month, sum, usual, times }) =>
      `${showYuan(sum)} yuan in ${month}: ${times} times the median of the other months, ${showYuan(usual)}`,
  },
})
