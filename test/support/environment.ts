import { type Calendar, chineseCalendar } from '../../rules/calendar/calendar.ts'
import type { RuleEnvironment } from '../../rules/kit/recordRule.ts'
import { type RegisterRows, registerLookup } from '../../rules/kit/registers.ts'
import type { RegisterRow } from '../../schemas/registers/kinds.ts'
import { isoDate } from '../../schemas/values/isoDate.ts'

let calendar: Calendar | undefined

/** The world a rule judges in: the registers given, and the real calendar (made once). */
export const environmentOf = (registers: RegisterRows = {}): RuleEnvironment => ({
  registers: registerLookup(registers),
  calendar: (calendar ??= chineseCalendar()),
})

/** A row of the standards register: who set which value, from when until when. */
export const standardOf = (
  jurisdiction: string,
  name: string,
  value: string,
  from: string,
  until?: string,
): RegisterRow<'standard'> => ({
  jurisdiction,
  name,
  value,
  from: isoDate(from),
  until: until === undefined ? undefined : isoDate(until),
  unit: '人',
  source: `${jurisdiction} ${from}`,
})
