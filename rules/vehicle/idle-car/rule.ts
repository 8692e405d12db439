import { daysInMonth, dateOf, isoDate } from '../../../schemas/values/isoDate.ts'
import { flag } from '../../kit/outcome.ts'
import { monthPeriod } from '../../kit/periods.ts'
import { undetermined } from '../../kit/undetermined.ts'
import { windowRule } from '../../kit/windowRule.ts'
import { vehicleMonth } from '../../pages/families.ts'
import { tripsPerMonth } from '../../parameters/vehicle.ts'

/** A car in the fleet all month that made a trip, but fewer than a car in use (law row VF-18). A month without any trip leaves no record to judge. */
export default windowRule({
  id: 'vehicle.idle-car',
  version: 1,
  row: 'VF-18',
  family: vehicleMonth,
  severity: 'low',
  title: { zh: '车辆长期闲置', en: 'Idle car' },
  purpose: {
    zh: '整月在册的车辆当月出车少于两次的为疑点；完全没有用车记录的月份不在此判断。',
    en: 'A car of the fleet with fewer than two trips in a month is a reason to look; a month without a log is not judged here.',
  },
  inForce: [{ grade: 'lead', instrument: 'PRACTICE', mark: 'verified' }],
  reads: { trip: ['plate'] },
  key: ({ fields, on }) => `${fields.plate} ${monthPeriod(on)}`,
  keyName: 'plate',
  registers: ['vehicle'],
  parameters: { tripsPerMonth },
  judge: (trips, { parametersOn, registers }) => {
    const [at] = trips
    if (at === undefined) return { flags: [] }
    const parameters = parametersOn(dateOf(at.on))
    if ('outcome' in parameters)
      return { flags: [], undetermined: trips.map((fact) => ({ fact, because: parameters })) }
    const { tripsPerMonth: fewest } = parameters.values
    if (trips.length >= fewest) return { flags: [] }
    const { plate } = at.fields
    const month = monthPeriod(at.on)
    const lastDay = daysInMonth(Number(month.slice(0, 4)), Number(month.slice(5, 7)))
    if (registers.vehicle?.has(plate) !== true)
      return {
        flags: [],
        undetermined: trips.map((fact) => ({ fact, because: undetermined('notInRegister', 'vehicle') })),
      }
    const wholeMonth =
      registers.vehicle.on(plate, isoDate(`${month}-01`)) !== undefined &&
      registers.vehicle.on(plate, isoDate(`${month}-${lastDay}`)) !== undefined
    if (!wholeMonth) return { flags: [] }
    return {
      flags: [
        { ...flag({ plate, month, trips: trips.length, fewest }), at, records: trips, window: `${plate} ${month}` },
      ],
    }
  },
  say: {
    zh: ({ plate, month, trips, fewest }) => `${plate}在${month}出车${trips}次，少于${fewest}次`,
    en: ({ plate, month, trips, fewest }) => `${plate} made ${trips} trips in ${month}, fewer than ${fewest}`,
  },
})
