import { uncollectedRegisterRule } from '../../kit/uncollected.ts'

/** Every car carries a label; the register has no column for it (law row V13). */
export default uncollectedRegisterRule({
  id: 'vehicle.car-label',
  version: 1,
  row: 'V13',
  register: 'vehicle',
  judgedBy: 'whileHeld',
  severity: 'low',
  title: { zh: '公务用车标识（未采集）', en: 'Official car label (not collected)' },
  purpose: {
    zh: '公务用车实行标识化管理；台账没有标识编号，不作判断。',
    en: 'Official cars carry a label; the register has no label number.',
  },
  inForce: [{ from: '2017-12-05', grade: 'missingEvidence', instrument: 'VEH-2017', mark: 'recalledHigh' }],
  input: 'vehicle.labelNo',
})
