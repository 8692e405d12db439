import { uncollectedRecordRule } from '../../kit/uncollected.ts'

/** A user of an official car who claimed city transport for the same day (law row VF-22). */
export default uncollectedRecordRule({
  id: 'vehicle.travel-claim',
  version: 1,
  row: 'VF-22',
  kind: 'trip',
  severity: 'medium',
  title: { zh: '用车又领取市内交通费（未采集）', en: 'Car used and city transport claimed (not collected)' },
  purpose: {
    zh: '同一人同一天既乘公务用车又报销市内交通费的为疑点；本系统未采集差旅报销明细，不作判断。',
    en: 'One person, one day, an official car and a claim for city transport; travel claims are not collected.',
  },
  inForce: [{ grade: 'lead', instrument: 'PRACTICE', mark: 'verified' }],
  applies: ({ users }) => users !== undefined,
  input: 'travelClaims',
})
