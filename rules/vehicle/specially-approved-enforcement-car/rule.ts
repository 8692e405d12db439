import { registerRule } from '../../kit/registerRule.ts'
import { specialBusPrice, specialCarDisplacement, specialCarPrice } from '../../parameters/vehicleCaps.ts'
import { isNewEnergy, judgeSpecialCaps, sayCaps } from '../carCaps.ts'

/** A specially approved law-enforcement car above even the caps for special cases (law row V03). */
export default registerRule({
  id: 'vehicle.specially-approved-enforcement-car',
  version: 1,
  row: 'V03',
  sameAs: ['VF-24'],
  register: 'vehicle',
  judgedBy: 'boughtOn',
  severity: 'high',
  title: { zh: '特批执法执勤用车超标准', en: 'Specially approved law-enforcement car above its standard' },
  purpose: {
    zh: '因特殊情况批准配备的执法执勤用车不得超过规定的排气量和价格。',
    en: 'A law-enforcement car or bus approved for special needs stays within the caps for special cases.',
  },
  inForce: [{ from: '2017-12-05', grade: 'breach', instrument: 'VEH-2017', article: '7(3)', mark: 'verified' }],
  applies: (car) => car.category === 'lawEnforcement' && car.specialApproval !== undefined && !isNewEnergy(car),
  reads: [],
  parameters: { displacement: specialCarDisplacement, price: specialCarPrice, busPrice: specialBusPrice },
  judge: (car, { busPrice, ...caps }) => judgeSpecialCaps(car, caps, busPrice),
  say: sayCaps,
})
