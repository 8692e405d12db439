import { registerRule } from '../../kit/registerRule.ts'
import { specialBusPrice, specialCarDisplacement, specialCarPrice } from '../../parameters/vehicleCaps.ts'
import { isEmergencyOrOther, judgeSpecialCaps, sayCaps } from '../carCaps.ts'

/** A specially approved car above even the caps for special cases (law row V02). */
export default registerRule({
  id: 'vehicle.specially-approved-car',
  version: 2,
  introduced: ['2026-11-23', '2026-11-26'],
  row: 'V02',
  sameAs: ['VF-24'],
  register: 'vehicle',
  judgedBy: 'boughtOn',
  severity: 'high',
  title: { zh: '特批公务用车超标准', en: 'Specially approved car above its standard' },
  purpose: {
    zh: '因特殊情况批准配备的中小型客车、大型客车不得超过规定的排气量和价格。',
    en: 'A car or bus approved for special needs stays within the caps for special cases.',
  },
  boundary: {
    zh: '价格超过大型客车上限为违规；中小型上限之内为合规；两者之间因车型未采集为无法判断。',
    en: 'A price above that of a large bus is a breach; within the caps of a small or medium bus it passes; in between it is undetermined, as the body is not registered.',
  },
  excludes: {
    zh: '新能源车只看价格。',
    en: 'A new-energy car is measured by its price only.',
  },
  inForce: [{ from: '2017-12-05', grade: 'breach', instrument: 'VEH-2017', article: '7(2)', mark: 'verified' }],
  applies: (car) => (car.category === 'general' || isEmergencyOrOther(car)) && car.specialApproval !== undefined,
  reads: [],
  parameters: { displacement: specialCarDisplacement, price: specialCarPrice, busPrice: specialBusPrice },
  judge: (car, { busPrice, ...caps }) => judgeSpecialCaps(car, caps, busPrice),
  say: sayCaps,
})
