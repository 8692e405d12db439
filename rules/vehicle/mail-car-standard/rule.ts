import { registerRule } from '../../kit/registerRule.ts'
import { mailCarDisplacement, mailCarPrice } from '../../parameters/vehicleCaps.ts'
import { isNewEnergy, judgeCaps, sayCaps } from '../carCaps.ts'

/** A confidential-mail car bought above its displacement or price (law row V01). */
export default registerRule({
  id: 'vehicle.mail-car-standard',
  version: 1,
  row: 'V01',
  sameAs: ['VF-24'],
  register: 'vehicle',
  judgedBy: 'boughtOn',
  severity: 'high',
  title: { zh: '机要通信用车超标准', en: 'Confidential-mail car above its standard' },
  purpose: {
    zh: '机要通信用车排气量、价格不得超过规定标准，按购置日期适用。',
    en: 'A confidential-mail car stays within displacement and price as of the day it was bought.',
  },
  boundary: {
    zh: '排气量或不含税价格任一超过上限即违规；恰为上限合规；超出的价格为超出额。',
    en: 'Displacement or price without tax above its cap is a breach; exactly the cap is not; the price beyond it is the excess.',
  },
  excludes: {
    zh: '新能源车由其他规则判断；仅一项登记且未超的为无法判断。',
    en: 'New-energy cars are another rule’s; with one value missing and the other within, undetermined.',
  },
  inForce: [
    { from: '2011-01-06', until: '2017-12-04', grade: 'breach', instrument: 'VEH-2011', mark: 'recalledHigh' },
    { from: '2017-12-05', grade: 'breach', instrument: 'VEH-2017', article: '7(1)', mark: 'verified' },
  ],
  applies: (car) => car.category === 'confidentialMail' && !isNewEnergy(car),
  reads: [],
  parameters: { displacement: mailCarDisplacement, price: mailCarPrice },
  judge: (car, caps) => judgeCaps(car, caps),
  say: sayCaps,
})
