import { parameter } from '../kit/parameter.ts'
import { measured, optional, people, switchedOn, yuan } from '../kit/parameterTypes.ts'
import { hundredths } from '../../schemas/values/hundredths.ts'

/** A whole number that every place sets for itself. */
const local = (id: string, zh: string, en: string, unit: string) =>
  parameter({ id, zh, en, unit, type: people, values: [] })

export const reportBeforeWorkdays = local(
  'event.reportBeforeWorkdays',
  '操办前报告期限（工作日）',
  'Working days before the event for the report',
  'workdays',
)
export const reportAfterWorkdays = local(
  'event.reportAfterWorkdays',
  '操办后报告期限（工作日）',
  'Working days after the event for the report',
  'workdays',
)
/** Many places give funerals a term of their own; where none is loaded the general one holds. */
export const reportAfterFuneralWorkdays = parameter({
  id: 'event.reportAfterFuneralWorkdays',
  zh: '丧事操办后报告期限（工作日）',
  en: 'Working days after a funeral for the report',
  unit: 'workdays',
  type: optional(people),
  values: [{ mark: 'local', source: '§7', value: undefined }],
})
export const maxGuests = local('event.maxGuests', '宴请人数上限', 'Guests at most', 'people')
export const maxGuestsJoint = local(
  'event.maxGuestsJoint',
  '双方合办宴请人数上限',
  'Guests at most when both families hold it together',
  'people',
)
export const maxTables = local('event.maxTables', '宴请桌数上限', 'Tables at most', 'tables')
export const maxTablesJoint = local(
  'event.maxTablesJoint',
  '双方合办宴请桌数上限',
  'Tables at most when both families hold it together',
  'tables',
)
export const maxCars = local('event.maxCars', '车辆数上限', 'Cars at most', 'cars')

export const nonRelativeGiftCap = parameter({
  id: 'event.nonRelativeGiftCap',
  zh: '非亲属礼金上限',
  en: 'Cash gifts from non-relatives at most',
  unit: 'yuan',
  type: yuan,
  values: [],
})

/** Two banquets for one event within so many days are one banquet split. */
export const splitDays = parameter({
  id: 'event.splitDays',
  zh: '分批宴请认定间隔（天）',
  en: 'Days within which two banquets are one split',
  unit: 'days',
  type: people,
  values: [{ mark: 'inferred', source: 'EV-03', value: 60 }],
})

export const reportDifference = parameter({
  id: 'event.reportDifference',
  zh: '事前事后报告允许差异',
  en: 'Difference allowed between the two reports',
  unit: '%',
  type: measured,
  values: [{ mark: 'inferred', source: 'EV-06', value: hundredths(2000) }],
})

/** Whether celebrations other than weddings and funerals are held only with approval: local, so unset until a county loads it. */
export const celebrationsNeedApproval = parameter({
  id: 'event.celebrationsNeedApproval',
  zh: '其他喜庆事宜须经批准',
  en: 'Other celebrations need approval',
  unit: 'yes/no',
  type: optional(switchedOn),
  values: [{ mark: 'local', source: 'EV-07', value: undefined }],
})
