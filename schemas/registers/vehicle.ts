import { choice } from '../field/choices.ts'
import { money } from '../field/money.ts'
import { date } from '../field/moments.ts'
import { quantity } from '../field/numbers.ts'
import { identifier, plate, text, unitCode } from '../field/words.ts'
import { sheetKind } from '../sheetKind.ts'

/** 公务用车台账: one row a vehicle and the unit that held it. */
export const vehicle = sheetKind({
  kind: 'vehicle',
  zh: '公务用车台账',
  en: 'Official vehicle register',
  naturalKey: ['plate', 'validFrom'],
  fields: {
    plate: plate({ zh: '车牌号', aliases: ['号牌号码', '车牌号码'], en: 'Plate', required: true }),
    unit: unitCode({ zh: '单位代码', aliases: ['单位编码', '使用单位'], en: 'Unit code', required: true }),
    ownerName: text({ zh: '登记所有人', aliases: ['产权单位'], en: 'Registered owner' }),
    category: choice(
      { zh: '车辆类别', aliases: ['类别'], en: 'Category' },
      {
        confidentialMail: '机要通信',
        emergency: '应急保障',
        lawEnforcement: '执法执勤',
        specialPurpose: '特种专业',
        general: '一般公务',
        other: '其他',
      },
      {
        机要通信用车: 'confidentialMail',
        应急保障用车: 'emergency',
        执法执勤用车: 'lawEnforcement',
        特种专业技术用车: 'specialPurpose',
        一般公务用车: 'general',
        其他用车: 'other',
      },
    ),
    displacementL: quantity({ zh: '排气量', aliases: ['排量'], en: 'Displacement (L)' }),
    priceExTax: money({ zh: '不含税价格', aliases: ['购置价格'], en: 'Price excluding purchase tax' }),
    energy: text({ zh: '燃料种类', aliases: ['能源类型'], en: 'Energy' }),
    tankL: quantity({ zh: '油箱容积', en: 'Tank (L)' }),
    ratedLPer100km: quantity({ zh: '核定百公里油耗', aliases: ['百公里油耗'], en: 'Rated L/100 km' }),
    boughtOn: date({ zh: '购置日期', en: 'Bought on' }),
    source: choice(
      { zh: '来源', en: 'Source' },
      { bought: '购置', leased: '租赁', borrowed: '借用', donated: '捐赠' },
      { 购买: 'bought', 租用: 'leased', 借入: 'borrowed', 受赠: 'donated' },
    ),
    base: text({ zh: '停放地点', en: 'Base' }),
    fixedStations: text({ zh: '定点加油站', en: 'Fixed fuel stations', note: '多个以顿号分隔' }),
    fixedGarages: text({ zh: '定点维修厂', en: 'Fixed garages', note: '多个以顿号分隔' }),
    specialApproval: identifier({ zh: '特批文号', en: 'Special approval no.' }),
    validFrom: date({ zh: '生效日期', aliases: ['from'], en: 'Valid from' }),
    validUntil: date({ zh: '失效日期', aliases: ['until', '处置日期'], en: 'Valid until' }),
  },
})
