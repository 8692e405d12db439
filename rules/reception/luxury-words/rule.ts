import { flag, pass } from '../../kit/outcome.ts'
import { recordRule } from '../../kit/recordRule.ts'
import { alcoholBan } from '../../parameters/reception.ts'
import { alcohol } from '../../words/alcohol.ts'
import { luxuryDishes } from '../../words/luxuryDishes.ts'

/** Drinks and costly dishes that no rule in force on the date forbids by name: worth a look (law row RF-13). What is forbidden is R10's. */
export default recordRule({
  id: 'reception.luxury-words',
  version: 4,
  introduced: ['2026-11-23', '2026-11-26', '2026-11-26', '2026-11-27'],
  row: 'RF-13',
  kind: 'reception',
  severity: 'low',
  title: { zh: '明细中有酒水或高档菜品', en: 'Drinks or costly dishes on the bill' },
  purpose: {
    zh: '当日规定未明令禁止、但值得核实的酒水和高档菜品。',
    en: 'Drinks and costly dishes that were not forbidden on the date but are worth a look.',
  },
  boundary: {
    zh: '明细出现高档菜品，或（2025年5月1日及以前）任何酒类，即为疑点。',
    en: 'A costly dish, or until 1 May 2025 any alcohol, on the bill is a lead.',
  },
  excludes: {
    zh: '当日已被禁止的由“禁止的菜品、香烟或酒水”判断；没有明细的工作餐为无法判断。',
    en: 'What is forbidden on the day is another rule’s; a meal without details is undetermined.',
  },
  words: [luxuryDishes, alcohol],
  inForce: [{ grade: 'lead', instrument: 'PRACTICE', mark: 'inferred' }],
  applies: (bill) => bill.amount >= 0 && (bill.item === 'workMeal' || bill.dishes !== undefined),
  reads: ['dishes'],
  parameters: { alcoholBan },
  judge: ({ dishes }, { alcoholBan: noAlcohol }) => {
    const word = luxuryDishes.find(dishes) ?? (noAlcohol ? undefined : alcohol.find(dishes))
    return word === undefined ? pass : flag({ word })
  },
  say: {
    zh: ({ word }) => `菜品酒水明细中有“${word}”，请核实`,
    en: ({ word }) => `The bill lists “${word}”; worth a look`,
  },
})
