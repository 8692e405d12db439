import type { IsoDate } from '../../../schemas/values/isoDate.ts'
import { flag, pass } from '../../kit/outcome.ts'
import { recordRule } from '../../kit/recordRule.ts'
import { undetermined } from '../../kit/undetermined.ts'
import { sinceFrugality2013 } from '../basis.ts'

/** An empty letter date says that there is no letter at all. */
const problem = (date: IsoDate, letterDate: IsoDate | ''): { date: string; letterDate: string } => ({
  date,
  letterDate,
})

/** A reception of outside guests rests on an official letter of their unit, dated no later than the reception (law row R01). */
export default recordRule({
  id: 'reception.official-letter',
  version: 1,
  row: 'R01',
  kind: 'reception',
  severity: 'medium',
  title: { zh: '缺少公函或公函日期在后', en: 'No official letter, or one dated too late' },
  purpose: {
    zh: '公务外出由派出单位发公函，告知内容、行程和人员；无公函不接待，事后补函不能替代。',
    en: 'The sending unit announces its visitors by official letter; without one, or with one written afterwards, there is no reception.',
  },
  boundary: {
    zh: '没有公函号，或公函日期晚于接待日期，为缺凭证；公函日期与接待日期同日为合规。',
    en: 'No letter number, or a letter dated after the reception, is missing evidence; dated the same day it passes.',
  },
  excludes: {
    zh: '来宾为本单位人员的不需公函；有公函号而无日期为无法判断；退款不适用。',
    en: 'A unit’s own people need none; a letter without a date is undetermined; refunds.',
  },
  inForce: sinceFrugality2013('20', 'missingEvidence', '5', 'verified'),
  // A refund is no reception.
  applies: (bill) => bill.amount >= 0,
  reads: ['date', 'guestUnit'],
  judge: ({ letterNo, letterDate, date, unitCode, guestUnit }, _parameters, { registers }) => {
    if (letterNo !== undefined) {
      if (letterDate === undefined) return undetermined('inputMissing', 'letterDate')
      return letterDate <= date ? pass : flag(problem(date, letterDate))
    }
    const host = registers.unit?.on(unitCode, date)
    // Its own people need no letter; that they are booked as a reception is another rule's matter.
    if (host !== undefined && (guestUnit === host.name || guestUnit === host.fullTitle)) return pass
    return flag(problem(date, ''))
  },
  say: {
    zh: ({ date, letterDate }) =>
      letterDate === '' ? `${date}的接待没有公函` : `公函日期${letterDate}晚于接待日期${date}`,
    en: ({ date, letterDate }) =>
      letterDate === ''
        ? `No official letter for the reception of ${date}`
        : `The official letter of ${letterDate} is later than the reception of ${date}`,
  },
})
