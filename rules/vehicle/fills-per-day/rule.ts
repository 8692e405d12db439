import { dateOf } from '../../../schemas/values/isoDate.ts'
import { flag } from '../../kit/outcome.ts'
import { windowRule } from '../../kit/windowRule.ts'
import { vehicleMonth } from '../../pages/families.ts'
import { fillsPerDay } from '../../parameters/vehicle.ts'
import { isFuelBill } from '../fuelBill.ts'

/** More fills of one car on one day than usual; needs no odometer (law row VF-02, same-day part). */
export default windowRule({
  id: 'vehicle.fills-per-day',
  version: 1,
  row: 'VF-02',
  family: vehicleMonth,
  severity: 'medium',
  title: { zh: '同日多次加油', en: 'Several fills on one day' },
  purpose: {
    zh: '同一车辆一日内多次加油，疑有为他车加油。',
    en: 'One vehicle filled several times on one day may have paid for another.',
  },
  boundary: {
    zh: '同一车辆同一天加油次数超过上限为疑点；恰为上限不算。',
    en: 'More fills of one car on one day than the limit is a lead; exactly the limit is not.',
  },
  excludes: {
    zh: '充电、尿素、机油等不是加油；退款不计。',
    en: 'Charging, urea, engine oil are no fills; refunds are left out.',
  },
  inForce: [{ grade: 'lead', instrument: 'PRACTICE', mark: 'verified' }],
  reads: { vehicleCost: ['costKind', 'product', 'amount', 'plate'] },
  applies: ({ fields }) => isFuelBill(fields),
  key: ({ fields, on }) => (fields.plate === undefined ? undefined : `${fields.plate} ${dateOf(on)}`),
  keyName: 'plate',
  parameters: { fillsPerDay },
  judge: (fills, { parametersOn }) => {
    const [first] = fills
    if (first?.fields.plate === undefined) return { flags: [] }
    const date = dateOf(first.on)
    const parameters = parametersOn(date)
    if ('outcome' in parameters)
      return { flags: [], undetermined: fills.map((fact) => ({ fact, because: parameters })) }
    const { fillsPerDay: limit } = parameters.values
    const at = fills[limit]
    if (at === undefined) return { flags: [] }
    const { plate } = first.fields
    return {
      flags: [{ ...flag({ plate, date, fills: fills.length, limit }), at, records: fills, window: `${plate} ${date}` }],
    }
  },
  say: {
    zh: ({ plate, date, fills, limit }) => `${plate}在${date}加油${fills}次，通常不超过${limit}次`,
    en: ({ plate, date, fills, limit }) => `${plate} was filled ${fills} times on ${date}; usually at most ${limit}`,
  },
})
