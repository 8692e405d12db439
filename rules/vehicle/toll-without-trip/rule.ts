import { showYuan } from '../../../schemas/values/fen.ts'
import { dateOf } from '../../../schemas/values/isoDate.ts'
import { judgeEach } from '../../kit/judgeEach.ts'
import { flag } from '../../kit/outcome.ts'
import { windowRule } from '../../kit/windowRule.ts'
import { vehicleMonth } from '../../pages/families.ts'
import { tripMargin } from '../../parameters/vehicle.ts'
import { billsAgainstTrips } from '../billsAndTrips.ts'

/** A toll paid while the log says that the car was parked (law row VF-23). */
export default windowRule({
  id: 'vehicle.toll-without-trip',
  version: 2,
  introduced: ['2026-11-23', '2026-11-26'],
  row: 'VF-23',
  family: vehicleMonth,
  severity: 'medium',
  title: { zh: '未出车时产生通行费', en: 'Toll while parked' },
  purpose: {
    zh: '通行时间前后一小时内没有该车用车记录的为疑点；当月没有任何用车记录时不作判断。',
    en: 'A toll with no trip within an hour is a reason to look; a month without any trip in the log is not judged.',
  },
  boundary: {
    zh: '通行时刻前后“分钟”之内没有出车记录为疑点；恰在界限分钟内算有出车。',
    en: 'No trip within the minutes before or after the toll is a lead; exactly at that distance a trip explains it.',
  },
  excludes: {
    zh: '只有日期没有时刻、或当月没有任何用车记录的为无法判断。',
    en: 'Bills without a time, or months without any log, are undetermined.',
  },
  inForce: [{ grade: 'lead', instrument: 'PRACTICE', mark: 'recalledMedium' }],
  reads: {
    vehicleCost: ['costKind', 'amount', 'plate', 'voucherNo'],
    trip: ['plate', 'returnAt'],
  },
  applies: (fact) => fact.kind === 'trip' || (fact.fields.costKind === 'toll' && fact.fields.amount > 0),
  contextOnly: ({ kind }) => kind === 'trip',
  key: ({ fields }) => fields.plate,
  keyName: 'plate',
  parameters: { tripMargin },
  judge: (facts, { parametersOn }) => {
    const explained = billsAgainstTrips(facts.filter((fact) => fact.kind === 'trip'))
    return judgeEach(facts, (fact) => {
      if (fact.kind !== 'vehicleCost' || fact.fields.plate === undefined) return undefined
      const parameters = parametersOn(dateOf(fact.on))
      if ('outcome' in parameters) return parameters
      const { tripMargin: margin } = parameters.values
      const answer = explained(fact.on, margin)
      if (answer !== 'parked') return answer
      const { plate, amount, voucherNo } = fact.fields
      return {
        ...flag({ plate, on: fact.on, amount, margin }),
        at: fact,
        records: [fact],
        window: `${plate} ${fact.on} ${voucherNo}`,
      }
    })
  },
  say: {
    zh: ({ plate, on, amount, margin }) =>
      `${plate}于${on}发生通行费${showYuan(amount)}元，前后${margin}分钟内无用车记录`,
    en: ({ plate, on, amount, margin }) =>
      `${plate} paid a toll of ${showYuan(amount)} yuan at ${on} with no trip within ${margin} minutes`,
  },
})
