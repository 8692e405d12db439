import { showYuan } from '../../../schemas/values/fen.ts'
import { flag, pass } from '../../kit/outcome.ts'
import { recordRule } from '../../kit/recordRule.ts'
import { vehicleOn } from '../registered.ts'

/**
 * A unit that paid for a car held by another (law row V15: paying for others' cars). Cars of a dispatch platform are paid
 * for in many ways that no sheet shows, so this is a lead though the text forbids it.
 */
export default recordRule({
  id: 'vehicle.another-units-car',
  version: 1,
  row: 'V15',
  kind: 'vehicleCost',
  severity: 'medium',
  title: { zh: '为其他单位车辆支付费用', en: 'Cost of another unit’s vehicle' },
  purpose: {
    zh: '不得为非本单位车辆报销运行维护费用；为其他单位车辆付费的应核实调度、租用依据。',
    en: 'A unit pays for its own cars; a bill for another unit’s car needs a dispatch or hire to explain it.',
  },
  boundary: {
    zh: '费用日期当天车辆登记在其他单位名下即为疑点；恰为本单位为合规。',
    en: 'A car held by another unit on the day of the bill is a lead; held by the payer it passes.',
  },
  excludes: {
    zh: '台账中没有的车牌为无法判断（由“车牌不在台账”判断）；退款不适用。',
    en: 'Plates in no register undetermined (another rule’s); refunds.',
  },
  inForce: [
    { until: '2017-12-04', grade: 'lead', instrument: 'PRACTICE', mark: 'inferred' },
    { from: '2017-12-05', grade: 'lead', instrument: 'VEH-2017', article: '26', mark: 'verified' },
  ],
  applies: ({ amount }) => amount > 0,
  reads: ['plate'],
  registers: ['vehicle'],
  judge: ({ plate, at, unitCode, amount }, _parameters, { registers }) => {
    const vehicle = vehicleOn(registers, plate, at)
    if ('outcome' in vehicle) return vehicle
    return vehicle.unit === unitCode ? pass : flag({ plate, holder: vehicle.unit, payer: unitCode, amount })
  },
  say: {
    zh: ({ plate, holder, payer, amount }) => `${plate}属${holder}，由${payer}支付${showYuan(amount)}元`,
    en: ({ plate, holder, payer, amount }) =>
      `${plate} is held by ${holder}; ${payer} paid ${showYuan(amount)} yuan for it`,
  },
})
