import { flag, pass } from '../../kit/outcome.ts'
import { recordRule } from '../../kit/recordRule.ts'
import { undetermined } from '../../kit/undetermined.ts'
import { since2013 } from '../basis.ts'

/** A reception voucher holds invoice, official letter and list (law row R15). */
export default recordRule({
  id: 'reception.voucher-papers',
  version: 1,
  row: 'R15',
  kind: 'reception',
  severity: 'low',
  title: { zh: '报销凭证不全', en: 'Papers missing from the voucher' },
  purpose: {
    zh: '报销凭证应当包括财务票据、派出单位公函和接待清单。',
    en: 'The voucher holds the invoice, the sending unit’s letter and the reception list.',
  },
  boundary: {
    zh: '发票号码、公函号缺一，或注明清单不齐，即为缺凭证。',
    en: 'An invoice number or letter number missing, or a list said to be incomplete, is missing evidence.',
  },
  excludes: {
    zh: '三者齐备而清单齐全未填为无法判断；退款不适用。',
    en: 'With both numbers and no word on the list undetermined; refunds.',
  },
  inForce: since2013('missingEvidence', '14', 'recalledHigh'),
  applies: (bill) => bill.amount > 0,
  reads: [],
  judge: ({ invoiceNo, letterNo, listComplete }) => {
    if (invoiceNo !== undefined && letterNo !== undefined && listComplete !== false)
      return listComplete === undefined ? undetermined('inputMissing', 'listComplete') : pass
    return flag({ invoice: invoiceNo !== undefined, letter: letterNo !== undefined, list: listComplete !== false })
  },
  say: {
    zh: ({ invoice, letter, list }) =>
      `缺少${[invoice ? '' : '发票', letter ? '' : '公函', list ? '' : '接待清单'].filter((paper) => paper !== '').join('、')}`,
    en: ({ invoice, letter, list }) =>
      `Missing: ${[invoice ? '' : 'invoice', letter ? '' : 'letter', list ? '' : 'list'].filter((paper) => paper !== '').join(', ')}`,
  },
})
