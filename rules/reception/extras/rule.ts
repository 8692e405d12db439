import { flag, pass } from '../../kit/outcome.ts'
import { recordRule } from '../../kit/recordRule.ts'
import { extras } from '../../words/favours.ts'
import { redFlag } from '../basis.ts'

/** Fruit, flowers and the like beside a meal (law row RF-14). Gifts and tickets are R18's. */
export default recordRule({
  id: 'reception.extras',
  version: 3,
  introduced: ['2026-11-23', '2026-11-26', '2026-11-27'],
  row: 'RF-14',
  kind: 'reception',
  severity: 'low',
  title: { zh: '明细中有水果、鲜花等', en: 'Fruit or flowers on the bill' },
  purpose: {
    zh: '工作餐之外的水果、鲜花、茶叶等值得核实。',
    en: 'Fruit, flowers or tea beside a work meal are worth a look.',
  },
  boundary: {
    zh: '明细中出现词表中的物品即为疑点，不论数量。',
    en: 'Any word of the list on the bill is a lead, whatever the quantity.',
  },
  excludes: {
    zh: '礼品、门票由“赠送礼品或安排游览娱乐”判断；菜名中的“水果黄瓜”等例外不算。',
    en: 'Gifts and tickets are another rule’s; dishes named after fruit or flowers are exceptions.',
  },
  words: [extras],
  inForce: redFlag('verified'),
  applies: (bill) => bill.dishes !== undefined && bill.amount > 0,
  reads: ['dishes'],
  judge: ({ dishes }) => {
    const word = extras.find(dishes)
    return word === undefined ? pass : flag({ word })
  },
  say: {
    zh: ({ word }) => `明细中有“${word}”，请核实`,
    en: ({ word }) => `The bill lists “${word}”; worth a look`,
  },
})
