import { choice, yesNo } from '../field/choices.ts'
import { money } from '../field/money.ts'
import { date } from '../field/moments.ts'
import { count } from '../field/numbers.ts'
import { identifier, officialCode, text, unitCode } from '../field/words.ts'
import { sheetKind } from '../sheetKind.ts'

/** 操办婚丧喜庆事宜报告: one row an event. */
export const eventReport = sheetKind({
  kind: 'eventReport',
  zh: '操办婚丧喜庆事宜报告',
  en: 'Wedding, funeral and celebration report',
  naturalKey: ['officialCode', 'eventKind', 'relation', 'eventDate'],
  fields: {
    officialCode: officialCode({ zh: '人员编号', en: 'Official code', required: true }),
    officialName: text({ zh: '姓名', en: 'Name', required: true, personal: true }),
    unitCode: unitCode({ zh: '单位代码', aliases: ['单位编码', '统一社会信用代码'], en: 'Unit code', required: true }),
    eventKind: choice(
      { zh: '事项类别', aliases: ['事项类型', '报告事项'], en: 'Event kind', required: true },
      { wedding: '婚嫁', funeral: '丧事', celebration: '其他喜庆' },
      { 婚礼: 'wedding', 结婚: 'wedding', 丧葬: 'funeral', 葬礼: 'funeral' },
    ),
    relation: text({ zh: '与本人关系', en: 'Relation to the official', required: true }),
    eventDate: date({ zh: '操办日期', en: 'Event date', required: true }),
    venue: text({ zh: '地点', en: 'Venue' }),
    plannedGuests: count({ zh: '拟请人数', en: 'Planned guests' }),
    plannedTables: count({ zh: '拟办桌数', en: 'Planned tables' }),
    actualGuests: count({ zh: '实际人数', en: 'Actual guests' }),
    actualTables: count({ zh: '实际桌数', en: 'Actual tables' }),
    cars: count({ zh: '车辆数', en: 'Cars' }),
    jointBanquet: yesNo({ zh: '双方合办', en: 'Joint banquet of both families' }),
    cost: money({ zh: '费用', en: 'Cost' }),
    reportedBeforeOn: date({ zh: '事前报告日期', en: 'Reported before on' }),
    reportedAfterOn: date({ zh: '事后报告日期', en: 'Reported after on' }),
    serviceTargetGuests: count({ zh: '管理服务对象人数', en: 'Guests under the official’s supervision' }),
    nonRelativeGifts: money({ zh: '非亲属礼金', en: 'Cash gifts from non-relatives' }),
    publicResources: yesNo({ zh: '动用公车公物', en: 'Public car or property used' }),
    approvalNo: identifier({ zh: '批准文号', en: 'Approval no.' }),
  },
})
