import { type IsoMoment, dateOf } from '../../../schemas/values/isoDate.ts'
import { type Hundredths, showHundredths } from '../../../schemas/values/hundredths.ts'
import { type Fen, fen, showYuan } from '../../../schemas/values/fen.ts'
import { flag } from '../../kit/outcome.ts'
import { rollingRuns } from '../../kit/rollingWindow.ts'
import { shareReaches } from '../../kit/statistics.ts'
import { judgeEach } from '../../kit/judgeEach.ts'
import { windowRule } from '../../kit/windowRule.ts'
import { unitMonth } from '../../pages/families.ts'
import { mealCapPerHead } from '../../parameters/reception.ts'
import { justUnderDays, justUnderFrom, justUnderTimes } from '../../parameters/receptionSigns.ts'
import { redFlag } from '../basis.ts'

interface Values {
  readonly [name: string]: number
  readonly meals: number
  /** All meals of the same days. */
  readonly among: number
  readonly from: Hundredths
  readonly days: number
  readonly amount: Fen
}

/** Several meals in three months just under the cap (law row RF-18). Exactly on it is not under it. */
export default windowRule({
  id: 'reception.just-under-limit',
  version: 1,
  row: 'RF-18',
  family: unitMonth,
  severity: 'low',
  title: { zh: '多次恰好低于标准', en: 'Repeatedly just under the cap' },
  purpose: {
    zh: '一段时间内多次工作餐费用略低于标准，可能按标准凑数。',
    en: 'Several meals just under the cap within a while may have been fitted to it.',
  },
  boundary: {
    zh: '单次费用低于上限且不低于上限的临界比例为“临界”；恰为上限不算临界，恰为临界比例算。期间内临界次数达到界限为疑点。',
    en: 'A meal below the cap and at or above the share of it is “just under”: exactly the cap is not, exactly the share is. As many of them as the number within the days is a lead.',
  },
  excludes: {
    zh: '未载入本地人均标准的日期为无法判断；退款不计。',
    en: 'On days without a local cap undetermined; refunds are left out.',
  },
  statistical: {
    leastSample: ['justUnderTimes'],
    measure: { zh: '期间内略低于标准的次数', en: 'Meals just under the cap within the days' },
  },
  inForce: redFlag('recalledMedium'),
  reads: { reception: ['item', 'guests', 'companions', 'amount'] },
  applies: ({ fields }) => fields.item === 'workMeal' && fields.amount > 0,
  key: () => 'all',
  keyName: 'unitCode',
  parameters: { mealCapPerHead, justUnderDays, justUnderFrom, justUnderTimes },
  judge: (meals, { parametersOn }) => {
    const under: (typeof meals)[number][] = []
    const judged = judgeEach<(typeof meals)[number], Values>(meals, (meal) => {
      const bound = parametersOn(dateOf(meal.on))
      if ('outcome' in bound) return bound
      const { guests, companions, amount } = meal.fields
      const limit = bound.values.mealCapPerHead * (guests + companions)
      if (amount < limit && shareReaches(amount, limit, bound.values.justUnderFrom)) under.push(meal)
      return undefined
    })
    const last = under.at(-1)
    const bound = last === undefined ? undefined : parametersOn(dateOf(last.on))
    if (bound === undefined || 'outcome' in bound) return judged
    const { justUnderDays: days, justUnderTimes: times, justUnderFrom: from } = bound.values
    const between = (first: IsoMoment, end: IsoMoment): number =>
      meals.filter(({ on }) => first <= on && on <= end).length
    const runs = rollingRuns(under, days - 1, (few) => few.length >= times)
    const flags = runs.map(({ at, records }) => ({
      ...flag({
        meals: records.length,
        among: between(records[0]?.on ?? at.on, records.at(-1)?.on ?? at.on),
        from,
        days,
        amount: fen(records.reduce((sum, { fields }) => sum + fields.amount, 0)),
      }),
      at,
      records,
      window: dateOf(at.on),
    }))
    return { ...judged, flags }
  },
  say: {
    zh: ({ meals, among, from, days, amount }) =>
      `同期${among}次工作餐中有${meals}次不低于标准的${showHundredths(from)}%而略低于标准，${days}日内已达次数界限，合计${showYuan(amount)}元`,
    en: ({ meals, among, from, days, amount }) =>
      `${meals} of ${among} meals lay just under the cap (from ${showHundredths(from)}% of it), often enough within ${days} days to be noted: ${showYuan(amount)} yuan together`,
  },
})
