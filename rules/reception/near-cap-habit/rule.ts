import { yearOf, dateOf } from '../../../schemas/values/isoDate.ts'
import { flag } from '../../kit/outcome.ts'
import { shareReaches, showShare } from '../../kit/statistics.ts'
import { undetermined } from '../../kit/undetermined.ts'
import { shownRows, unjudged } from '../../kit/unjudged.ts'
import { windowRule } from '../../kit/windowRule.ts'
import { unitMonth } from '../../pages/families.ts'
import { mealCapPerHead } from '../../parameters/reception.ts'
import { nearCapFrom, nearCapShare, sampleBills } from '../../parameters/receptionSigns.ts'
import { redFlag } from '../basis.ts'

const notEnough = undetermined('sampleTooSmall', 'meals')

/** A unit whose meals suspiciously often cost just the cap per head: heads fitted to the bill (law row RF-06). */
export default windowRule({
  id: 'reception.near-cap-habit',
  version: 1,
  introduced: ['2026-11-26'],
  row: 'RF-06',
  family: unitMonth,
  severity: 'low',
  title: { zh: '人均费用长期贴近标准', en: 'Cost per head habitually at the cap' },
  purpose: {
    zh: '全年多数工作餐人均费用集中在标准的临界区间，可能按标准倒推人数。',
    en: 'When most meals of a year cost just the cap per head, heads may have been fitted to the bill.',
  },
  boundary: {
    zh: '人均不超过当日标准且不低于临界比例的次数占全年比例达到界限即为疑点；恰为比例即命中。',
    en: 'Meals within the cap of their day and at or above the share of it, reaching the share of the year’s meals, are a lead; exactly the share is caught.',
  },
  excludes: {
    zh: '未载入本地标准的日期不计，工作餐次数不足最少单数为无法判断；超过标准的由其他规则判断。',
    en: 'Days without a local cap do not count; below the least number of meals undetermined; meals above the cap are another rule’s.',
  },
  statistical: {
    leastSample: ['sampleBills'],
    measure: { zh: '人均贴近标准的次数占全年次数的比例', en: 'Share of meals just within the cap per head' },
  },
  inForce: redFlag('inferred'),
  reads: { reception: ['item', 'guests', 'companions', 'amount'] },
  applies: ({ fields }) => fields.item === 'workMeal' && fields.amount > 0,
  key: ({ on }) => String(yearOf(on)),
  keyName: 'date',
  parameters: { mealCapPerHead, sampleBills, nearCapFrom, nearCapShare },
  judge: (meals, { parametersOn }) => {
    const last = meals.at(-1)
    if (last === undefined) return { flags: [] }
    const known = meals.flatMap((meal) => {
      const bound = parametersOn(dateOf(meal.on))
      return 'outcome' in bound ? [] : [{ meal, limits: bound.values }]
    })
    const ruling = known.at(-1)?.limits
    const bound = parametersOn(dateOf(last.on))
    if (ruling === undefined) return unjudged(meals, 'outcome' in bound ? bound : notEnough)
    if (known.length < ruling.sampleBills) return unjudged(meals, notEnough)
    const near = known.flatMap(({ meal, limits }) => {
      const cap = limits.mealCapPerHead * (meal.fields.guests + meal.fields.companions)
      return meal.fields.amount <= cap && shareReaches(meal.fields.amount, cap, limits.nearCapFrom) ? [meal] : []
    })
    if (!shareReaches(near.length, known.length, ruling.nearCapShare)) return { flags: [] }
    const at = known.at(-1)?.meal ?? last
    const year = String(yearOf(last.on))
    const values = { year, meals: known.length, times: near.length, nearCap: showShare(near.length, known.length) }
    return { flags: [{ ...flag(values), at, records: shownRows(near), window: year }] }
  },
  say: {
    zh: ({ year, meals, times, nearCap }) => `${year}年工作餐${meals}次，人均贴近标准${times}次，占${nearCap}%`,
    en: ({ year, meals, times, nearCap }) =>
      `${times} of ${meals} work meals in ${year}, ${nearCap}%, lay just within the cap per head`,
  },
})
