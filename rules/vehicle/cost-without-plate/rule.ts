import { showYuan } from '../../../schemas/values/fen.ts'
import { flag, pass } from '../../kit/outcome.ts'
import { recordRule } from '../../kit/recordRule.ts'

/** A running cost booked without the car it was for: costs are accounted car by car (law row V10). */
export default recordRule({
  id: 'vehicle.cost-without-plate',
  version: 1,
  row: 'V10',
  kind: 'vehicleCost',
  severity: 'medium',
  title: { zh: '运行费用未按车核算', en: 'Running cost not booked to a vehicle' },
  purpose: {
    zh: '公务用车油料消耗、维修保养等费用实行单车核算，票据应注明车辆。',
    en: 'Fuel, repairs and other running costs are accounted car by car; each bill names its car.',
  },
  boundary: {
    zh: '运行费用没有车牌即为缺凭证。',
    en: 'A running cost without a plate is missing evidence.',
  },
  excludes: {
    zh: '退款不适用。',
    en: 'Refunds.',
  },
  inForce: [
    // Before that date only provincial texts of the 2011 kind were seen.
    { from: '2011-01-06', until: '2012-09-30', grade: 'lead', instrument: 'VEH-2011', mark: 'inferred' },
    { from: '2012-10-01', grade: 'missingEvidence', instrument: 'OFFICE-2012', article: '26', mark: 'verified' },
  ],
  applies: ({ amount }) => amount > 0,
  reads: [],
  judge: ({ plate, costKind, amount }) => (plate === undefined ? flag({ costKind, amount }) : pass),
  say: {
    zh: ({ amount }) => `费用${showYuan(amount)}元未注明车牌号`,
    en: ({ amount }) => `A cost of ${showYuan(amount)} yuan names no vehicle`,
  },
})
