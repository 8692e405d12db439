import { flag, pass } from '../../kit/outcome.ts'
import { recordRule } from '../../kit/recordRule.ts'

/** Money spent on a car that is not in the county's fleet on that day (law row VF-06, plate part; repairs are VF-20). */
export default recordRule({
  id: 'vehicle.plate-not-in-fleet',
  version: 2,
  introduced: ['2026-11-23', '2026-11-26'],
  row: 'VF-06',
  kind: 'vehicleCost',
  severity: 'high',
  title: { zh: '车牌不在公务用车台账', en: 'Plate not in the fleet register' },
  purpose: {
    zh: '为台账外车辆支付燃油等费用，疑有私车公养。',
    en: 'Fuel and other costs of a car outside the fleet may be those of a private car.',
  },
  boundary: {
    zh: '费用日期当天车牌不在全县台账即为疑点；当天在台账有效期内为合规。',
    en: 'A plate in no register row that holds on the day is a lead; within its dates it passes.',
  },
  excludes: {
    zh: '维修费由另一规则判断；没有车牌的为无法判断；退款不适用。',
    en: 'Repairs are another rule’s; without a plate undetermined; refunds.',
  },
  inForce: [{ grade: 'lead', instrument: 'PRACTICE', mark: 'verified' }],
  applies: ({ costKind, amount }) => costKind !== 'repair' && amount > 0,
  reads: ['plate'],
  registers: ['vehicle'],
  judge: ({ plate, at, amount }, _parameters, { registers }) => {
    if (registers.vehicle?.on(plate, at) !== undefined) return pass
    return flag({ plate, on: at, amount, otherwiseKnown: registers.vehicle?.has(plate) === true })
  },
  say: {
    zh: ({ plate, on, otherwiseKnown }) =>
      otherwiseKnown ? `${plate}在${on}不在台账有效期内` : `${plate}不在公务用车台账`,
    en: ({ plate, on, otherwiseKnown }) =>
      otherwiseKnown
        ? `${plate} was not in the fleet on ${on}, though at other times`
        : `${plate} is not in the fleet register`,
  },
})
