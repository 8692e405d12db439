import { registerRule } from '../../kit/registerRule.ts'
import { generalCarDisplacement, generalCarPrice } from '../../parameters/vehicleCaps.ts'
import { isNewEnergy, judgeCaps, sayCaps } from '../carCaps.ts'

/** A general official car bought above its displacement or price, without special approval (law row V02). */
export default registerRule({
  id: 'vehicle.general-car-standard',
  version: 1,
  row: 'V02',
  sameAs: ['VF-24'],
  register: 'vehicle',
  judgedBy: 'boughtOn',
  severity: 'high',
  title: { zh: '一般公务用车超标准', en: 'General official car above its standard' },
  purpose: {
    zh: '一般公务用车排气量、价格不得超过规定标准，按购置日期适用。',
    en: 'A general car stays within displacement and price as of the day it was bought.',
  },
  boundary: {
    zh: '排气量或不含税价格任一超过上限即违规；恰为上限合规；超出的价格为超出额。',
    en: 'Displacement or price without tax above its cap is a breach; exactly the cap is not; the price beyond it is the excess.',
  },
  excludes: {
    zh: '特批车辆和新能源车由其他规则判断；类别未登记为无法判断。',
    en: 'Specially approved and new-energy cars are other rules’; without a category undetermined.',
  },
  inForce: [
    { from: '2011-01-06', until: '2017-12-04', grade: 'breach', instrument: 'VEH-2011', mark: 'recalledHigh' },
    { from: '2017-12-05', grade: 'breach', instrument: 'VEH-2017', article: '7(2)', mark: 'verified' },
  ],
  // A car without a category may be one of these: it is undetermined, not forgotten.
  applies: (car) =>
    (car.category === 'general' || car.category === undefined) &&
    car.specialApproval === undefined &&
    !isNewEnergy(car),
  reads: ['category'],
  parameters: { displacement: generalCarDisplacement, price: generalCarPrice },
  judge: (car, caps) => judgeCaps(car, caps),
  say: sayCaps,
})
