import { dateOf } from '../../../schemas/values/isoDate.ts'
import { fen, showYuan } from '../../../schemas/values/fen.ts'
import { flag } from '../../kit/outcome.ts'
import { rollingRuns } from '../../kit/rollingWindow.ts'
import { shareReaches } from '../../kit/statistics.ts'
import { judgeEach } from '../../kit/judgeEach.ts'
import { windowRule } from '../../kit/windowRule.ts'
import { unitYear } from '../../pages/families.ts'
import { mealCapPerHead } from '../../parameters/reception.ts'
import { justUnderDays, justUnderFrom, justUnderTimes } from '../../parameters/receptionSigns.ts'
import { redFlag } from '../basis.ts'

/** Several meals in three months just under the cap (law row RF-18). Exactly on it is not under it. */
export default windowRule({
  id: 'reception.just-under-limit',
  version: 1,
  row: 'RF-18',
  family: unitYear,
  severity: 'low',
  title: { zh: '多次恰好低于标准', en: 'Repeatedly just under the cap' },
  purpose: {
    zh: '一段时间内多次工作餐费用略低于标准，可能按标准凑数。',
    en: 'Several meals just under the cap within a while may have been fitted to it.',
  },
  inForce: redFlag('recalledMedium'),
  reads: { reception: ['item', 'guests', 'companions', 'amount'] },
  applies: ({ fields }) => fields.item === 'workMeal' && fields.amount > 0,
  key: () => 'all',
  keyName: 'unitCode',
  parameters: { mealCapPerHead, justUnderDays, justUnderFrom, justUnderTimes },
  judge: (meals, { parametersOn }) => {
    const under: (typeof meals)[number][] = []
    const judged = judgeEach<(typeof meals)[number], { meals: number; days: number; amount: ReturnType<typeof fen> }>(
      meals,
      (meal) => {
        const bound = parametersOn(dateOf(meal.on))
        if ('outcome' in bound) return bound
        const { guests, companions, amount } = meal.fields
        const limit = bound.values.mealCapPerHead * (guests + companions)
        if (amount < limit && shareReaches(amount, limit, bound.values.justUnderFrom)) under.push(meal)
        return undefined
      },
    )
    const last = under.at(-1)
    const bound = last === undefined ? undefined : parametersOn(dateOf(last.on))
    if (bound === undefined || 'outcome' in bound) return judged
    const { justUnderDays: days, justUnderTimes: times } = bound.values
    const runs = rollingRuns(under, days - 1, (few) => few.length >= times)
    const flags = runs.map(({ at, records }) => ({
      ...flag({
        meals: records.length,
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
    zh: ({ meals, days, amount }) => `${meals}次工作餐略低于标准，${days}日内已达次数界限，合计${showYuan(amount)}元`,
    en: ({ meals, days, amount }) =>
      `${meals} meals just under the cap, often enough within ${days} days to be noted: ${showYuan(amount)} yuan together`,
  },
})
