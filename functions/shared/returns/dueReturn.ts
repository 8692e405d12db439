import type { Calendar } from '../../../rules/calendar/calendar.ts'
import type { DueReturn, UnitYear } from '../../../schemas/returns.ts'
import type { IsoDate } from '../../../schemas/values/isoDate.ts'
import { monthsOfPeriod, periodsOverlap, spanOfPeriod } from '../../../schemas/values/period.ts'
import { dateInChina } from '../findings/life/dueDates.ts'

/** One return that a unit owes. */
export interface OwedReturn {
  readonly period: string
  readonly dueWorkdays: number
}

type Standing = Pick<DueReturn, 'state' | 'dueOn' | 'receivedOn' | 'onTime' | 'missing' | 'batches' | 'rejected'>

interface Returned {
  readonly period: string
  readonly on: IsoDate
}

/**
 * Where an owed return stands today: what of the period is covered by batches and nil returns that stand, and how that
 * lies to the due date. Outside the published calendar it is undetermined, never "not late".
 */
export function standingOf(
  { period, dueWorkdays }: OwedReturn,
  { batches, nils }: Pick<UnitYear, 'batches' | 'nils'>,
  today: IsoDate,
  calendar: Calendar,
): Standing {
  const mine = <Each extends { readonly period: string }>(all: readonly Each[]) =>
    all.filter((each) => periodsOverlap(each.period, period))
  const sent = mine(batches)
  const nil = mine(nils).filter(({ withdrawal }) => withdrawal === undefined)
  const returned: readonly Returned[] = [
    ...sent.map((batch) => ({ period: batch.period, on: dateInChina(batch.receivedAt) })),
    ...nil.map((each) => ({ period: each.period, on: dateInChina(each.filedAt) })),
  ]
  const covered = monthsOfPeriod(period).map((month) => ({ month, on: firstOn(month, returned) }))
  const missing = covered.flatMap(({ month, on }) => (on === undefined ? [month] : []))
  const rejected = sent.reduce((sum, batch) => sum + batch.rejected, 0)
  const { until } = spanOfPeriod(period)
  const dueOn = calendar.addWorkdays(until, dueWorkdays)
  const about = { ...(dueOn && { dueOn }), missing, batches: sent.map(({ batch }) => batch), rejected }
  if (missing.length > 0) return { ...about, state: openState(today, until, dueOn) }
  // The return is whole on the day on which its last month came.
  const receivedOn = covered
    .flatMap(({ on }) => on ?? [])
    .toSorted()
    .at(-1)
  return {
    ...about,
    ...(receivedOn && { receivedOn }),
    ...(receivedOn && dueOn && { onTime: receivedOn <= dueOn }),
    state: sent.length === 0 ? 'nil' : rejected > 0 ? 'partly' : 'received',
  }
}

const firstOn = (month: string, returned: readonly Returned[]): IsoDate | undefined =>
  returned
    .filter(({ period }) => periodsOverlap(period, month))
    .map(({ on }) => on)
    .toSorted()[0]

function openState(today: IsoDate, until: IsoDate, dueOn: IsoDate | undefined): DueReturn['state'] {
  if (today <= until) return 'notDue'
  if (dueOn === undefined) return 'undetermined'
  return today <= dueOn ? 'due' : 'late'
}
