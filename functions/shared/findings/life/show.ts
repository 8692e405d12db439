import type { Calendar } from '../../../../rules/calendar/calendar.ts'
import type { Finding } from '../../../../schemas/finding.ts'
import type { ShownFinding } from '../../../../schemas/findingLife/shown.ts'
import { addDays, weekday } from '../../../../schemas/values/calendarArithmetic.ts'
import type { IsoDate } from '../../../../schemas/values/isoDate.ts'
import type { Scope } from '../../people/scope.ts'
import { withinReach } from '../withinUnit.ts'
import { dueOf, stateOn } from './visible.ts'

/** A finding as it is shown on a day, to somebody of a reach. */
export function showFinding(
  finding: Finding,
  { today, calendar, scope }: { readonly today: IsoDate; readonly calendar: Calendar; readonly scope: Scope },
): ShownFinding {
  const due = dueOf(finding)
  return {
    ...withinReach(finding, scope),
    state: stateOn(finding, today),
    ...(due !== undefined && { due, daysLeft: workdaysUntil(today, due, calendar) }),
    overdue: due !== undefined && due < today,
  }
}

/** Working days from one date to another, negative when it is past; Monday to Friday beyond the published holidays. */
function workdaysUntil(today: IsoDate, due: IsoDate, calendar: Calendar): number {
  const [from, to, sign] = today <= due ? [today, due, 1] : [due, today, -1]
  const known = calendar.workdaysBetween(from, to)
  if (known !== undefined) return known === 0 ? 0 : known * sign
  let days = 0
  for (let date = from; date < to;) {
    date = addDays(date, 1)
    if (calendar.isWorkday(date) ?? weekday(date) <= 5) days++
  }
  return days === 0 ? 0 : days * sign
}
