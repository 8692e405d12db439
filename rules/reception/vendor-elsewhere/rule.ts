import { flag, pass } from '../../kit/outcome.ts'
import { recordRule } from '../../kit/recordRule.ts'
import { undetermined } from '../../kit/undetermined.ts'
import { samePlace } from '../../kit/unitNames.ts'
import { redFlag } from '../basis.ts'

/** A reception bill from another place than the host's (law row RF-04). */
export default recordRule({
  id: 'reception.vendor-elsewhere',
  version: 1,
  row: 'RF-04',
  kind: 'reception',
  severity: 'medium',
  title: { zh: '外地票据', en: 'Bill from another place' },
  purpose: {
    zh: '接待发生在本地，外地商户的票据值得核实。',
    en: 'Reception happens at home; a bill from elsewhere is worth a look.',
  },
  boundary: {
    zh: '商户所在地与单位所在地互不包含即为疑点；一方包含另一方（某县与某县城关镇）视为同地。',
    en: 'A vendor’s place that neither holds nor lies in the unit’s is a lead; one within the other is the same place.',
  },
  excludes: {
    zh: '商户所在地或单位区域未填为无法判断；退款不适用。',
    en: 'Without either place undetermined; refunds.',
  },
  inForce: redFlag('verified'),
  applies: (bill) => bill.amount > 0,
  reads: ['vendorRegion'],
  registers: ['unit'],
  judge: ({ unitCode, vendorRegion, date }, _parameters, { registers }) => {
    const host = registers.unit?.on(unitCode, date)
    if (host === undefined) return undetermined('notInRegister', 'unit')
    if (host.region === undefined) return undetermined('inputMissing', 'unit.region')
    return samePlace(vendorRegion, host.region) ? pass : flag({ vendorRegion, region: host.region })
  },
  say: {
    zh: ({ vendorRegion, region }) => `商户在${vendorRegion}，接待单位在${region}`,
    en: ({ vendorRegion, region }) => `The vendor is in ${vendorRegion}, the host in ${region}`,
  },
})
