import { dateOf, yearOf } from '../../../schemas/values/isoDate.ts'
import { fen, showYuan } from '../../../schemas/values/fen.ts'
import { flag } from '../../kit/outcome.ts'
import { undetermined } from '../../kit/undetermined.ts'
import { shownRows } from '../../kit/unjudged.ts'
import { windowRule } from '../../kit/windowRule.ts'
import { unitMonth } from '../../pages/families.ts'
import { growthMonths, growthShare } from '../../parameters/receptionSigns.ts'
import { redFlag } from '../basis.ts'

/** Reception that grows from one year to the next (law row RF-24). A year of few months is no measure for the next. */
export default windowRule({
  id: 'reception.growth',
  version: 1,
  row: 'RF-24',
  family: unitMonth,
  severity: 'low',
  title: { zh: '接待费同比上升', en: 'Reception grew over the year before' },
  purpose: {
    zh: '接待费只减不增；全年支出比上年明显上升值得核实。',
    en: 'Reception is meant to shrink; clear growth over the year before is worth a look.',
  },
  boundary: {
    zh: '全年接待费比上年增加超过增幅即为疑点；恰为该增幅不算。',
    en: 'A year’s reception above the year before by more than the share is a lead; exactly the share is not.',
  },
  excludes: {
    zh: '上年有单据的月份不足、或上年合计不为正时为无法判断；来宾自付的不计。',
    en: 'With too few months in the year before, or nothing spent in it, undetermined; what guests paid is left out.',
  },
  statistical: {
    leastSample: ['growthMonths'],
    measure: { zh: '全年合计与上年合计之比', en: 'A year’s sum against the year before' },
  },
  inForce: redFlag('verified'),
  reads: { reception: ['amount', 'guestPaid'] },
  applies: ({ fields }) => fields.guestPaid !== true,
  key: () => 'all',
  keyName: 'unitCode',
  parameters: { growthShare, growthMonths },
  judge: (bills, { parametersOn }) => {
    const years = Map.groupBy(bills, ({ on }) => yearOf(on))
    const sumOf = (facts: typeof bills): number => facts.reduce((sum, { fields }) => sum + fields.amount, 0)
    const judged = [...years].map(([year, facts]) => {
      const last = facts.at(-1)
      const bound = last === undefined ? undefined : parametersOn(dateOf(last.on))
      const refuse = (because: ReturnType<typeof undetermined>) => ({
        flags: [],
        undetermined: facts.map((fact) => ({ fact, because })),
      })
      if (bound === undefined || last === undefined) return { flags: [], undetermined: [] }
      if ('outcome' in bound) return refuse(bound)
      const before = years.get(year - 1) ?? []
      const months = new Set(before.map(({ on }) => on.slice(5, 7))).size
      const base = sumOf(before)
      if (months < bound.values.growthMonths || base <= 0) return refuse(undetermined('sampleTooSmall', 'previousYear'))
      const sum = sumOf(facts)
      if (sum * 10_000 <= base * (10_000 + bound.values.growthShare)) return { flags: [], undetermined: [] }
      const growth = ((100 * (sum - base)) / base).toFixed(1)
      const values = { year: String(year), sum: fen(sum), base: fen(base), growth }
      const one = { ...flag(values), at: last, records: shownRows(facts.toReversed()), window: values.year }
      return { flags: [one], undetermined: [] }
    })
    return {
      flags: judged.flatMap(({ flags }) => flags),
      undetermined: judged.flatMap(({ undetermined: facts }) => facts),
    }
  },
  say: {
    zh: ({ year, sum, base, growth }) => `${year}年接待费${showYuan(sum)}元，上年${showYuan(base)}元，上升${growth}%`,
    en: ({ year, sum, base, growth }) =>
      `Reception in ${year}: ${showYuan(sum)} yuan, ${growth}% above ${showYuan(base)} the year before`,
  },
})
