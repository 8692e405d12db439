import { dateTime } from '../field/moments.ts'
import { quantity } from '../field/numbers.ts'
import { identifier, officialCodes, plate, text, unitCode } from '../field/words.ts'
import { sheetKind } from '../sheetKind.ts'

/** 公务用车使用记录: one row a trip. */
export const trip = sheetKind({
  kind: 'trip',
  zh: '公务用车使用记录',
  en: 'Official vehicle use log',
  naturalKey: ['unitCode', 'plate', 'departAt'],
  fields: {
    unitCode: unitCode({ zh: '单位代码', aliases: ['单位编码', '统一社会信用代码'], en: 'Unit code', required: true }),
    plate: plate({ zh: '车牌号', aliases: ['号牌号码', '车牌号码', '车号'], en: 'Plate', required: true }),
    driver: text({ zh: '驾驶员', aliases: ['驾驶人', '司机'], en: 'Driver', personal: true }),
    users: officialCodes({ zh: '用车人', aliases: ['乘车人'], en: 'Users', note: '人员编号，多人以顿号分隔' }),
    purpose: text({ zh: '用车事由', aliases: ['用途'], en: 'Purpose', required: true }),
    departAt: dateTime({ zh: '出车时间', aliases: ['出发时间'], en: 'Departure', required: true }),
    returnAt: dateTime({ zh: '收车时间', aliases: ['返回时间'], en: 'Return', required: true }),
    from: text({ zh: '出发地', en: 'From' }),
    to: text({ zh: '目的地', aliases: ['到达地'], en: 'To', required: true }),
    odoStart: quantity({
      zh: '出车里程',
      aliases: ['起始里程', '起始里程表数', '起始里程数'],
      en: 'Odometer at departure (km)',
      required: true,
    }),
    odoEnd: quantity({
      zh: '收车里程',
      aliases: ['返回里程', '终止里程', '终止里程表数', '终止里程数'],
      en: 'Odometer at return (km)',
      required: true,
    }),
    approvalNo: identifier({ zh: '审批单号', aliases: ['派车单号'], en: 'Approval no.' }),
    approvedAt: dateTime({ zh: '审批时间', en: 'Approved at' }),
    dutyNote: text({ zh: '值班依据', aliases: ['节假日用车依据'], en: 'Duty or holiday-use basis' }),
    outOfAreaApproval: identifier({ zh: '跨区域审批号', en: 'Out-of-area approval no.' }),
  },
})
