import { showYuan } from '../../../schemas/values/fen.ts'
import { flag, pass } from '../../kit/outcome.ts'
import { recordRule } from '../../kit/recordRule.ts'
import { undetermined } from '../../kit/undetermined.ts'
import { centralRegisterFrom, foreignHandInFrom, registerFrom, registerMonths } from '../../parameters/gift.ts'
import { dutyOf, lastDayFor } from '../duty.ts'
import { thresholdEn, thresholdZh } from '../said.ts'

/** A gift registered more than a month after it was received, or never (law row GI-01). */
export default recordRule({
  id: 'gift.registered-late',
  version: 1,
  row: 'GI-01',
  kind: 'gift',
  severity: 'medium',
  title: { zh: '礼品逾期登记', en: 'Gift registered late' },
  purpose: {
    zh: '收受的礼品应自收受之日起（在外地或国外的自返回之日起）一个月内登记；起点金额由各地规定。',
    en: 'A gift is registered within a month of its receipt, or of the return of who was away; each place sets the amount.',
  },
  boundary: {
    zh: '登记日期晚于期限日为逾期，恰在期限日为合规；起点金额含本数；无登记日期为缺少凭据。',
    en: 'A registration after the last day is late, on that day in time; an amount exactly at the threshold counts; no date is a missing paper.',
  },
  excludes: {
    zh: '国内礼品低于本地起点金额的、涉外礼品低于200元的不适用；本地未定标准的，达到中央国家机关标准为疑点，未达到的无法判断；登记早于收受的无法判断。',
    en: 'Domestic goods below the local amount and foreign ones below 200 yuan are left alone; without a local amount only the central organs’ figure makes a lead and less is undetermined; registered before it came is undetermined.',
  },
  inForce: [{ from: '1995-04-30', grade: 'breach', instrument: 'GIFTREG-1995', article: '2-3', mark: 'verified' }],
  reads: [],
  parameters: { registerFrom, centralRegisterFrom, foreignHandInFrom, registerMonths },
  judge: (
    gift,
    { registerFrom: local, centralRegisterFrom: central, foreignHandInFrom: foreign, registerMonths: months },
  ) => {
    const duty = dutyOf(gift, { foreign, local, central, localParameter: registerFrom.id })
    if (duty === undefined) return pass
    if ('outcome' in duty) return duty
    const { value, receivedOn, registeredOn } = gift
    const lastDay = lastDayFor(gift, months)
    if (registeredOn !== undefined && registeredOn < receivedOn) return undetermined('notUsable', 'registeredOn')
    if (registeredOn !== undefined && registeredOn <= lastDay) return pass
    const { basis, from, reference } = duty
    const values = { value, receivedOn, registeredOn: registeredOn ?? 'never', lastDay, from, reference }
    // Without a date only the entry is missing; the month may not even be over.
    const grade = duty.grade === 'breach' && registeredOn === undefined ? 'missingEvidence' : duty.grade
    return flag(values, { grade, basis })
  },
  say: {
    zh: ({ value, receivedOn, registeredOn, lastDay, from, reference }) =>
      `${receivedOn}收受价值${showYuan(value)}元的礼品，${thresholdZh(from, reference)}应登记，期限${lastDay}，${
        registeredOn === 'never' ? '无登记日期' : `实际${registeredOn}登记`
      }`,
    en: ({ value, receivedOn, registeredOn, lastDay, from, reference }) =>
      `A gift of ${showYuan(value)} yuan received on ${receivedOn} is registered ${thresholdEn(from, reference)} by ${lastDay}; ${
        registeredOn === 'never' ? 'no date of registration' : `registered on ${registeredOn}`
      }`,
  },
})
