import type { RegisterRow } from '../../../schemas/registers/kinds.ts'
import { isoDate } from '../../../schemas/values/isoDate.ts'

type Duty = RegisterRow<'returnDuty'>

/** What a county may start from: monthly money within ten working days, trips within ten, events by the quarter. */
const duties: readonly Pick<Duty, 'record' | 'unitKinds' | 'frequency' | 'dueWorkdays'>[] = [
  { record: 'reception', unitKinds: '县直', frequency: 'monthly', dueWorkdays: 10 },
  { record: 'expense', unitKinds: '县直', frequency: 'monthly', dueWorkdays: 10 },
  { record: 'trip', unitKinds: '县直、乡镇', frequency: 'quarterly', dueWorkdays: 15 },
  { record: 'eventReport', unitKinds: undefined, frequency: 'quarterly', dueWorkdays: 15 },
]

/** Reporting duties of an invented county: an example to start from, not anybody's rules. */
export const returnDutyRegister = (): readonly Duty[] =>
  duties.map((duty) => ({ ...duty, from: isoDate('2025-10-01'), until: undefined, source: '示例' }))
