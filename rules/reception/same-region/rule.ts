import { flag, pass } from '../../kit/outcome.ts'
import { recordRule } from '../../kit/recordRule.ts'
import { undetermined } from '../../kit/undetermined.ts'
import { isOwnName, samePlace, unitNamed } from '../../kit/unitNames.ts'
import { sameRegionBan } from '../../parameters/reception.ts'
import { redFlag } from '../basis.ts'

/** Guests from the same county or the same family of units (law row RF-03): a lead, and a breach where the county forbids it. */
export default recordRule({
  id: 'reception.same-region',
  version: 1,
  row: 'RF-03',
  kind: 'reception',
  severity: 'medium',
  title: { zh: '同城或系统内相互接待', en: 'Guests from the same county or the same family of units' },
  purpose: {
    zh: '本县单位之间、上下级单位之间相互接待值得核实；本地规定禁止同城接待的，属于违规。',
    en: 'Units of one county or family hosting each other are worth a look, and a breach where local rules forbid it.',
  },
  boundary: {
    zh: '来宾单位为本单位、上下级，或与本单位同城，为疑点；本地明令禁止同城接待的为违规。',
    en: 'Guests of the host itself, its parent or child, or of the same place are a lead; a breach where the county forbids it.',
  },
  excludes: {
    zh: '登记册中没有的来宾单位视为外地，通过；区域未登记为无法判断。',
    en: 'A guest unit in no register is from elsewhere and passes; without a region undetermined.',
  },
  inForce: redFlag('verified'),
  applies: (bill) => bill.item === 'workMeal' && bill.amount > 0,
  reads: ['guestUnit'],
  parameters: { sameRegionBan },
  registers: ['unit'],
  judge: ({ unitCode, guestUnit, date }, { sameRegionBan: banned }, { registers }) => {
    const host = registers.unit?.on(unitCode, date)
    if (registers.unit === undefined || host === undefined) return undetermined('notInRegister', 'unit')
    const guest = unitNamed(registers.unit, guestUnit, date)
    // Units of other counties are in nobody's register here: a stranger is a guest from outside.
    if (guest === undefined) return pass
    const family =
      isOwnName(host, guestUnit) ||
      guest.parent === host.code ||
      (host.parent !== undefined && guest.code === host.parent)
    if (!family) {
      if (host.region === undefined || guest.region === undefined) return undetermined('inputMissing', 'unit.region')
      if (!samePlace(host.region, guest.region)) return pass
    }
    const local = { grade: 'breach', basis: { instrument: 'LOCAL', mark: 'local' } } as const
    return flag({ guestUnit, region: host.region ?? '' }, banned ? local : {})
  },
  say: {
    zh: ({ guestUnit, region }) => `来宾单位“${guestUnit}”与接待单位同属${region === '' ? '一个系统' : region}`,
    en: ({ guestUnit, region }) =>
      `The guests’ unit “${guestUnit}” belongs to the host’s own ${region === '' ? 'family of units' : `region, ${region}`}`,
  },
})
