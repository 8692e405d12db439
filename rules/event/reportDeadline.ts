import { type IsoDate, yearOf } from '../../schemas/values/isoDate.ts'
import { type Verdict, flag, pass } from '../kit/outcome.ts'
import { undetermined } from '../kit/undetermined.ts'

interface DeadlineValues {
  readonly [name: string]: string | number
  readonly eventDate: IsoDate
  /** Working days the local rule gives. */
  readonly days: number
  /** The date of the report, or `never`. */
  readonly reportedOn: string
  /** The last day in time; empty when the calendar does not reach so far. */
  readonly deadline: string
}

/**
 * A report against its last day in time, that day included. A report never made needs no calendar to be missing; it is a
 * missing paper and no breach, as the last day may not have come when the row was written.
 */
export function judgeDeadline(
  eventDate: IsoDate,
  days: number,
  reportedOn: IsoDate | undefined,
  deadline: IsoDate | undefined,
): Verdict<DeadlineValues> {
  if (reportedOn === undefined)
    return flag({ eventDate, days, reportedOn: 'never', deadline: deadline ?? '' }, { grade: 'missingEvidence' })
  if (deadline === undefined) return undetermined('calendarUnknown', String(yearOf(eventDate)))
  return reportedOn <= deadline ? pass : flag({ eventDate, days, reportedOn, deadline })
}
