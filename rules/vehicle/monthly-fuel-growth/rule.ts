import { type Fen, fen, showYuan, zeroFen } from '../../../schemas/values/fen.ts'
import { showHundredths } from '../../../schemas/values/hundredths.ts'
import { dateOf } from '../../../schemas/values/isoDate.ts'
import { flag } from '../../kit/outcome.ts'
import { monthPeriod, shiftMonth } from '../../kit/periods.ts'
import { type Undetermined, undetermined } from '../../kit/undetermined.ts'
import { windowRule } from '../../kit/windowRule.ts'
import { vehicleMonth } from '../../pages/families.ts'
import { monthlyFuelGrowth } from '../../parameters/vehicle.ts'

/** A month whose fuel cost is more than twice that of the month before (law row VF-04). Refunds count against it. */
export default windowRule({
  id: 'vehicle.monthly-fuel-growth',
  version: 1,
  row: 'VF-04',
  family: vehicleMonth,
  severity: 'medium',
  title: { zh: '月度油费环比倍增', en: 'Monthly fuel cost multiplied' },
  purpose: {
    zh: '某车某月油费超过上月两倍的为疑点；上月无油费时不作判断。',
    en: 'A month that costs more than twice the one before is a reason to look; without a month before nothing is judged.',
  },
  boundary: {
    zh: '当月油费大于上月的倍数为疑点；恰为倍数不算；超过部分为超出额。',
    en: 'A month’s fuel cost above so many times the month before is a lead; exactly that is not; what is beyond is the excess.',
  },
  excludes: {
    zh: '上月没有油费为无法判断；退款冲减当月。',
    en: 'Without fuel in the month before undetermined; refunds are taken off.',
  },
  inForce: [{ grade: 'lead', instrument: 'PRACTICE', mark: 'verified' }],
  reads: { vehicleCost: ['costKind', 'amount', 'plate'] },
  applies: ({ fields }) => fields.costKind === 'fuel',
  key: ({ fields }) => fields.plate,
  keyName: 'plate',
  parameters: { monthlyFuelGrowth },
  judge: (bills, { parametersOn }) => {
    type Bill = (typeof bills)[number]
    const months = Map.groupBy(bills, ({ on }) => monthPeriod(on))
    const sumOf = (some: readonly Bill[]): Fen => fen(some.reduce((sum, { fields }) => sum + fields.amount, 0))
    const unjudged: { readonly fact: Bill; readonly because: Undetermined }[] = []
    const flags = [...months].flatMap(([month, own]) => {
      const because = (reason: Undetermined) => {
        for (const fact of own) unjudged.push({ fact, because: reason })
        return []
      }
      const [first] = own
      if (first?.fields.plate === undefined) return []
      const parameters = parametersOn(dateOf(first.on))
      if ('outcome' in parameters) return because(parameters)
      const { monthlyFuelGrowth: times } = parameters.values
      const before = sumOf(months.get(shiftMonth(month, -1)) ?? [])
      if (before <= zeroFen) return because(undetermined('sampleTooSmall', 'previousMonth'))
      const total = sumOf(own)
      if (total * 100 <= before * times) return []
      let running = 0
      const at = own.find(({ fields }) => (running += fields.amount) * 100 > before * times) ?? first
      const { plate } = first.fields
      const verdict = flag(
        { plate, month, total, before, times },
        { excess: fen(Math.ceil(total - (before * times) / 100)) },
      )
      return [{ ...verdict, at, records: own, window: `${plate} ${month}` }]
    })
    return { flags, undetermined: unjudged }
  },
  say: {
    zh: ({ plate, month, total, before, times }) =>
      `${plate}在${month}油费${showYuan(total)}元，上月${showYuan(before)}元，超过${showHundredths(times)}倍`,
    en: ({ plate, month, total, before, times }) =>
      `${plate} used fuel for ${showYuan(total)} yuan in ${month} after ${showYuan(before)} the month before, more than ${showHundredths(times)} times`,
  },
})
