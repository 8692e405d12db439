import type { RecordKind } from '../../../schemas/records/kinds.ts'
import type { DueAnswer, DueReturn, UnitYear } from '../../../schemas/returns.ts'
import type { UnitCode } from '../../../schemas/values/ids.ts'
import { yearOfPeriod } from '../../../schemas/values/period.ts'
import { loadRegisters, loadReturnDuties } from '../../shared/files/registerFiles.ts'
import { dateInChina } from '../../shared/findings/life/dueDates.ts'
import { dueList } from '../../shared/returns/dueList.ts'
import type { ApiMeans } from '../means.ts'

export interface DueWanted {
  readonly period: string
  readonly unit: UnitCode | 'every' | 'none'
  readonly kind?: RecordKind | undefined
  readonly state?: DueReturn['state'] | undefined
}

/** What the due list is made from. */
export type DueMeans = Pick<ApiMeans, 'jurisdiction' | 'currentRegisters' | 'objects' | 'returns' | 'calendar' | 'now'>

/** The due list of a period. Without duties, or without the unit register, it says so rather than that nothing is due. */
export async function answerDue(
  { period, unit, kind, state }: DueWanted,
  { jurisdiction, currentRegisters, objects, returns, calendar, now }: DueMeans,
): Promise<DueAnswer> {
  const today = dateInChina(now().toISOString())
  const { returnDuty, unit: unitVersion } = await currentRegisters()
  const known = { today, duties: returnDuty === undefined ? 'notSet' : 'set' } as const
  if (unitVersion === undefined) return { ...known, units: 'notLoaded', returns: [] }
  if (returnDuty === undefined) return { ...known, units: 'known', returns: [] }
  const { unit: units } = await loadRegisters(objects, jurisdiction, { unit: unitVersion })
  if (units === undefined) return { ...known, units: 'notLoaded', returns: [] }
  const all = await loadReturnDuties(objects, jurisdiction, returnDuty)
  const duties = all.filter(({ record }) => kind === undefined || record === kind)
  const years = new Map<RecordKind, readonly UnitYear[]>()
  for (const { record } of duties) {
    if (!years.has(record)) years.set(record, await returns.ofYear(record, yearOfPeriod(period)))
  }
  const list = dueList({ duties, units, period, returned: (record) => years.get(record) ?? [], today, calendar })
  const wanted = list.filter(
    (each) => (unit === 'every' || each.unit === unit) && (state === undefined || each.state === state),
  )
  return { ...known, units: 'known', returns: [...wanted] }
}
