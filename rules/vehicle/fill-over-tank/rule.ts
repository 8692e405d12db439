import { hundredths, showHundredths } from '../../../schemas/values/hundredths.ts'
import { flag, pass } from '../../kit/outcome.ts'
import { recordRule } from '../../kit/recordRule.ts'
import { tankTolerance } from '../../parameters/vehicle.ts'
import { isFuelBill } from '../fuelBill.ts'
import { vehicleLacks, vehicleOn } from '../registered.ts'

/** One fill larger than the tank of the car it was billed to (law row VF-01). */
export default recordRule({
  id: 'vehicle.fill-over-tank',
  version: 1,
  row: 'VF-01',
  kind: 'vehicleCost',
  severity: 'high',
  title: { zh: '单次加油量超过油箱容积', en: 'Fill exceeds tank capacity' },
  purpose: {
    zh: '一次加油量超过油箱容积（含容差），疑有私车公养、油卡套用或虚开。',
    en: 'More fuel than the tank holds, tolerance included, may have gone elsewhere.',
  },
  boundary: {
    zh: '单次加油量超过油箱容积×（1+容差）为疑点；恰为该数不算。',
    en: 'A fill above the tank × (1 + tolerance) is a lead; exactly that is not.',
  },
  excludes: {
    zh: '非燃油商品和退款不适用；油箱容积未登记为无法判断。',
    en: 'Products that are no fuel, refunds; without a tank size undetermined.',
  },
  inForce: [{ grade: 'lead', instrument: 'PRACTICE', mark: 'recalledMedium' }],
  applies: isFuelBill,
  reads: ['plate', 'litres'],
  registers: ['vehicle'],
  parameters: { tankTolerance },
  judge: ({ plate, litres, at }, { tankTolerance: tolerance }, { registers }) => {
    const vehicle = vehicleOn(registers, plate, at)
    if ('outcome' in vehicle) return vehicle
    const { tankL: tank } = vehicle
    if (tank === undefined) return vehicleLacks('tankL')
    if (litres * 10_000 <= tank * (10_000 + tolerance)) return pass
    return flag({
      plate,
      litres,
      tank,
      tolerance,
      limit: hundredths(Math.floor((tank * (10_000 + tolerance)) / 10_000)),
    })
  },
  say: {
    zh: ({ plate, litres, tank, tolerance, limit }) =>
      `${plate}一次加油${showHundredths(litres)}升，油箱${showHundredths(tank)}升，加容差${showHundredths(tolerance)}%不超过${showHundredths(limit)}升`,
    en: ({ plate, litres, tank, tolerance, limit }) =>
      `${showHundredths(litres)} L filled into the ${showHundredths(tank)} L tank of ${plate}; with ${showHundredths(tolerance)}% tolerance at most ${showHundredths(limit)} L`,
  },
})
