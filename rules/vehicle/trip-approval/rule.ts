import type { IsoDateTime } from '../../../schemas/values/isoDate.ts'
import { flag, pass } from '../../kit/outcome.ts'
import { recordRule } from '../../kit/recordRule.ts'
import { undetermined } from '../../kit/undetermined.ts'

/** Later by the minute: of two times one may have been written without seconds. */
const isLater = (a: IsoDateTime, b: IsoDateTime): boolean =>
  a > b && (a.length === b.length || a.slice(0, 16) > b.slice(0, 16))

const noTime = undetermined('inputMissing', 'approvedAt')

/** A trip without approval, or approved only after it had left (law row VF-13). */
export default recordRule({
  id: 'vehicle.trip-approval',
  version: 1,
  row: 'VF-13',
  kind: 'trip',
  severity: 'medium',
  title: { zh: '用车未审批或事后补批', en: 'Trip not approved, or only afterwards' },
  purpose: {
    zh: '公务用车应在出车前审批；无审批单号和审批时间的为未审批，审批晚于出车的为事后补批。',
    en: 'A trip is approved before it leaves; without number and time it is unapproved, with a later time approved afterwards.',
  },
  boundary: {
    zh: '没有审批，或审批时间晚于出车时间（按分钟）为缺凭证；同一分钟为合规。',
    en: 'No approval, or one later than the departure by the minute, is missing evidence; the same minute passes.',
  },
  excludes: {
    zh: '有审批单号而无审批时间为无法判断。',
    en: 'A number without a time is undetermined.',
  },
  inForce: [{ grade: 'missingEvidence', instrument: 'PRACTICE', mark: 'recalledMedium' }],
  reads: [],
  judge: ({ plate, departAt, approvalNo, approvedAt }) => {
    if (approvedAt === undefined && approvalNo !== undefined) return noTime
    if (approvedAt !== undefined && !isLater(approvedAt, departAt)) return pass
    return flag({ plate, departAt, approvedAt: approvedAt ?? 'never' })
  },
  say: {
    zh: ({ plate, departAt, approvedAt }) =>
      approvedAt === 'never'
        ? `${plate}于${departAt}出车，无审批`
        : `${plate}于${departAt}出车，审批时间为${approvedAt}，晚于出车`,
    en: ({ plate, departAt, approvedAt }) =>
      approvedAt === 'never'
        ? `${plate} left at ${departAt} without approval`
        : `${plate} left at ${departAt} and was approved only at ${approvedAt}`,
  },
})
