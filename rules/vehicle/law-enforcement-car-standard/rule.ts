import { pass } from '../../kit/outcome.ts'
import { registerRule } from '../../kit/registerRule.ts'
import {
  enforcementCarDisplacement,
  enforcementCarPrice,
  enforcementNeedDisplacement,
  enforcementNeedPrice,
} from '../../parameters/vehicleCaps.ts'
import { isNewEnergy, judgeCaps, overCaps, sayCaps } from '../carCaps.ts'

/** A law-enforcement car above its caps: a breach above what need allows, below that a question of the need (law row V03). */
export default registerRule({
  id: 'vehicle.law-enforcement-car-standard',
  version: 1,
  row: 'V03',
  sameAs: ['VF-24'],
  register: 'vehicle',
  judgedBy: 'boughtOn',
  severity: 'high',
  title: { zh: '执法执勤用车超标准', en: 'Law-enforcement car above its standard' },
  purpose: {
    zh: '执法执勤用车不得超过规定标准；因工作需要可适当放宽的，应能说明需要。',
    en: 'A law-enforcement car stays within its caps; the wider ones are for cars whose work needs them.',
  },
  boundary: {
    zh: '超过“确因需要”的上限为违规；超过一般上限而未超过“确因需要”上限为疑点；恰为上限合规。',
    en: 'Above what need allows is a breach; above the ordinary caps and within what need allows is a lead; exactly a cap is within it.',
  },
  excludes: {
    zh: '特批车辆和新能源车由其他规则判断；仅一项登记且未超的为无法判断。',
    en: 'Specially approved and new-energy cars are other rules’; with one value missing and the other within, undetermined.',
  },
  inForce: [{ from: '2017-12-05', grade: 'breach', instrument: 'VEH-2017', article: '7(3)', mark: 'verified' }],
  applies: (car) => car.category === 'lawEnforcement' && car.specialApproval === undefined && !isNewEnergy(car),
  reads: [],
  parameters: {
    displacement: enforcementCarDisplacement,
    price: enforcementCarPrice,
    needDisplacement: enforcementNeedDisplacement,
    needPrice: enforcementNeedPrice,
  },
  judge: (car, { displacement, price, needDisplacement, needPrice }) => {
    const ordinary = judgeCaps(car, { displacement, price })
    if (ordinary.outcome !== 'flagged') return ordinary
    const need = judgeCaps(car, { displacement: needDisplacement, price: needPrice })
    if (need.outcome === 'undetermined') return need
    return need === pass ? overCaps(car, { displacement, price }, 'lead') : need
  },
  say: sayCaps,
})
