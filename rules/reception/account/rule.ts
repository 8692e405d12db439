import { flag, pass } from '../../kit/outcome.ts'
import { recordRule } from '../../kit/recordRule.ts'
import { barredFunds, otherAccounts, receptionAccounts } from '../../words/accounts.ts'
import { sinceFrugality2013 } from '../basis.ts'

/** Reception has its own budget line; it is not hidden as meetings, training or anything else (law row R13). */
export default recordRule({
  id: 'reception.account',
  version: 3,
  introduced: ['2026-11-23', '2026-11-26', '2026-11-27'],
  row: 'R13',
  kind: 'reception',
  severity: 'medium',
  title: { zh: '接待费未在公务接待科目列支', en: 'Reception booked under another account' },
  purpose: {
    zh: '接待费单独列示，不得以会议、培训等名义隐匿，不得使用非税收入。',
    en: 'Reception stands under its own line and is not hidden as meetings, training or the like, nor paid from non-tax revenue.',
  },
  boundary: {
    zh: '支出科目中出现公务接待类科目即合规；明确列入非税收入，或会议、培训、办公等其他科目为违规，科目名称看不出类别的只作疑点。',
    en: 'An account that names reception passes; one that names non-tax revenue, meetings, training, office or the like is a breach; a name that tells nothing is only a lead.',
  },
  excludes: {
    zh: '金额为零的行不适用。',
    en: 'Rows of no amount.',
  },
  words: [barredFunds, receptionAccounts, otherAccounts],
  inForce: sinceFrugality2013('21', 'breach', '12', 'verified'),
  applies: (bill) => bill.amount !== 0,
  reads: ['account'],
  judge: ({ account }) => {
    if (barredFunds.find(account) !== undefined) return flag({ account })
    if (receptionAccounts.find(account) !== undefined) return pass
    return flag({ account }, otherAccounts.find(account) === undefined ? { grade: 'lead' } : {})
  },
  say: {
    zh: ({ account }) => `接待费列入“${account}”`,
    en: ({ account }) => `Reception is booked under “${account}”`,
  },
})
