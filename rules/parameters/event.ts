import { parameter } from '../kit/parameter.ts'
import { people } from '../kit/parameterTypes.ts'

/** Working days before the event by which it must have been reported. Every place sets its own. */
export const reportBeforeWorkdays = parameter({
  id: 'event.reportBeforeWorkdays',
  zh: '操办前报告期限（工作日）',
  en: 'Working days before the event for the report',
  unit: 'workdays',
  type: people,
  values: [],
})

/** Working days after the event within which the result must be reported. */
export const reportAfterWorkdays = parameter({
  id: 'event.reportAfterWorkdays',
  zh: '操办后报告期限（工作日）',
  en: 'Working days after the event for the report',
  unit: 'workdays',
  type: people,
  values: [],
})
