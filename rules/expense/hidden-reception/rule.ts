import { flag, pass } from '../../kit/outcome.ts'
import { recordRule } from '../../kit/recordRule.ts'
import { otherAccounts, receptionAccounts } from '../../words/accounts.ts'
import { restaurants } from '../../words/venues.ts'
import { redFlag } from '../../reception/basis.ts'

/** A restaurant or hotel paid from meetings, training, office, repair or projects (law row RF-20). */
export default recordRule({
  id: 'expense.hidden-reception',
  version: 3,
  introduced: ['2026-11-23', '2026-11-26', '2026-11-27'],
  row: 'RF-20',
  kind: 'expense',
  severity: 'medium',
  title: { zh: '在其他科目列支餐饮住宿', en: 'Restaurant or hotel under another account' },
  purpose: {
    zh: '会议、培训、办公、维修、项目等科目向餐饮住宿商户付款，可能隐匿接待费。',
    en: 'Paying a restaurant or hotel from meetings, training, office, repair or projects may hide a reception.',
  },
  boundary: {
    zh: '在会议、培训、办公、维修、项目等科目向餐饮住宿单位付款即为疑点。',
    en: 'A restaurant or hotel paid from meetings, training, office, repair or projects is a lead.',
  },
  excludes: {
    zh: '公务接待科目、看不出类别的科目和食堂不适用；退款不适用。',
    en: 'Reception accounts, accounts that tell nothing, canteens; refunds.',
  },
  words: [receptionAccounts, otherAccounts, restaurants],
  inForce: redFlag('verified'),
  applies: ({ amount, account }) =>
    amount > 0 && receptionAccounts.find(account) === undefined && otherAccounts.find(account) !== undefined,
  reads: ['vendor'],
  judge: ({ vendor, account }) => {
    const word = restaurants.find(vendor)
    return word === undefined ? pass : flag({ word, vendor, account })
  },
  say: {
    zh: ({ vendor, account }) => `“${account}”列支“${vendor}”费用`,
    en: ({ vendor, account }) => `“${vendor}” was paid from “${account}”`,
  },
})
