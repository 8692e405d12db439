import { flag, pass } from '../../kit/outcome.ts'
import { recordRule } from '../../kit/recordRule.ts'
import { undetermined } from '../../kit/undetermined.ts'
import { sameTitle } from '../sameTitle.ts'

const notInRegister = undetermined('notInRegister', 'unit')
const noTitle = undetermined('inputMissing', 'unit.fullTitle')

/** The buyer on the invoice is not the unit's full title: a person, a short name, another body (law row VF-08). */
export default recordRule({
  id: 'vehicle.invoice-title',
  version: 1,
  row: 'VF-08',
  kind: 'vehicleCost',
  severity: 'medium',
  title: { zh: '发票抬头不符', en: 'Invoice made out to someone else' },
  purpose: {
    zh: '发票购买方应为报销单位全称；个人抬头、简称或其他单位抬头均为疑点。',
    en: 'The invoice names the unit by its full title; a person, a short name or another body is a reason to look.',
  },
  boundary: {
    zh: '购买方名称与单位全称不一致即为疑点；全角半角、空格差异视为一致。',
    en: 'A buyer that is not the unit’s full title is a lead; differences of width and spaces are none.',
  },
  excludes: {
    zh: '过路、停车票据没有购买方的不适用；单位全称未登记为无法判断。',
    en: 'Toll and parking slips without a buyer; without a full title undetermined.',
  },
  inForce: [{ grade: 'lead', instrument: 'PRACTICE', mark: 'verified' }],
  // Toll and parking slips carry no buyer at all.
  applies: ({ costKind, buyer }) => buyer !== undefined || (costKind !== 'toll' && costKind !== 'parking'),
  reads: ['buyer'],
  registers: ['unit'],
  judge: ({ unitCode, at, buyer }, _parameters, { registers }) => {
    const unit = registers.unit?.on(unitCode, at)
    if (unit === undefined) return notInRegister
    const { fullTitle } = unit
    if (fullTitle === undefined) return noTitle
    return sameTitle(buyer, fullTitle) ? pass : flag({ buyer, fullTitle })
  },
  say: {
    zh: ({ buyer, fullTitle }) => `发票购买方为“${buyer}”，单位全称为“${fullTitle}”`,
    en: ({ buyer, fullTitle }) => `The invoice names “${buyer}”; the unit’s full title is “${fullTitle}”`,
  },
})
