import { fen, showYuan } from '../../../schemas/values/fen.ts'
import { pass } from '../../kit/outcome.ts'
import { recordRule } from '../../kit/recordRule.ts'
import { undetermined } from '../../kit/undetermined.ts'
import { lodgingCapPerNight } from '../../parameters/reception.ts'

/**
 * Lodging against the county's cap per person and night (law row R07). How many nights a bill is for is not recorded:
 * a bill that one night would explain passes, a dearer one cannot be judged.
 */
export default recordRule({
  id: 'reception.lodging-cap',
  version: 1,
  row: 'R07',
  kind: 'reception',
  severity: 'medium',
  title: { zh: '住宿超出本地标准', en: 'Lodging above the local cap' },
  purpose: {
    zh: '住宿按差旅住宿标准安排；未记录住宿天数，一晚即可解释的通过，其余不作判断。',
    en: 'Lodging stays within the travel standard. Nights are not recorded: what one night explains passes, the rest is not judged.',
  },
  boundary: {
    zh: '金额不超过每人每晚标准×来宾人数（一晚）为合规；超过的因住宿晚数未采集为无法判断，不作违规。',
    en: 'An amount one night at the cap explains passes; a dearer bill is undetermined, as nights are on no sheet. It never flags.',
  },
  excludes: {
    zh: '没有该级别标准的为无法判断；退款不适用。',
    en: 'Without a cap for the rank undetermined; refunds.',
  },
  inForce: [
    { until: '2013-11-30', grade: 'breach', instrument: 'LOCAL', mark: 'local' },
    { from: '2013-12-01', grade: 'breach', instrument: 'RECEP-2013', article: '9', mark: 'recalledHigh' },
  ],
  applies: (bill) => bill.item === 'lodging' && bill.amount > 0,
  reads: ['amount', 'guests', 'guestRank'],
  parameters: { lodgingCapPerNight },
  judge: ({ amount, guests, guestRank }, { lodgingCapPerNight: caps }) => {
    const cap = caps[guestRank]
    if (cap === undefined) return undetermined('noLocalStandard', `reception.lodgingCapPerNight.${guestRank}`)
    return amount <= fen(cap * guests) ? pass : undetermined('dataNotCollected', 'nights')
  },
  say: {
    zh: ({ amount }: { amount: number }) => `住宿费${showYuan(fen(amount))}元`,
    en: ({ amount }: { amount: number }) => `Lodging ${showYuan(fen(amount))} yuan`,
  },
})
