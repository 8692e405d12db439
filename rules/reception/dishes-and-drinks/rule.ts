import { flag, pass } from '../../kit/outcome.ts'
import { recordRule } from '../../kit/recordRule.ts'
import { alcoholBan, highEndBottle } from '../../parameters/reception.ts'
import { alcohol, highEndDrinks } from '../../words/alcohol.ts'
import { bottlePrice } from '../../words/bottlePrice.ts'
import { cigarettes } from '../../words/cigarettes.ts'
import { bannedDishes } from '../../words/luxuryDishes.ts'
import { type WordList, clearOf } from '../../words/wordList.ts'

const what = {
  dish: { zh: '禁止提供的菜品', en: 'a dish that may not be served' },
  cigarettes: { zh: '香烟', en: 'cigarettes' },
  highEndDrink: { zh: '高档酒水', en: 'a high-end drink' },
  alcohol: { zh: '酒类', en: 'alcohol' },
} as const

type Forbidden = keyof typeof what

/** In this order, so that a bill with both is named after the graver thing. */
const alwaysForbidden: readonly (readonly [Forbidden, WordList])[] = [
  ['dish', bannedDishes],
  ['highEndDrink', highEndDrinks],
  ['cigarettes', cigarettes],
]

const clear = clearOf([...alwaysForbidden.map(([, words]) => words), alcohol])

/** Home dishes only: no shark fin, bird's nest or protected wildlife, no cigarettes, no high-end drinks; no alcohol at all from 2025-05-02 (law row R10). */
export default recordRule({
  id: 'reception.dishes-and-drinks',
  version: 5,
  introduced: ['2026-11-23', '2026-11-23', '2026-11-26', '2026-11-26', '2026-11-27'],
  row: 'R10',
  sameAs: ['RF-13'],
  kind: 'reception',
  severity: 'high',
  title: { zh: '提供禁止的菜品、香烟或酒水', en: 'Forbidden dishes, cigarettes or drinks' },
  purpose: {
    zh: '工作餐供应家常菜，不得提供鱼翅、燕窝、保护野生动物菜肴，不得提供香烟和高档酒水；2025年5月2日起不上酒。',
    en: 'Work meals are home dishes: no shark fin, bird’s nest or protected wildlife, no cigarettes or high-end drinks; from 2 May 2025 no alcohol.',
  },
  boundary: {
    zh: '明细中出现禁止菜品、香烟或高档酒水即命中。2025年5月1日及以前其他酒类仅在单瓶价格达到高档起点时命中（恰为起点即命中）；2025年5月2日起任何酒类均命中。',
    en: 'A forbidden dish, cigarettes or a high-end drink on the bill is caught. Until 1 May 2025 other alcohol only from the price of a high-end bottle (exactly that price is caught); from 2 May 2025 any alcohol.',
  },
  excludes: {
    zh: '酒酿圆子、啤酒鸭、料酒、无醇饮料等不是酒；注明“未上酒”的不算；没有明细的工作餐为无法判断。',
    en: 'Dishes cooked with alcohol, cooking wine and alcohol-free drinks are no alcohol; “none served” is not served; a meal without details is undetermined.',
  },
  words: [bannedDishes, highEndDrinks, cigarettes, alcohol],
  inForce: [
    { from: '2006-10-20', until: '2013-11-30', grade: 'lead', instrument: 'RECEP-2006', mark: 'recalledMedium' },
    {
      from: '2013-12-01',
      until: '2025-05-01',
      grade: 'breach',
      instrument: 'RECEP-2013',
      article: '10',
      mark: 'verified',
    },
    { from: '2025-05-02', grade: 'breach', instrument: 'FRUGAL-2025', article: '23', mark: 'recalledMedium' },
  ],
  // What is handed back was charged on another bill.
  applies: (bill) => bill.amount >= 0 && (bill.item === 'workMeal' || bill.dishes !== undefined),
  reads: ['dishes'],
  parameters: { alcoholBan, highEndBottle },
  judge: ({ dishes }, { alcoholBan: noAlcohol, highEndBottle: dear }) => {
    if (clear(dishes)) return pass
    for (const [is, words] of alwaysForbidden) {
      const word = words.find(dishes)
      if (word !== undefined) return flag({ word, is })
    }
    const word = alcohol.find(dishes)
    if (word === undefined || !(noAlcohol || (bottlePrice(dishes) ?? 0) >= dear)) return pass
    const is: Forbidden = noAlcohol ? 'alcohol' : 'highEndDrink'
    return flag({ word, is })
  },
  say: {
    zh: ({ word, is }) => `菜品酒水明细中有“${word}”，属于${what[is].zh}`,
    en: ({ word, is }) => `The bill lists “${word}”: ${what[is].en}`,
  },
})
