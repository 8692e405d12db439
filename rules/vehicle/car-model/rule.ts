import { uncollectedRegisterRule } from '../../kit/uncollected.ts'

/** Off-roaders fixed to leaders, domestic cars, new energy first: the register holds neither model nor user (law row V06). */
export default uncollectedRegisterRule({
  id: 'vehicle.car-model',
  version: 1,
  row: 'V06',
  register: 'vehicle',
  judgedBy: 'whileHeld',
  severity: 'low',
  title: { zh: '车型与固定使用人（未采集）', en: 'Model and fixed user (not collected)' },
  purpose: {
    zh: '不得为领导干部固定配备越野车，应配备国产汽车；台账没有车型和固定使用人，不作判断。',
    en: 'No off-roaders fixed to leaders, domestic cars only; the register has neither model nor fixed user.',
  },
  inForce: [
    { from: '2011-01-06', until: '2017-12-04', grade: 'breach', instrument: 'VEH-2011', mark: 'recalledMedium' },
    { from: '2017-12-05', grade: 'breach', instrument: 'VEH-2017', mark: 'verified' },
  ],
  input: 'vehicle.model',
})
