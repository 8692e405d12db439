import { showYuan } from '../../../schemas/values/fen.ts'
import { flag, pass } from '../../kit/outcome.ts'
import { recordRule } from '../../kit/recordRule.ts'

/** Public money that repaired a car outside the fleet (law row VF-20). */
export default recordRule({
  id: 'vehicle.repair-of-unknown-car',
  version: 1,
  row: 'VF-20',
  kind: 'vehicleCost',
  severity: 'high',
  title: { zh: '为台账外车辆支付维修费', en: 'Repair of a car outside the fleet' },
  purpose: {
    zh: '不得为非公务用车支付维修费用；所修车辆应在公务用车台账内。',
    en: 'Public money repairs the cars of the fleet and no others.',
  },
  boundary: {
    zh: '维修日期当天车牌不在全县台账即违规，全额为超出额。',
    en: 'Repair of a plate in no register row that holds on the day is a breach; the whole amount is the excess.',
  },
  excludes: {
    zh: '没有车牌的为无法判断；退款不适用。',
    en: 'Without a plate undetermined; refunds.',
  },
  inForce: [
    { until: '2017-12-04', grade: 'breach', instrument: 'PRACTICE', mark: 'verified' },
    { from: '2017-12-05', grade: 'breach', instrument: 'VEH-2017', article: '26', mark: 'verified' },
  ],
  applies: ({ costKind, amount }) => costKind === 'repair' && amount > 0,
  reads: ['plate'],
  registers: ['vehicle'],
  judge: ({ plate, at, amount }, _parameters, { registers }) =>
    registers.vehicle?.on(plate, at) === undefined ? flag({ plate, on: at, amount }, { excess: amount }) : pass,
  say: {
    zh: ({ plate, on, amount }) => `${plate}在${on}不在公务用车台账，支付维修费${showYuan(amount)}元`,
    en: ({ plate, on, amount }) =>
      `${plate} was not in the fleet on ${on}; ${showYuan(amount)} yuan paid for its repair`,
  },
})
