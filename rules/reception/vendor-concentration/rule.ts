import { dateOf, yearOf } from '../../../schemas/values/isoDate.ts'
import { fen, showYuan } from '../../../schemas/values/fen.ts'
import { flag } from '../../kit/outcome.ts'
import { rankedSums, shareExceeds, showShare } from '../../kit/statistics.ts'
import { undetermined } from '../../kit/undetermined.ts'
import { shownRows, unjudged } from '../../kit/unjudged.ts'
import { windowRule } from '../../kit/windowRule.ts'
import { unitMonth } from '../../pages/families.ts'
import { sampleBills, topVendorShare } from '../../parameters/receptionSigns.ts'
import { canteens } from '../../words/venues.ts'
import { redFlag } from '../basis.ts'

/** Most of a year's reception at one vendor (law row RF-25). A canteen is where guests should eat. */
export default windowRule({
  id: 'reception.vendor-concentration',
  version: 3,
  introduced: ['2026-11-23', '2026-11-26', '2026-11-27'],
  row: 'RF-25',
  family: unitMonth,
  severity: 'low',
  title: { zh: '接待商户过于集中', en: 'Reception concentrated on one vendor' },
  purpose: {
    zh: '全年接待费半数以上集中于一家商户（食堂除外）值得核实。',
    en: 'More than half of a year’s reception at one vendor other than a canteen is worth a look.',
  },
  boundary: {
    zh: '全年第一大商户金额占比大于比例为疑点；恰为比例不算。',
    en: 'The largest vendor with more than the share of a year’s amounts is a lead; exactly the share is not.',
  },
  excludes: {
    zh: '食堂不算；单数不足为无法判断；没有商户名称的单据不参与并为无法判断。',
    en: 'Canteens; below the least number of bills undetermined; bills without a vendor are left out and undetermined.',
  },
  words: [canteens],
  statistical: {
    leastSample: ['sampleBills'],
    measure: {
      zh: '第一大商户占比及集中度指数（HHI）',
      en: 'Share of the largest vendor, with the Herfindahl–Hirschman index',
    },
  },
  inForce: redFlag('recalledMedium'),
  reads: { reception: ['amount', 'vendor'] },
  applies: ({ fields }) => fields.amount > 0,
  key: ({ on, fields }) => (fields.vendor === undefined ? undefined : String(yearOf(on))),
  keyName: 'vendor',
  parameters: { topVendorShare, sampleBills },
  judge: (bills, { parametersOn }) => {
    const last = bills.at(-1)
    if (last === undefined) return { flags: [] }
    const bound = parametersOn(dateOf(last.on))
    if ('outcome' in bound) return unjudged(bills, bound)
    if (bills.length < bound.values.sampleBills) return unjudged(bills, undetermined('sampleTooSmall', 'bills'))
    const sums = rankedSums(
      bills,
      ({ fields }) => fields.vendor ?? '',
      ({ fields }) => fields.amount,
    )
    const total = sums.reduce((sum, [, amount]) => sum + amount, 0)
    const [vendor, amount] = sums[0] ?? ['', 0]
    if (!shareExceeds(amount, total, bound.values.topVendorShare) || canteens.find(vendor) !== undefined)
      return { flags: [] }
    const records = bills.filter(({ fields }) => fields.vendor === vendor)
    const at = records.at(-1) ?? last
    const year = String(yearOf(last.on))
    const index = sums.reduce((sum, [, each]) => sum + ((100 * each) / total) ** 2, 0).toFixed(0)
    const values = { year, vendor, amount: fen(amount), bills: bills.length, share: showShare(amount, total), index }
    return { flags: [{ ...flag(values), at, records: shownRows(records), window: `${year}|${vendor}` }] }
  },
  say: {
    zh: ({ year, vendor, amount, bills, share, index }) =>
      `${year}年接待${bills}笔，“${vendor}”${showYuan(amount)}元，占${share}%（集中度指数${index}）`,
    en: ({ year, vendor, amount, bills, share, index }) =>
      `“${vendor}” took ${showYuan(amount)} yuan, ${share}% of ${bills} bills in ${year} (concentration index ${index})`,
  },
})
