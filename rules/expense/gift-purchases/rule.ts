import { flag, pass } from '../../kit/outcome.ts'
import { recordRule } from '../../kit/recordRule.ts'
import { giftPurchases } from '../../words/favours.ts'
import { redFlag } from '../../reception/basis.ts'

/** Things bought to be given away: gifts, cards, festival goods (law row RF-14). */
export default recordRule({
  id: 'expense.gift-purchases',
  version: 1,
  row: 'RF-14',
  kind: 'expense',
  severity: 'medium',
  title: { zh: '一般支出中购买礼品、购物卡等', en: 'Gifts or cards in the ledger' },
  purpose: {
    zh: '一般支出的明细或摘要中有礼品、购物卡、月饼年货等，可能用于送礼或滥发。',
    en: 'Gifts, cards or festival goods among the items of a ledger line are worth a look.',
  },
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
