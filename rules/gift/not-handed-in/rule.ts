import { showYuan } from '../../../schemas/values/fen.ts'
import { flag, pass } from '../../kit/outcome.ts'
import { recordRule } from '../../kit/recordRule.ts'
import { undetermined } from '../../kit/undetermined.ts'
import { centralHandInFrom, foreignHandInFrom, handInFrom, registerMonths } from '../../parameters/gift.ts'
import { dutyOf, lastDayFor } from '../duty.ts'
import { thresholdEn, thresholdZh } from '../said.ts'

/** A gift that must be handed in and was not, or more than a month after it was received (law row GI-02). */
export default recordRule({
  id: 'gift.not-handed-in',
  version: 1,
  row: 'GI-02',
  kind: 'gift',
  severity: 'high',
  title: { zh: '礼品应上交未上交', en: 'Gift not handed in' },
  purpose: {
    zh: '礼金、有价证券一律上交；礼品达到上交起点的应在一个月内上交（涉外200元起，国内由各地规定）。',
    en: 'Money and securities are always handed in; goods from an amount on (200 yuan in foreign affairs, otherwise local), within a month.',
  },
  boundary: {
    zh: '上交日期晚于期限日或没有上交日期的为未按规定上交；起点金额含本数；礼金、有价证券不论金额。',
    en: 'Handed in after the last day or never; an amount exactly at the threshold counts; money and securities at any amount.',
  },
  excludes: {
    zh: '国内礼品低于本地起点的、涉外礼品低于200元的可以保留；本地未定标准的，达到中央国家机关标准为疑点，未达到的无法判断。',
    en: 'Domestic goods below the local amount and foreign ones below 200 yuan may be kept; without a local amount the central organs’ figure makes a lead and less is undetermined.',
  },
  inForce: [
    {
      from: '1993-12-05',
      until: '1995-04-29',
      grade: 'breach',
      instrument: 'GIFT-1988',
      article: '9',
      mark: 'verified',
    },
    { from: '1995-04-30', grade: 'breach', instrument: 'GIFTREG-1995', article: '2-3', mark: 'verified' },
  ],
  reads: [],
  parameters: { handInFrom, centralHandInFrom, foreignHandInFrom, registerMonths },
  judge: (
    gift,
    { handInFrom: local, centralHandInFrom: central, foreignHandInFrom: foreign, registerMonths: months },
  ) => {
    const duty = dutyOf(gift, { foreign, local, central, localParameter: handInFrom.id })
    if (duty === undefined) return pass
    if ('outcome' in duty) return duty
    const { value, receivedOn, handedInOn } = gift
    const lastDay = lastDayFor(gift, months)
    if (handedInOn !== undefined && handedInOn < receivedOn) return undetermined('notUsable', 'handedInOn')
    if (handedInOn !== undefined && handedInOn <= lastDay) return pass
    const { grade, basis, from, reference } = duty
    const values = { value, receivedOn, handedInOn: handedInOn ?? 'never', lastDay, from, reference }
    return flag(values, { grade, basis, ...(handedInOn === undefined ? { excess: value } : {}) })
  },
  say: {
    zh: ({ value, receivedOn, handedInOn, lastDay, from, reference }) =>
      `${receivedOn}收受价值${showYuan(value)}元，${thresholdZh(from, reference)}应上交，期限${lastDay}，${
        handedInOn === 'never' ? '无上交日期' : `实际${handedInOn}上交`
      }`,
    en: ({ value, receivedOn, handedInOn, lastDay, from, reference }) =>
      `${showYuan(value)} yuan received on ${receivedOn} is handed in ${thresholdEn(from, reference)} by ${lastDay}; ${
        handedInOn === 'never' ? 'no date of handing in' : `handed in on ${handedInOn}`
      }`,
  },
})
