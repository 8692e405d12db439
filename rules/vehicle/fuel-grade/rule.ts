import { flag, notApplicable, pass } from '../../kit/outcome.ts'
import { recordRule } from '../../kit/recordRule.ts'
import { undetermined } from '../../kit/undetermined.ts'
import { vehicleLacks, vehicleOn } from '../registered.ts'
import { energy, energyOfProduct, energyOfVehicle, isNotFuel } from '../words/energy.ts'

/** Fuel a car cannot burn: diesel for a petrol car, petrol for an electric one (law row VF-07). */
export default recordRule({
  id: 'vehicle.fuel-grade',
  version: 1,
  row: 'VF-07',
  kind: 'vehicleCost',
  severity: 'high',
  title: { zh: '油品与车辆燃料种类不符', en: 'Fuel does not suit the vehicle' },
  purpose: {
    zh: '所加油品与车辆登记的燃料种类不符，疑为他车加油。',
    en: 'Fuel the registered vehicle cannot use was bought for another one.',
  },
  boundary: {
    zh: '所购燃料不在车辆可用燃料之内即为疑点；混合动力可用其登记的任一种。',
    en: 'A fuel the car cannot burn is a lead; a hybrid takes any of those registered.',
  },
  excludes: {
    zh: '尿素、机油等不是燃料；油品或燃料种类无法识别的为无法判断。',
    en: 'Urea, engine oil and the like; products or energies not understood are undetermined.',
  },
  inForce: [{ grade: 'lead', instrument: 'PRACTICE', mark: 'inferred' }],
  applies: ({ costKind, amount }) => (costKind === 'fuel' || costKind === 'charging') && amount > 0,
  reads: ['plate'],
  registers: ['vehicle'],
  judge: ({ plate, at, costKind, product }, _parameters, { registers }) => {
    if (product !== undefined && isNotFuel(product)) return notApplicable
    const vehicle = vehicleOn(registers, plate, at)
    if ('outcome' in vehicle) return vehicle
    if (vehicle.energy === undefined) return vehicleLacks('energy')
    const takes = energyOfVehicle(vehicle.energy)
    if (takes === 0) return undetermined('notUsable', 'vehicle.energy')
    const bought = costKind === 'charging' ? energy.electricity : product === undefined ? 0 : energyOfProduct(product)
    // An electric car needs no fuel of any name.
    const nothingToFill = costKind === 'fuel' && takes === energy.electricity && bought === 0
    if (bought === 0 && !nothingToFill)
      return product === undefined ? undetermined('inputMissing', 'product') : undetermined('notUsable', 'product')
    return (bought & takes) === bought && !nothingToFill
      ? pass
      : flag({ plate, product: product ?? (costKind === 'charging' ? '充电' : '燃油'), energy: vehicle.energy })
  },
  say: {
    zh: ({ plate, product, energy: takes }) => `${plate}登记燃料为${takes}，票据油品为${product}`,
    en: ({ plate, product, energy: takes }) => `${plate} is registered as ${takes}, the bill says ${product}`,
  },
})
