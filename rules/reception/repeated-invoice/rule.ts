import { flag } from '../../kit/outcome.ts'
import { undetermined } from '../../kit/undetermined.ts'
import { unjudged } from '../../kit/unjudged.ts'
import { windowRule } from '../../kit/windowRule.ts'
import { invoiceQuarter } from '../../pages/families.ts'
import { standingClaims } from './claims.ts'

/** From this length a number is unique in the whole country; shorter ones repeat under different invoice codes. */
const uniqueLength = 18

/** What people write when there is no number: strokes, words, one digit over and over. */
const noNumber = /^\D*$|^(.)\1+$/u

const mostNamed = 10

/** The vouchers in an order of their own, so that the sentence does not depend on which was uploaded first. */
const named = (vouchers: readonly string[]): string =>
  vouchers.length <= mostNamed
    ? vouchers.toSorted().join('、')
    : `${vouchers.toSorted().slice(0, mostNamed).join('、')}…`

/** One invoice claimed under two vouchers or by two units, whatever the sheets it stands in (law row RF-22). */
export default windowRule({
  id: 'reception.repeated-invoice',
  version: 2,
  introduced: ['2026-11-23', '2026-11-23'],
  row: 'RF-22',
  family: invoiceQuarter,
  severity: 'high',
  title: { zh: '发票重复报销', en: 'The same invoice claimed more than once' },
  purpose: {
    zh: '同一发票不得在两张凭证或两个单位重复列支；同一凭证分行列支以及退款冲销不算重复。',
    en: 'An invoice is claimed once. Several rows of one voucher and refunds are no repeats.',
  },
  boundary: {
    zh: '同一发票号码出现在两张不同凭证或两个单位即命中；同一凭证内分行、已全额退回的不算。',
    en: 'One invoice number under two vouchers or two units is caught; rows of one voucher and claims paid back in full are not.',
  },
  excludes: {
    zh: '18位以下号码且商户、金额均不同的只作疑点；“无”、斜线、同一数字重复等不是号码，为无法判断。',
    en: 'A number under 18 digits with other vendors and amounts is only a lead; strokes, words or one digit over and over are no number: undetermined.',
  },
  inForce: [{ grade: 'breach', instrument: 'PRACTICE', mark: 'verified' }],
  reads: {
    reception: ['invoiceNo', 'voucherNo', 'amount', 'vendor'],
    vehicleCost: ['invoiceNo', 'voucherNo', 'amount', 'vendor'],
    expense: ['invoiceNo', 'voucherNo', 'amount', 'vendor'],
  },
  key: ({ fields }) => fields.invoiceNo,
  keyName: 'invoiceNo',
  judge: (facts) => {
    const invoiceNo = facts[0]?.fields.invoiceNo
    if (invoiceNo !== undefined && noNumber.test(invoiceNo))
      return unjudged(facts, undetermined('notUsable', 'invoiceNo'))
    const [first, ...others] = standingClaims(facts)
    if (invoiceNo === undefined || first === undefined || others.length === 0) return { flags: [] }
    const claims = [first, ...others]
    const vendors = new Set(claims.map(({ facts: rows }) => rows[0]?.fields.vendor))
    // Old numbers are eight digits: another vendor and another amount mean most likely another invoice.
    const perhapsAnother =
      invoiceNo.length < uniqueLength &&
      !vendors.has(undefined) &&
      vendors.size === claims.length &&
      new Set(claims.map(({ total }) => total)).size === claims.length
    const vouchers = named(claims.map(({ unit, voucherNo }) => `${unit} ${voucherNo}`))
    const records = claims.flatMap((claim) => claim.facts)
    return {
      flags: [...new Set(claims.map(({ unit }) => unit))].flatMap((unit) => {
        const at = claims.findLast((claim) => claim.unit === unit)?.facts[0]
        if (at === undefined) return []
        const verdict = flag({ invoiceNo, times: claims.length, vouchers }, perhapsAnother ? { grade: 'lead' } : {})
        return [{ ...verdict, at, records, window: invoiceNo }]
      }),
    }
  },
  say: {
    zh: ({ invoiceNo, times, vouchers }) => `发票${invoiceNo}列支${times}次：${vouchers}`,
    en: ({ invoiceNo, times, vouchers }) => `Invoice ${invoiceNo} was claimed ${times} times: ${vouchers}`,
  },
})
