import { yearOf, dateOf } from '../../../schemas/values/isoDate.ts'
import { flag } from '../../kit/outcome.ts'
import { shareReaches, showShare } from '../../kit/statistics.ts'
import { undetermined } from '../../kit/undetermined.ts'
import { shownRows, unjudged } from '../../kit/unjudged.ts'
import { windowRule } from '../../kit/windowRule.ts'
import { unitMonth } from '../../pages/families.ts'
import { companionsUpToTen, guestsPerCompanion } from '../../parameters/reception.ts'
import { atRatioLimitShare, sampleBills } from '../../parameters/receptionSigns.ts'
import { redFlag } from '../basis.ts'

/** A unit whose meals suspiciously often have exactly the companions allowed: heads fitted to the bill (law row RF-06). */
export default windowRule({
  id: 'reception.padded-heads',
  version: 2,
  introduced: ['2026-11-23', '2026-11-26'],
  row: 'RF-06',
  family: unitMonth,
  severity: 'low',
  title: { zh: '陪餐人数长期恰为上限', en: 'Companions habitually at the limit' },
  purpose: {
    zh: '全年多数工作餐陪餐人数恰为上限，可能按标准倒推人数。',
    en: 'When most meals of a year have exactly the companions allowed, heads may have been fitted to the bill.',
  },
  boundary: {
    zh: '陪餐恰为当日上限的次数占全年比例达到界限即为疑点；恰为比例即命中。',
    en: 'Meals with exactly the companions allowed on their day reaching the share of the year’s meals is a lead; exactly the share is caught.',
  },
  excludes: {
    zh: '工作餐次数不足最少单数为无法判断；陪餐超标的由其他规则判断。',
    en: 'Below the least number of meals undetermined; more companions than allowed are another rule’s.',
  },
  statistical: {
    leastSample: ['sampleBills'],
    measure: { zh: '陪餐恰为上限的次数占全年次数的比例', en: 'Share of meals with exactly the companions allowed' },
  },
  inForce: redFlag('inferred'),
  reads: { reception: ['item', 'guests', 'companions', 'amount'] },
  applies: ({ fields }) => fields.item === 'workMeal' && fields.amount > 0,
  key: ({ on }) => String(yearOf(on)),
  keyName: 'date',
  parameters: { companionsUpToTen, guestsPerCompanion, sampleBills, atRatioLimitShare },
  judge: (meals, { parametersOn }) => {
    const last = meals.at(-1)
    if (last === undefined) return { flags: [] }
    const bound = parametersOn(dateOf(last.on))
    if ('outcome' in bound) return unjudged(meals, bound)
    const { sampleBills: fewest, atRatioLimitShare: share } = bound.values
    if (meals.length < fewest) return unjudged(meals, undetermined('sampleTooSmall', 'meals'))
    const atLimit = meals.filter(({ on, fields: { guests, companions } }) => {
      const limits = parametersOn(dateOf(on))
      if ('outcome' in limits) return false
      const { companionsUpToTen: few, guestsPerCompanion: divisor } = limits.values
      return companions === (guests <= 10 ? few : Math.floor(guests / divisor))
    })
    if (!shareReaches(atLimit.length, meals.length, share)) return { flags: [] }
    const year = String(yearOf(last.on))
    const values = {
      year,
      meals: meals.length,
      times: atLimit.length,
      atLimit: showShare(atLimit.length, meals.length),
    }
    return { flags: [{ ...flag(values), at: last, records: shownRows(atLimit), window: year }] }
  },
  say: {
    zh: ({ year, meals, times, atLimit }) => `${year}年工作餐${meals}次，陪餐恰为上限${times}次，占${atLimit}%`,
    en: ({ year, meals, times, atLimit }) =>
      `${times} of ${meals} work meals in ${year}, ${atLimit}%, had exactly the companions allowed`,
  },
})
