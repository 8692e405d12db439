import { chineseCalendar } from '../../../rules/calendar/calendar.ts'
import type { Generated } from '../../../samples/generator/basis/planted.ts'
import type { RecordRow } from '../../../schemas/records/kinds.ts'
import { type Found, mark } from './found.ts'

const calendar = chineseCalendar()

export function checkEvents(made: readonly Generated<'eventReport'>[]): Found<RecordRow<'eventReport'>> {
  const found: Found<RecordRow<'eventReport'>> = new Map()
  for (const each of made) {
    const { eventDate, eventKind, reportedBeforeOn, reportedAfterOn } = each.row
    const lastBefore = calendar.addWorkdays(eventDate, -10)!
    const lastAfter = calendar.addWorkdays(eventDate, 10)!
    const lateBefore = eventKind !== 'funeral' && (reportedBeforeOn ?? '9999') > lastBefore
    if (lateBefore || (reportedAfterOn ?? '9999') > lastAfter) mark(found, each, 'EV-01')
  }
  return found
}
