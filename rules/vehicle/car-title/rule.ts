import { flag, pass } from '../../kit/outcome.ts'
import { registerRule } from '../../kit/registerRule.ts'
import { undetermined } from '../../kit/undetermined.ts'
import { sameTitle } from '../sameTitle.ts'

/** A car whose registered owner is not the unit that holds it: a subordinate, a firm, a person (law row V11). */
export default registerRule({
  id: 'vehicle.car-title',
  version: 1,
  row: 'V11',
  register: 'vehicle',
  judgedBy: 'whileHeld',
  severity: 'high',
  title: { zh: '公务用车产权登记在其他单位或个人名下', en: 'Official car titled to someone else' },
  purpose: {
    zh: '公务用车产权注册登记所有人应为本单位，不得登记在下属单位、企业或个人名下。',
    en: 'An official car is titled to its own unit, never to a subordinate, a firm or a person.',
  },
  boundary: {
    zh: '产权登记名称与本单位任一时期的名称或全称都不一致即违规。',
    en: 'A registered owner that matches no name the unit ever had is a breach.',
  },
  excludes: {
    zh: '租赁车辆不适用；全角半角、空格差异视为一致；单位全称未登记为无法判断。',
    en: 'Leased cars; differences of width and spaces; without a full title undetermined.',
  },
  inForce: [{ from: '2017-12-05', grade: 'breach', instrument: 'VEH-2017', mark: 'verified' }],
  applies: ({ source }) => source !== 'leased',
  reads: ['ownerName'],
  registers: ['unit'],
  judge: ({ plate, unit, ownerName }, _parameters, { registers }) => {
    // A unit renamed keeps its cars: any name it ever had is its own.
    const own = registers.unit?.rows.filter(({ code }) => code === unit) ?? []
    const [first] = own
    if (first === undefined) return undetermined('notInRegister', 'unit')
    const names = own.flatMap(({ name, fullTitle }) => [name, fullTitle ?? name])
    if (names.some((name) => sameTitle(name, ownerName))) return pass
    const titles = own.flatMap(({ fullTitle }) => fullTitle ?? [])
    const title = titles.at(-1)
    return title === undefined ? undetermined('inputMissing', 'unit.fullTitle') : flag({ plate, ownerName, title })
  },
  say: {
    zh: ({ plate, ownerName, title }) => `${plate}登记所有人为“${ownerName}”，单位全称为“${title}”`,
    en: ({ plate, ownerName, title }) => `${plate} is titled to “${ownerName}”; the unit is “${title}”`,
  },
})
