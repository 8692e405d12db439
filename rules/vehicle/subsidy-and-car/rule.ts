import { showYuan } from '../../../schemas/values/fen.ts'
import { flag, notApplicable, pass } from '../../kit/outcome.ts'
import { recordRule } from '../../kit/recordRule.ts'
import { undetermined } from '../../kit/undetermined.ts'
import { subsidyZone } from '../../parameters/vehicle.ts'

const notInRegister = undetermined('notInRegister', 'official')
const noCategory = undetermined('inputMissing', 'vehicle.category')

/** Someone who draws a transport subsidy alone in an official car within the area the subsidy covers (law row VF-17). */
export default recordRule({
  id: 'vehicle.subsidy-and-car',
  version: 1,
  row: 'VF-17',
  sameAs: ['V12'],
  kind: 'trip',
  severity: 'high',
  title: { zh: '既领交通补贴又使用公务用车', en: 'Transport subsidy and official car' },
  purpose: {
    zh: '领取公务交通补贴的人员在保障范围内不得使用公务用车从事普通公务出行；应急、执法等车辆除外。',
    en: 'Within the area their subsidy covers, those who draw it use no official car for ordinary trips.',
  },
  boundary: {
    zh: '领取公务交通补贴的人单独乘一般公务用车前往补贴区域即命中；两人以上同乘不算。',
    en: 'Someone who draws the subsidy, alone in a general car to the subsidy area, is caught; two or more users are not.',
  },
  excludes: {
    zh: '有值班依据、机要应急执法车辆不算；人员或车辆不在登记册为无法判断。',
    en: 'Duty trips, mail, emergency and enforcement cars; people or cars in no register undetermined.',
  },
  inForce: [
    { from: '2014-07-01', until: '2017-12-04', grade: 'lead', instrument: 'VEHREF-2014', mark: 'recalledHigh' },
    { from: '2017-12-05', grade: 'breach', instrument: 'VEH-2017', mark: 'verified' },
  ],
  // Only a sole user shows for whom the car went; a duty trip is no ordinary one.
  applies: ({ users, dutyNote }) => (users === undefined || users.length === 1) && dutyNote === undefined,
  reads: ['users'],
  registers: ['official', 'vehicle'],
  parameters: { subsidyZone },
  judge: ({ users, plate, departAt, to }, { subsidyZone: zone }, { registers }) => {
    if (!zone.some((region) => to.includes(region))) return pass
    const [user] = users
    if (user === undefined) return notApplicable
    const official = registers.official?.on(user, departAt)
    if (official === undefined) return notInRegister
    if (official.subsidyMonthly === undefined || official.subsidyMonthly <= 0) return pass
    const vehicle = registers.vehicle?.on(plate, departAt)
    if (vehicle === undefined) return undetermined('notInRegister', 'vehicle')
    if (vehicle.category === undefined) return noCategory
    if (vehicle.category !== 'general' && vehicle.category !== 'other') return pass
    return flag({ user, plate, departAt, to, subsidy: official.subsidyMonthly })
  },
  say: {
    zh: ({ user, plate, departAt, to, subsidy }) =>
      `${user}每月领取公务交通补贴${showYuan(subsidy)}元，${departAt}单独乘${plate}前往${to}`,
    en: ({ user, plate, departAt, to, subsidy }) =>
      `${user} draws ${showYuan(subsidy)} yuan of transport subsidy a month and rode ${plate} alone to ${to} at ${departAt}`,
  },
})
