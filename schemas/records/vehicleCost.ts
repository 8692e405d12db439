import { choice } from '../field/choices.ts'
import { money } from '../field/money.ts'
import { date, moment } from '../field/moments.ts'
import { quantity } from '../field/numbers.ts'
import { identifier, invoiceNumber, plate, text, unitCode } from '../field/words.ts'
import { sheetKind } from '../sheetKind.ts'

/** 公务用车运行费: one row a bill. */
export const vehicleCost = sheetKind({
  kind: 'vehicleCost',
  zh: '公务用车运行费',
  en: 'Official vehicle running cost',
  naturalKey: ['unitCode', 'voucherNo', 'plate', 'at', 'costKind'],
  fields: {
    voucherNo: identifier({ zh: '凭证号', aliases: ['记账凭证号', '凭证编号'], en: 'Voucher no.', required: true }),
    unitCode: unitCode({ zh: '单位代码', aliases: ['单位编码', '统一社会信用代码'], en: 'Unit code', required: true }),
    plate: plate({ zh: '车牌号', aliases: ['号牌号码', '车牌号码', '车号'], en: 'Plate' }),
    at: moment({ zh: '消费时间', aliases: ['日期'], en: 'Time of purchase', required: true }),
    costKind: choice(
      { zh: '费用类别', en: 'Cost kind', required: true },
      {
        fuel: '燃油',
        charging: '充电',
        repair: '维修',
        insurance: '保险',
        toll: '过路费',
        parking: '停车',
        washing: '洗车',
        inspection: '年检',
        other: '其他',
      },
      {
        燃油费: 'fuel',
        油费: 'fuel',
        加油: 'fuel',
        加油费: 'fuel',
        充电费: 'charging',
        维修费: 'repair',
        修理费: 'repair',
        维修保养费: 'repair',
        保险费: 'insurance',
        通行费: 'toll',
        过桥费: 'toll',
        过路过桥费: 'toll',
        停车费: 'parking',
        洗车费: 'washing',
        年检费: 'inspection',
        年审费: 'inspection',
      },
    ),
    product: text({ zh: '油品', aliases: ['项目'], en: 'Product or work' }),
    litres: quantity({ zh: '数量', aliases: ['加油量'], en: 'Litres' }),
    odo: quantity({ zh: '里程表读数', en: 'Odometer (km)' }),
    cardNo: identifier({ zh: '油卡号', aliases: ['加油卡号'], en: 'Fuel card no.' }),
    vendor: text({ zh: '商户名称', aliases: ['加油站', '维修厂', '商户', '收款单位'], en: 'Vendor' }),
    // A sheet with a column for each kind of cost has two amounts in a row: it is refused as such, never read by half.
    amount: money({
      zh: '金额',
      aliases: ['支出金额', '加油金额', '燃油费', '油费', '过路费', '通行费', '过桥费'],
      en: 'Amount',
      required: true,
    }),
    invoiceNo: invoiceNumber({ zh: '发票号码', aliases: ['发票号'], en: 'Invoice no.' }),
    invoiceDate: date({ zh: '开票日期', en: 'Invoice date' }),
    buyer: text({ zh: '购买方名称', en: 'Buyer title on the invoice' }),
    payMethod: text({ zh: '支付方式', en: 'Payment method' }),
  },
})
