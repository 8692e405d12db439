import { money } from '../field/money.ts'
import { date } from '../field/moments.ts'
import { identifier, invoiceNumber, text, unitCode } from '../field/words.ts'
import { sheetKind } from '../sheetKind.ts'

/** 一般支出: one row a voucher line. A refund is negative. */
export const expense = sheetKind({
  kind: 'expense',
  zh: '一般支出',
  en: 'General expense',
  naturalKey: ['unitCode', 'voucherNo', 'date', 'account', 'summary', 'invoiceNo'],
  fields: {
    voucherNo: identifier({ zh: '凭证号', aliases: ['记账凭证号', '凭证编号'], en: 'Voucher no.', required: true }),
    unitCode: unitCode({ zh: '单位代码', aliases: ['单位编码', '统一社会信用代码'], en: 'Unit code', required: true }),
    date: date({ zh: '记账日期', aliases: ['日期'], en: 'Posting date', required: true }),
    account: text({ zh: '支出科目', aliases: ['科目名称'], en: 'Account', required: true }),
    summary: text({ zh: '摘要', en: 'Summary' }),
    vendor: text({ zh: '商户名称', aliases: ['收款单位', '商户'], en: 'Vendor' }),
    items: text({ zh: '明细', en: 'Items' }),
    amount: money({ zh: '金额', aliases: ['支出金额'], en: 'Amount', required: true, note: '退款填负数' }),
    invoiceNo: invoiceNumber({ zh: '发票号码', aliases: ['发票号'], en: 'Invoice no.' }),
    payMethod: text({ zh: '支付方式', en: 'Payment method' }),
  },
})
