import { flag, pass } from '../../kit/outcome.ts'
import { recordRule } from '../../kit/recordRule.ts'
import { privatePurpose } from '../../words/privatePurpose.ts'
import { sinceFrugality2013 } from '../basis.ts'

/** Leave, family visits and tourism are no reception (law row R03). */
export default recordRule({
  id: 'reception.private-purpose',
  version: 4,
  introduced: ['2026-11-23', '2026-11-26', '2026-11-26', '2026-11-27'],
  row: 'R03',
  kind: 'reception',
  severity: 'high',
  title: { zh: '将休假、探亲、旅游等私人活动纳入公务接待', en: 'Private activity booked as official reception' },
  purpose: {
    zh: '不得用公款报销或支付应由个人负担的费用；休假、探亲、旅游等活动不得纳入公务接待。',
    en: 'Private costs are not paid from public money; leave, family visits and tourism are not reception.',
  },
  boundary: {
    zh: '接待事由出现休假、探亲、旅游等用语即违规；词表之外不判断。',
    en: 'A word of leave, family visit or tourism in the purpose is a breach; words outside the list are not.',
  },
  excludes: {
    zh: '对旅游业等的公务用语（调研、检查旅游工作）不算。',
    en: 'Official work on such subjects.',
  },
  words: [privatePurpose],
  inForce: sinceFrugality2013('20', 'breach', '6', 'verified'),
  applies: (bill) => bill.amount >= 0,
  reads: ['purpose'],
  judge: ({ purpose }) => {
    const word = privatePurpose.find(purpose)
    return word === undefined ? pass : flag({ word, purpose })
  },
  say: {
    zh: ({ word, purpose }) => `接待事由“${purpose}”中有“${word}”，属于私人活动`,
    en: ({ word, purpose }) => `The purpose “${purpose}” names “${word}”, which is private`,
  },
})
