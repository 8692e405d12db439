import { yearOf, dateOf } from '../../../schemas/values/isoDate.ts'
import { flag } from '../../kit/outcome.ts'
import { shareReaches, showShare } from '../../kit/statistics.ts'
import { undetermined } from '../../kit/undetermined.ts'
import { shownRows, unjudged } from '../../kit/unjudged.ts'
import { windowRule } from '../../kit/windowRule.ts'
import { unitMonth } from '../../pages/families.ts'
import { companionsUpToTen, guestsPerCompanion, mealCapPerHead } from '../../parameters/reception.ts'
import { atRatioLimitShare, nearCapFrom, nearCapShare, sampleBills } from '../../parameters/receptionSigns.ts'
import { redFlag } from '../basis.ts'

/** A unit whose meals lie suspiciously often exactly at the limits: heads fitted to the bill (law row RF-06). */
export default windowRule({
  id: 'reception.padded-heads',
  version: 1,
  row: 'RF-06',
  family: unitMonth,
  severity: 'low',
  title: { zh: '人数、人均长期恰好贴近上限', en: 'Heads or cost per head habitually at the limit' },
  purpose: {
    zh: '全年多数工作餐陪餐人数恰为上限，或人均费用集中在标准的临界区间，可能按标准倒推人数。',
    en: 'When most meals of a year sit exactly at the limits, heads may have been fitted to the bill.',
  },
  boundary: {
    zh: '陪餐恰为上限的次数占比达到比例，或人均不超过标准且不低于临界比例的次数占比达到比例，即为疑点；恰为比例即命中。',
    en: 'Meals with exactly the companions allowed, or with the cost per head at or above the share of the cap and within it, reaching the share of all meals is a lead; exactly the share is caught.',
  },
  excludes: {
    zh: '工作餐次数不足最少单数为无法判断；超过标准的由其他规则判断。',
    en: 'Below the least number of meals undetermined; meals above the cap are another rule’s.',
  },
  statistical: {
    leastSample: ['sampleBills'],
    measure: { zh: '恰为或贴近上限的次数占全年次数的比例', en: 'Share of meals exactly at or just within the limits' },
  },
  inForce: redFlag('verified'),
  reads: { reception: ['item', 'guests', 'companions', 'amount'] },
  applies: ({ fields }) => fields.item === 'workMeal' && fields.amount > 0,
  key: ({ on }) => String(yearOf(on)),
  keyName: 'date',
  parameters: {
    companionsUpToTen,
    guestsPerCompanion,
    mealCapPerHead,
    sampleBills,
    atRatioLimitShare,
    nearCapFrom,
    nearCapShare,
  },
  judge: (meals, { parametersOn }) => {
    const last = meals.at(-1)
    if (last === undefined) return { flags: [] }
    const bound = parametersOn(dateOf(last.on))
    if ('outcome' in bound) return unjudged(meals, bound)
    const limits = bound.values
    if (meals.length < limits.sampleBills) return unjudged(meals, undetermined('sampleTooSmall', 'meals'))
    const atLimit = meals.filter(({ fields: { guests, companions } }) => {
      const most = guests <= 10 ? limits.companionsUpToTen : Math.floor(guests / limits.guestsPerCompanion)
      return companions === most
    })
    const nearCap = meals.filter(({ fields: { guests, companions, amount } }) => {
      const cap = limits.mealCapPerHead * (guests + companions)
      return amount <= cap && shareReaches(amount, cap, limits.nearCapFrom)
    })
    const many = shareReaches(atLimit.length, meals.length, limits.atRatioLimitShare)
    const near = shareReaches(nearCap.length, meals.length, limits.nearCapShare)
    if (!many && !near) return { flags: [] }
    const year = String(yearOf(last.on))
    const values = {
      year,
      meals: meals.length,
      atLimit: showShare(atLimit.length, meals.length),
      nearCap: showShare(nearCap.length, meals.length),
    }
    return { flags: [{ ...flag(values), at: last, records: shownRows(many ? atLimit : nearCap), window: year }] }
  },
  say: {
    zh: ({ year, meals, atLimit, nearCap }) =>
      `${year}年工作餐${meals}次，陪餐恰为上限的占${atLimit}%，人均贴近标准的占${nearCap}%`,
    en: ({ year, meals, atLimit, nearCap }) =>
      `${meals} work meals in ${year}: ${atLimit}% with exactly the companions allowed, ${nearCap}% just within the cap per head`,
  },
})
