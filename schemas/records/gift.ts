import { choice, yesNo } from '../field/choices.ts'
import { money } from '../field/money.ts'
import { date } from '../field/moments.ts'
import { officialCode, text, unitCode } from '../field/words.ts'
import { sheetKind } from '../sheetKind.ts'

/** 礼品登记: one row a gift received. */
export const gift = sheetKind({
  kind: 'gift',
  zh: '礼品登记',
  en: 'Gift register',
  naturalKey: ['officialCode', 'giver', 'giftKind', 'value', 'receivedOn'],
  fields: {
    officialCode: officialCode({ zh: '人员编号', en: 'Official code', required: true }),
    unitCode: unitCode({ zh: '单位代码', aliases: ['单位编码', '统一社会信用代码'], en: 'Unit code', required: true }),
    giver: text({ zh: '赠送方', aliases: ['赠送单位', '赠送人'], en: 'Giver', required: true, personal: true }),
    foreign: yesNo({
      zh: '是否涉外',
      aliases: ['涉外'],
      en: 'Received in foreign affairs',
      required: true,
      note: '对外公务活动中收受填是',
    }),
    giftKind: choice(
      { zh: '类别', aliases: ['礼品类别'], en: 'Gift kind', required: true },
      { goods: '礼品', cash: '礼金', securities: '有价证券' },
      { 现金: 'cash' },
    ),
    value: money({ zh: '价值', aliases: ['折合人民币', '估价'], en: 'Value', required: true, note: '按国内市价折算' }),
    receivedOn: date({ zh: '收受日期', aliases: ['收受时间'], en: 'Received on', required: true }),
    returnedOn: date({ zh: '出访归来日期', aliases: ['回国日期'], en: 'Returned from the trip on' }),
    registeredOn: date({ zh: '登记日期', aliases: ['登记时间'], en: 'Registered on' }),
    handedInOn: date({ zh: '上交日期', aliases: ['上交时间'], en: 'Handed in on' }),
  },
})
