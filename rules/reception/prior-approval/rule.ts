import { dateOf, type IsoDate, type IsoMoment } from '../../../schemas/values/isoDate.ts'
import { flag, pass } from '../../kit/outcome.ts'
import { recordRule } from '../../kit/recordRule.ts'
import { undetermined } from '../../kit/undetermined.ts'
import type { FlagValues } from '../../kit/vocabulary.ts'

const said = {
  noApproval: { zh: '没有事前审批', en: 'There is no approval' },
  lateApproval: { zh: '审批晚于接待日期', en: 'The approval came after the reception' },
  noList: { zh: '接待清单不齐全', en: 'The reception list is incomplete' },
} as const

interface Problem extends FlagValues {
  readonly is: keyof typeof said
  readonly date: string
  readonly approvedAt: string
}

const problem = (is: Problem['is'], date: IsoDate, approvedAt: IsoMoment | undefined): Problem => ({
  is,
  date,
  approvedAt: approvedAt ?? '',
})

/** A reception is approved before it begins, and its list is complete afterwards (law row R04). */
export default recordRule({
  id: 'reception.prior-approval',
  version: 1,
  row: 'R04',
  kind: 'reception',
  severity: 'medium',
  title: { zh: '未经事前审批或接待清单不齐', en: 'No prior approval, or an incomplete reception list' },
  purpose: {
    zh: '接待前须经审批；接待后须如实填写接待清单并由相关负责人审签。',
    en: 'A reception is approved beforehand and its list is filled in and signed afterwards.',
  },
  boundary: {
    zh: '没有审批单号、审批日期晚于接待日期、或注明清单不齐，为缺凭证；与接待同日审批为合规。',
    en: 'No approval number, an approval dated after the reception, or a list said to be incomplete, is missing evidence; approval on the same day passes.',
  },
  excludes: {
    zh: '审批时间或清单齐全未填的为无法判断；退款不适用。',
    en: 'Without the time of approval or a word on the list undetermined; refunds.',
  },
  inForce: [
    { from: '2006-10-20', until: '2013-11-30', grade: 'lead', instrument: 'RECEP-2006', mark: 'recalledMedium' },
    { from: '2013-12-01', grade: 'missingEvidence', instrument: 'RECEP-2013', article: '7', mark: 'verified' },
  ],
  applies: (bill) => bill.amount >= 0,
  reads: ['date'],
  judge: ({ approvalNo, approvedAt, listComplete, date }) => {
    if (approvalNo === undefined) return flag(problem('noApproval', date, approvedAt))
    // The hour of the meal is not recorded, so an approval of the same day is in time.
    if (approvedAt !== undefined && dateOf(approvedAt) > date) return flag(problem('lateApproval', date, approvedAt))
    if (listComplete === false) return flag(problem('noList', date, approvedAt))
    if (approvedAt === undefined) return undetermined('inputMissing', 'approvedAt')
    return listComplete === undefined ? undetermined('inputMissing', 'listComplete') : pass
  },
  say: {
    zh: ({ date, approvedAt, is }) => `${said[is].zh}（接待${date}${approvedAt === '' ? '' : `，审批${approvedAt}`}）`,
    en: ({ date, approvedAt, is }) =>
      `${said[is].en} (reception ${date}${approvedAt === '' ? '' : `, approved ${approvedAt}`})`,
  },
})
