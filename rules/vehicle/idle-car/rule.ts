import { daysInMonth, dateOf, isoDate } from '../../../schemas/values/isoDate.ts'
import { flag } from '../../kit/outcome.ts'
import { monthPeriod, shiftMonth } from '../../kit/periods.ts'
import { type Undetermined, undetermined } from '../../kit/undetermined.ts'
import { windowRule } from '../../kit/windowRule.ts'
import { vehicleMonth } from '../../pages/families.ts'
import { tripsPerMonth } from '../../parameters/vehicle.ts'

const monthsBetween = (earlier: string, later: string): readonly string[] => {
  const months: string[] = []
  for (let month = shiftMonth(earlier, 1); month < later; month = shiftMonth(month, 1)) months.push(month)
  return months
}

const lastDayOf = (month: string): string =>
  `${month}-${daysInMonth(Number(month.slice(0, 4)), Number(month.slice(5, 7)))}`

/** Months that follow one another without a gap are one run: an officer looks at a car once, not once a month. */
function runsOf<Month extends { readonly month: string }>(months: readonly Month[]): readonly (readonly Month[])[] {
  const runs: Month[][] = []
  for (const each of months) {
    const run = runs.at(-1)
    const before = run?.at(-1)
    if (run !== undefined && before !== undefined && shiftMonth(before.month, 1) === each.month) run.push(each)
    else runs.push([each])
  }
  return runs
}

/**
 * A car of the fleet with fewer trips in a month than a car in use (law row VF-18). Idle months in a row are one lead. A month without any trip shows only
 * between two others, at the trip that ends it: before the first and after the last trip nobody knows.
 */
export default windowRule({
  id: 'vehicle.idle-car',
  version: 2,
  introduced: ['2026-11-23', '2026-11-26'],
  row: 'VF-18',
  family: vehicleMonth,
  severity: 'low',
  title: { zh: '车辆长期闲置', en: 'Idle car' },
  purpose: {
    zh: '整月在册的车辆当月出车少于两次的为疑点；完全没有出车的月份在下一次出车时判断。',
    en: 'A car in the fleet all month with fewer than two trips is a reason to look; a month without any is told by the next trip.',
  },
  boundary: {
    zh: '整月在台账而当月出车次数少于最少次数为疑点，连续数月合为一条；恰为最少次数不算。',
    en: 'Fewer trips than the least in a month the car was in the fleet throughout is a lead, months in a row one; exactly the least is not.',
  },
  excludes: {
    zh: '首次出车之前、末次出车之后的月份不判断；不在台账的为无法判断。',
    en: 'Months before the first and after the last trip; cars in no register undetermined.',
  },
  inForce: [{ grade: 'lead', instrument: 'PRACTICE', mark: 'verified' }],
  reads: { trip: ['plate'] },
  key: ({ fields }) => fields.plate,
  keyName: 'plate',
  registers: ['vehicle'],
  parameters: { tripsPerMonth },
  judge: (trips, { parametersOn, registers }) => {
    const plate = trips[0]?.fields.plate
    if (plate === undefined) return { flags: [] }
    if (registers.vehicle?.has(plate) !== true)
      return {
        flags: [],
        undetermined: trips.map((fact) => ({ fact, because: undetermined('notInRegister', 'vehicle') })),
      }
    const inFleet = (day: string): boolean => registers.vehicle?.on(plate, isoDate(day)) !== undefined
    const months = [...Map.groupBy(trips, ({ on }) => monthPeriod(on))]
    const perMonth = months.flatMap(([month, own], index) => {
      const [before] = months[index - 1] ?? [month]
      const last = months[index - 1]?.[1].at(-1)
      const silent = monthsBetween(before, month).map((idle) => ({
        month: idle,
        at: own[0],
        records: [...(last === undefined ? [] : [last]), ...own.slice(0, 1)],
        count: 0,
      }))
      return [...silent, { month, at: own[0], records: own, count: own.length }]
    })
    const unjudged: { readonly fact: (typeof trips)[number]; readonly because: Undetermined }[] = []
    const idle = perMonth.flatMap(({ month, at, records, count }) => {
      if (at === undefined) return []
      const parameters = parametersOn(dateOf(at.on))
      if ('outcome' in parameters) {
        unjudged.push({ fact: at, because: parameters })
        return []
      }
      const { tripsPerMonth: fewest } = parameters.values
      if (count >= fewest || !inFleet(`${month}-01`) || !inFleet(lastDayOf(month))) return []
      return [{ month, at, records, count, fewest }]
    })
    const flags = runsOf(idle).flatMap((run) => {
      const [first] = run
      const last = run.at(-1)
      if (first === undefined || last === undefined) return []
      const count = run.reduce((sum, month) => sum + month.count, 0)
      const values = {
        plate,
        month: first.month,
        until: last.month,
        months: run.length,
        trips: count,
        fewest: last.fewest,
      }
      // A month idle at the end of one and told by the next trip names that trip twice.
      const records = [...new Set(run.flatMap((month) => month.records))]
      return [{ ...flag(values), at: last.at, records, window: `${plate} ${first.month}` }]
    })
    return { flags, undetermined: unjudged }
  },
  say: {
    zh: ({ plate, month, until, months, trips, fewest }) =>
      months === 1
        ? `${plate}在${month}出车${trips}次，少于${fewest}次`
        : `${plate}自${month}至${until}连续${months}个月每月出车少于${fewest}次，共${trips}次`,
    en: ({ plate, month, until, months, trips, fewest }) =>
      months === 1
        ? `${plate} made ${trips} trips in ${month}, fewer than ${fewest}`
        : `${plate} made fewer than ${fewest} trips in each of ${months} months, ${month} to ${until}: ${trips} in all`,
  },
})
