import { choice, yesNo } from '../field/choices.ts'
import { money } from '../field/money.ts'
import { date, dateTime } from '../field/moments.ts'
import { count } from '../field/numbers.ts'
import { identifier, invoiceNumber, officialCode, text, unitCode } from '../field/words.ts'
import { sheetKind } from '../sheetKind.ts'

/** 公务接待: one row a bill. */
export const reception = sheetKind({
  kind: 'reception',
  zh: '公务接待',
  en: 'Official reception',
  naturalKey: ['unitCode', 'voucherNo', 'date', 'item', 'mealKind', 'invoiceNo'],
  fields: {
    voucherNo: identifier({ zh: '凭证号', aliases: ['记账凭证号', '凭证编号'], en: 'Voucher no.', required: true }),
    unitCode: unitCode({ zh: '单位代码', aliases: ['单位编码', '统一社会信用代码'], en: 'Unit code', required: true }),
    date: date({ zh: '接待日期', aliases: ['用餐日期', '日期'], en: 'Reception date', required: true }),
    letterNo: identifier({ zh: '公函编号', aliases: ['公函号', '来函文号', '公函文号'], en: 'Official letter no.' }),
    letterDate: date({ zh: '公函日期', aliases: ['来函日期'], en: 'Official letter date' }),
    letterPeople: count({ zh: '公函人数', en: 'People named in the letter' }),
    guestUnit: text({ zh: '来宾单位', aliases: ['接待对象', '来访单位'], en: 'Guest unit', required: true }),
    guestRank: choice(
      { zh: '来宾级别', aliases: ['最高级别'], en: 'Highest guest rank' },
      { bureau: '厅局级', county: '县处级', township: '乡科级', other: '其他' },
      { 厅级: 'bureau', 处级: 'county', 科级: 'township' },
    ),
    guests: count({ zh: '来宾人数', aliases: ['接待人数'], en: 'Guests', required: true }),
    companions: count({
      zh: '陪餐人数',
      aliases: ['陪同人数'],
      en: 'Companions',
      required: true,
      note: '不含工作人员',
    }),
    supportStaff: count({ zh: '工作人员人数', aliases: ['服务人员人数'], en: 'Support staff' }),
    purpose: text({ zh: '接待事由', aliases: ['公务内容'], en: 'Purpose', required: true }),
    item: choice(
      { zh: '费用项目', en: 'Expense item', required: true },
      { workMeal: '工作餐', lodging: '住宿', transport: '交通', other: '其他' },
      { 工作餐费: 'workMeal', 住宿费: 'lodging', 交通费: 'transport' },
    ),
    mealKind: choice(
      { zh: '餐次', en: 'Meal' },
      { breakfast: '早餐', lunch: '午餐', dinner: '晚餐' },
      { 中餐: 'lunch', 早饭: 'breakfast', 午饭: 'lunch', 晚饭: 'dinner' },
    ),
    guestPaid: yesNo({
      zh: '来宾缴费',
      aliases: ['是否缴纳伙食费'],
      en: 'Paid by the guests',
      note: '空白视为接待方付费',
    }),
    vendor: text({ zh: '商户名称', aliases: ['接待场所', '商户', '收款单位', '接待地点', '用餐地点'], en: 'Vendor' }),
    vendorRegion: text({ zh: '商户所在地', en: 'Vendor region' }),
    dishes: text({ zh: '菜品酒水明细', aliases: ['消费明细'], en: 'Dishes and drinks' }),
    amount: money({ zh: '金额', aliases: ['报销金额', '餐费', '支出金额'], en: 'Amount', required: true }),
    payMethod: choice(
      { zh: '支付方式', aliases: ['结算方式'], en: 'Payment method', required: true },
      { officialCard: '公务卡', bankTransfer: '银行转账', cash: '现金', other: '其他' },
      { 公务卡支付: 'officialCard', 转账: 'bankTransfer', 银行转帐: 'bankTransfer', 现金支付: 'cash' },
    ),
    payerUnit: unitCode({ zh: '付款单位代码', en: 'Paying unit code' }),
    account: text({ zh: '经费科目', aliases: ['支出科目'], en: 'Account' }),
    invoiceNo: invoiceNumber({ zh: '发票号码', aliases: ['发票号'], en: 'Invoice no.' }),
    invoiceDate: date({ zh: '开票日期', en: 'Invoice date' }),
    paidOn: date({ zh: '报销日期', aliases: ['付款日期'], en: 'Paid on' }),
    approvalNo: identifier({ zh: '审批单号', en: 'Approval no.' }),
    approvedAt: dateTime({ zh: '审批时间', en: 'Approved at' }),
    listComplete: yesNo({ zh: '接待清单齐全', en: 'Reception list complete' }),
    host: officialCode({ zh: '主要陪同人', aliases: ['接待负责人'], en: 'Host official' }),
  },
})
