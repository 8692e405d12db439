import { showYuan } from '../../../schemas/values/fen.ts'
import { flag, notApplicable, pass } from '../../kit/outcome.ts'
import { recordRule } from '../../kit/recordRule.ts'
import { hasFleet } from '../fleetOfUnit.ts'

/** Fuel or repair paid by a unit that has no car (law row VF-21). */
export default recordRule({
  id: 'vehicle.cost-without-fleet',
  version: 1,
  row: 'VF-21',
  kind: 'vehicleCost',
  severity: 'high',
  title: { zh: '无车单位列支车辆费用', en: 'Vehicle cost of a unit without vehicles' },
  purpose: {
    zh: '名下没有公务用车的单位列支燃油、维修等费用为疑点。',
    en: 'A unit that holds no car and still pays for fuel or repairs is a reason to look.',
  },
  boundary: {
    zh: '费用日期当天本单位台账中没有任何车辆即为疑点。',
    en: 'A unit with no car in the register on the day of the bill is a lead.',
  },
  excludes: {
    zh: '保险、过路、停车等不适用；退款不适用。',
    en: 'Insurance, tolls, parking and the like; refunds.',
  },
  inForce: [{ grade: 'lead', instrument: 'PRACTICE', mark: 'verified' }],
  applies: ({ costKind, amount }) =>
    amount > 0 && (costKind === 'fuel' || costKind === 'charging' || costKind === 'repair'),
  reads: [],
  registers: ['vehicle'],
  judge: ({ unitCode, at, amount }, _parameters, { registers }) => {
    if (registers.vehicle === undefined) return notApplicable
    return hasFleet(registers.vehicle, unitCode, at) ? pass : flag({ unitCode, on: at, amount })
  },
  say: {
    zh: ({ unitCode, on, amount }) => `${unitCode}在${on}名下无车，列支车辆费用${showYuan(amount)}元`,
    en: ({ unitCode, on, amount }) => `${unitCode} held no car on ${on} and paid ${showYuan(amount)} yuan for one`,
  },
})
