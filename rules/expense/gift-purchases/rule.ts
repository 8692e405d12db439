import { flag, pass } from '../../kit/outcome.ts'
import { recordRule } from '../../kit/recordRule.ts'
import { giftPurchases } from '../../words/favours.ts'
import { redFlag } from '../../reception/basis.ts'

/** Things bought to be given away: gifts, cards, festival goods (law row RF-14). */
export default recordRule({
  id: 'expense.gift-purchases',
  version: 3,
  introduced: ['2026-11-23', '2026-11-26', '2026-11-27'],
  row: 'RF-14',
  kind: 'expense',
  severity: 'medium',
  title: { zh: '一般支出中购买礼品、购物卡等', en: 'Gifts or cards in the ledger' },
  purpose: {
    zh: '一般支出的明细或摘要中有礼品、购物卡、月饼年货等，可能用于送礼或滥发。',
    en: 'Gifts, cards or festival goods among the items of a ledger line are worth a look.',
  },
  boundary: {
    zh: '明细或摘要出现礼品、购物卡等用语即为疑点，不论金额。',
    en: 'A word of gifts or cards in items or summary is a lead, whatever the amount.',
  },
  excludes: {
    zh: '慰问老干部、困难群众等和礼品登记管理用语不算；退款不适用。',
    en: 'Gifts to the old and poor and words of gift registers; refunds.',
  },
  words: [giftPurchases],
  inForce: redFlag('verified'),
  applies: ({ amount, items, summary }) => amount > 0 && (items !== undefined || summary !== undefined),
  reads: [],
  judge: ({ items = '', summary = '' }) => {
    const word = giftPurchases.find(items) ?? giftPurchases.find(summary)
    return word === undefined ? pass : flag({ word })
  },
  say: {
    zh: ({ word }) => `明细或摘要中有“${word}”`,
    en: ({ word }) => `Items or summary name “${word}”`,
  },
})
