import { registerRule } from '../../kit/registerRule.ts'
import { generalCarDisplacement, generalCarPrice } from '../../parameters/vehicleCaps.ts'
import { isEmergencyOrOther, isNewEnergy, judgeCaps, sayCaps } from '../carCaps.ts'

/** An emergency or other official car above its displacement or price; capped by the text of 2017 only (law row V02). */
export default registerRule({
  id: 'vehicle.emergency-car-standard',
  version: 1,
  row: 'V02',
  sameAs: ['VF-24'],
  register: 'vehicle',
  judgedBy: 'boughtOn',
  severity: 'high',
  title: { zh: '应急保障等用车超标准', en: 'Emergency or other official car above its standard' },
  purpose: {
    zh: '应急保障用车和其他按规定配备的公务用车排气量、价格不得超过规定标准，按购置日期适用。',
    en: 'An emergency or other official car stays within displacement and price as of the day it was bought.',
  },
  boundary: {
    zh: '排气量或不含税价格任一超过上限即违规；恰为上限合规；超出的价格为超出额。',
    en: 'Displacement or price without tax above its cap is a breach; exactly the cap is not; the price beyond it is the excess.',
  },
  excludes: {
    zh: '特批车辆和新能源车由其他规则判断；仅一项登记且未超的为无法判断。',
    en: 'Specially approved and new-energy cars are other rules’; with one value missing and the other within, undetermined.',
  },
  inForce: [{ from: '2017-12-05', grade: 'breach', instrument: 'VEH-2017', article: '7(2)', mark: 'verified' }],
  applies: (car) => isEmergencyOrOther(car) && car.specialApproval === undefined && !isNewEnergy(car),
  reads: [],
  parameters: { displacement: generalCarDisplacement, price: generalCarPrice },
  judge: (car, caps) => judgeCaps(car, caps),
  say: sayCaps,
})
