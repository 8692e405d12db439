import { dateOf, yearOf } from '../../../schemas/values/isoDate.ts'
import { flag } from '../../kit/outcome.ts'
import { shareExceeds, showShare } from '../../kit/statistics.ts'
import { undetermined } from '../../kit/undetermined.ts'
import { shownRows, unjudged } from '../../kit/unjudged.ts'
import { windowRule } from '../../kit/windowRule.ts'
import { unitMonth } from '../../pages/families.ts'
import { roundShare, sampleBills } from '../../parameters/receptionSigns.ts'
import { redFlag } from '../basis.ts'

const hundredYuan = 10_000

/** Too many bills of a year in whole hundreds (law row RF-17). */
export default windowRule({
  id: 'reception.round-share',
  version: 1,
  row: 'RF-17',
  family: unitMonth,
  severity: 'low',
  title: { zh: '整百金额占比过高', en: 'Too many round amounts' },
  purpose: {
    zh: '真实消费很少恰为整百；全年整百金额占比过高值得核实。',
    en: 'Real bills are seldom in whole hundreds; too many of them in a year are worth a look.',
  },
  boundary: {
    zh: '全年整百金额的单数占比大于比例为疑点；恰为比例不算。',
    en: 'Bills in whole hundreds of yuan making up more than the share of the year’s bills is a lead; exactly the share is not.',
  },
  excludes: {
    zh: '单数不足最少单数为无法判断；退款不计。',
    en: 'Below the least number of bills undetermined; refunds are left out.',
  },
  statistical: {
    leastSample: ['sampleBills'],
    measure: { zh: '整百金额单数占全年单数的比例', en: 'Share of round amounts among the year’s bills' },
  },
  inForce: redFlag('inferred'),
  reads: { reception: ['amount'] },
  applies: ({ fields }) => fields.amount > 0,
  key: ({ on }) => String(yearOf(on)),
  keyName: 'date',
  parameters: { roundShare, sampleBills },
  judge: (bills, { parametersOn }) => {
    const last = bills.at(-1)
    if (last === undefined) return { flags: [] }
    const bound = parametersOn(dateOf(last.on))
    if ('outcome' in bound) return unjudged(bills, bound)
    if (bills.length < bound.values.sampleBills) return unjudged(bills, undetermined('sampleTooSmall', 'bills'))
    const round = bills.filter(({ fields }) => fields.amount % hundredYuan === 0)
    if (!shareExceeds(round.length, bills.length, bound.values.roundShare)) return { flags: [] }
    const year = String(yearOf(last.on))
    const values = { year, bills: bills.length, round: round.length, share: showShare(round.length, bills.length) }
    return { flags: [{ ...flag(values), at: last, records: shownRows(round), window: year }] }
  },
  say: {
    zh: ({ year, bills, round, share }) => `${year}年接待${bills}笔，整百金额${round}笔，占${share}%`,
    en: ({ year, bills, round, share }) => `${round} of ${bills} bills in ${year} are in whole hundreds: ${share}%`,
  },
})
