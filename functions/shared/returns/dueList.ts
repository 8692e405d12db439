import type { Calendar } from '../../../rules/calendar/calendar.ts'
import type { DatedIndex } from '../../../rules/kit/registers.ts'
import type { RegisterRow } from '../../../schemas/registers/kinds.ts'
import type { Frequency } from '../../../schemas/registers/returnDuty.ts'
import type { DueReturn, UnitYear } from '../../../schemas/returns.ts'
import type { UnitCode } from '../../../schemas/values/ids.ts'
import type { IsoDate } from '../../../schemas/values/isoDate.ts'
import { monthsOfPeriod, spanOfPeriod } from '../../../schemas/values/period.ts'
import { standingOf } from './dueReturn.ts'

type Duty = RegisterRow<'returnDuty'>

export interface DueQuestion {
  readonly duties: readonly Duty[]
  readonly units: DatedIndex<UnitCode, RegisterRow<'unit'>>
  /** A year, quarter or month: the returns whose own period ends in it are listed. */
  readonly period: string
  /** What units returned of the kind in the year of the period. */
  readonly returned: (kind: Duty['record']) => readonly UnitYear[]
  readonly today: IsoDate
  readonly calendar: Calendar
}

/** Every return that units owe for a period, by unit, kind and period, with where it stands today. */
export function dueList({ duties, units, period, returned, today, calendar }: DueQuestion): readonly DueReturn[] {
  const codes = [...new Set(units.rows.map(({ code }) => code))].toSorted()
  const list: DueReturn[] = []
  for (const duty of duties) {
    const years = new Map(returned(duty.record).map((year) => [year.unit, year]))
    for (const owed of periodsEndingIn(period, duty.frequency)) {
      // A duty, and a unit, is taken as it stood on the last day of the period.
      const { until } = spanOfPeriod(owed)
      if (duty.from > until || (duty.until !== undefined && duty.until < until)) continue
      for (const code of codes) {
        const unit = units.on(code, until)
        if (unit === undefined) continue
        const applies = appliesTo(duty, unit.kind)
        if (applies === false) continue
        const about = { unit: code, unitName: unit.name, kind: duty.record, period: owed }
        const year = years.get(code) ?? { batches: [], nils: [] }
        const standing = standingOf({ period: owed, dueWorkdays: duty.dueWorkdays }, year, today, calendar)
        if (applies === undefined)
          list.push({ ...about, ...standing, state: 'undetermined', reason: 'unitKindMissing' })
        else if (standing.state === 'undetermined') list.push({ ...about, ...standing, reason: 'calendarUnknown' })
        else list.push({ ...about, ...standing })
      }
    }
  }
  return list.toSorted((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1))
}

const orderOf = ({ unit, kind, period }: DueReturn): string => `${unit}|${kind}|${period}`

/** The periods of a frequency whose last day falls into a period. */
export function periodsEndingIn(period: string, frequency: Frequency): readonly string[] {
  const months = monthsOfPeriod(period)
  if (frequency === 'monthly') return months
  return months.flatMap((month) => {
    const [year = '', number = ''] = month.split('-')
    if (frequency === 'yearly') return number === '12' ? [year] : []
    return Number(number) % 3 === 0 ? [`${year}-Q${Number(number) / 3}`] : []
  })
}

/** Whether a duty is a unit's; `undefined` when the register does not tell the unit's kind and the duty asks for it. */
function appliesTo({ unitKinds }: Duty, kind: string | undefined): boolean | undefined {
  const named = (unitKinds ?? '').split(/[、,，;；]/u).flatMap((each) => (each.trim() === '' ? [] : [each.trim()]))
  if (named.length === 0) return true
  return kind === undefined ? undefined : named.includes(kind.trim())
}
