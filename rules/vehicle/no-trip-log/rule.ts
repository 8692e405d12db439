import { flag } from '../../kit/outcome.ts'
import { monthPeriod } from '../../kit/periods.ts'
import { windowRule } from '../../kit/windowRule.ts'
import { vehicleMonth } from '../../pages/families.ts'
import { isFuelBill } from '../fuelBill.ts'

/** A car that took fuel or power in a month for which nobody logged a trip of it (law row V08). It rests when the log arrives. */
export default windowRule({
  id: 'vehicle.no-trip-log',
  version: 1,
  row: 'V08',
  family: vehicleMonth,
  severity: 'medium',
  title: { zh: '有油费无用车登记', en: 'Fuel without a use log' },
  purpose: {
    zh: '公务用车使用应登记时间、事由、地点、里程、油耗等；当月有燃油、充电费用而无用车记录的为登记缺失。',
    en: 'Uses of a car are logged with time, reason, place and kilometres; fuel in a month without a trip shows that the log is absent.',
  },
  boundary: {
    zh: '当月有加油或充电而没有任何用车记录即为缺凭证；有一条记录即通过。',
    en: 'Fuel or power in a month without any logged trip is missing evidence; one trip passes.',
  },
  excludes: {
    zh: '洗车、保险等费用不适用；用车记录以后补传的，下次结算时撤销。',
    en: 'Other costs; it rests when the log arrives.',
  },
  inForce: [
    // Before that date only a provincial text of the 2011 kind was seen.
    { from: '2011-01-06', until: '2012-09-30', grade: 'lead', instrument: 'VEH-2011', mark: 'inferred' },
    { from: '2012-10-01', grade: 'missingEvidence', instrument: 'OFFICE-2012', article: '26', mark: 'verified' },
  ],
  reads: { vehicleCost: ['costKind', 'product', 'amount', 'plate'], trip: ['plate'] },
  applies: (fact) =>
    fact.kind === 'trip' || isFuelBill(fact.fields) || (fact.fields.costKind === 'charging' && fact.fields.amount > 0),
  contextOnly: ({ kind }) => kind === 'trip',
  key: ({ fields, on }) => (fields.plate === undefined ? undefined : `${fields.plate} ${monthPeriod(on)}`),
  keyName: 'plate',
  judge: (facts) => {
    const [at] = facts
    if (at?.fields.plate === undefined || facts.some(({ kind }) => kind === 'trip')) return { flags: [] }
    const { plate } = at.fields
    const month = monthPeriod(at.on)
    return {
      flags: [{ ...flag({ plate, month, bills: facts.length }), at, records: facts, window: `${plate} ${month}` }],
    }
  },
  say: {
    zh: ({ plate, month, bills }) => `${plate}在${month}有${bills}笔燃油、充电费用，无用车记录`,
    en: ({ plate, month, bills }) => `${plate} has ${bills} bills for fuel or power in ${month} and no trip in the log`,
  },
})
