import { showYuan } from '../../../schemas/values/fen.ts'
import { dateOf } from '../../../schemas/values/isoDate.ts'
import { judgeEach } from '../../kit/judgeEach.ts'
import { flag } from '../../kit/outcome.ts'
import { windowRule } from '../../kit/windowRule.ts'
import { vehicleMonth } from '../../pages/families.ts'
import { tripMargin } from '../../parameters/vehicle.ts'
import { billsAgainstTrips } from '../billsAndTrips.ts'
import { isFuelBill } from '../fuelBill.ts'

/** Fuel bought while the log says that the car was parked (law row VF-05). Seal logs are not collected. */
export default windowRule({
  id: 'vehicle.fuel-without-trip',
  version: 2,
  introduced: ['2026-11-23', '2026-11-26'],
  row: 'VF-05',
  family: vehicleMonth,
  severity: 'medium',
  title: { zh: '未出车时加油', en: 'Fuelled while parked' },
  purpose: {
    zh: '加油时间前后一小时内没有该车用车记录的为疑点；当月没有任何用车记录时不作判断。',
    en: 'A fill with no trip within an hour is a reason to look; a month without any trip in the log is not judged.',
  },
  boundary: {
    zh: '加油时刻前后“分钟”之内没有出车记录为疑点；恰在界限分钟内算有出车。',
    en: 'No trip within the minutes before or after the fill is a lead; exactly at that distance a trip explains it.',
  },
  excludes: {
    zh: '只有日期没有时刻、或当月没有任何用车记录的为无法判断；封存记录未采集。',
    en: 'Bills without a time, or months without any log, are undetermined; seal logs are not collected.',
  },
  inForce: [{ grade: 'lead', instrument: 'PRACTICE', mark: 'inferred' }],
  reads: {
    vehicleCost: ['costKind', 'product', 'amount', 'plate', 'voucherNo'],
    trip: ['plate', 'returnAt'],
  },
  applies: (fact) => fact.kind === 'trip' || isFuelBill(fact.fields),
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
    zh: ({ plate, on, amount, margin }) => `${plate}于${on}加油${showYuan(amount)}元，前后${margin}分钟内无用车记录`,
    en: ({ plate, on, amount, margin }) =>
      `${plate} was fuelled for ${showYuan(amount)} yuan at ${on} with no trip within ${margin} minutes`,
  },
})
