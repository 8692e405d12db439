import { flag, pass } from '../../kit/outcome.ts'
import { recordRule } from '../../kit/recordRule.ts'
import { isFuelBill } from '../fuelBill.ts'
import { isListed } from '../listedVendor.ts'
import { vehicleLacks, vehicleOn } from '../registered.ts'

/** Fuel or repair bought outside the stations and garages fixed for the car (law row VF-09). */
export default recordRule({
  id: 'vehicle.off-list-vendor',
  version: 1,
  row: 'VF-09',
  kind: 'vehicleCost',
  severity: 'low',
  title: { zh: '非定点加油、维修', en: 'Fuel or repair outside the fixed vendors' },
  purpose: {
    zh: '公务用车实行定点加油、定点维修；在定点以外消费为疑点。',
    en: 'Official cars are fuelled and repaired at fixed vendors; another one is a reason to look.',
  },
  boundary: {
    zh: '加油站或维修厂不在该车定点名单即为疑点。',
    en: 'A station or garage outside the car’s list is a lead.',
  },
  excludes: {
    zh: '台账没有定点名单的为无法判断；其他费用和退款不适用。',
    en: 'Cars without a list undetermined; other costs and refunds.',
  },
  inForce: [{ grade: 'lead', instrument: 'PRACTICE', mark: 'verified' }],
  applies: (bill) => isFuelBill(bill) || (bill.costKind === 'repair' && bill.amount > 0),
  reads: ['plate', 'vendor'],
  registers: ['vehicle'],
  judge: ({ plate, vendor, at, costKind }, _parameters, { registers }) => {
    const vehicle = vehicleOn(registers, plate, at)
    if ('outcome' in vehicle) return vehicle
    const field = costKind === 'repair' ? 'fixedGarages' : 'fixedStations'
    const list = vehicle[field]
    if (list === undefined) return vehicleLacks(field)
    return isListed(list, vendor) ? pass : flag({ plate, vendor, list })
  },
  say: {
    zh: ({ plate, vendor, list }) => `${plate}在“${vendor}”消费，定点为${list}`,
    en: ({ plate, vendor, list }) => `${plate} was served by “${vendor}”; its fixed vendors are ${list}`,
  },
})
