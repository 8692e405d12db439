import { type Hundredths, hundredths, showHundredths } from '../../../schemas/values/hundredths.ts'
import { dateOf } from '../../../schemas/values/isoDate.ts'
import { judgeEach } from '../../kit/judgeEach.ts'
import { flag } from '../../kit/outcome.ts'
import { undetermined } from '../../kit/undetermined.ts'
import { windowRule } from '../../kit/windowRule.ts'
import { vehicleMonth } from '../../pages/families.ts'
import { fillsPerDay, refuelAllowance } from '../../parameters/vehicle.ts'
import { isFuelBill } from '../fuelBill.ts'
import { odometerOrder } from '../odometerOrder.ts'
import { vehicleLacks, vehicleOn } from '../registered.ts'

/** Litres a distance explains: km × rated ÷ 100, rounded down to a hundredth. */
const explained = (km: Hundredths, rated: Hundredths): Hundredths => hundredths(Math.floor((km * rated) / 10_000))

/** A fill larger than the distance since the fill before explains (law row VF-02, distance part). */
export default windowRule({
  id: 'vehicle.fill-over-distance',
  version: 2,
  introduced: ['2026-11-23', '2026-11-26'],
  row: 'VF-02',
  family: vehicleMonth,
  severity: 'medium',
  title: { zh: '两次加油间隔过近', en: 'Refuelled too soon for the distance driven' },
  purpose: {
    zh: '加油量超过上次加油后行驶里程按核定油耗所需油量加容差。',
    en: 'A fill stays within what the distance since the last one burns at the rated consumption, plus an allowance.',
  },
  boundary: {
    zh: '加油量超过（两次加油间公里数×核定油耗÷100+容差）为疑点；恰为该数不算。',
    en: 'A fill above kilometres since the last one × rated ÷ 100 plus the allowance is a lead; exactly that is not.',
  },
  excludes: {
    zh: '首次加油不判断；同日超次数由“同日多次加油”判断；里程或核定油耗缺失为无法判断。',
    en: 'A first fill; several fills on one day are another rule’s; without odometer or rated consumption undetermined.',
  },
  inForce: [{ grade: 'lead', instrument: 'PRACTICE', mark: 'verified' }],
  reads: { vehicleCost: ['costKind', 'product', 'amount', 'plate', 'litres', 'odo', 'voucherNo'] },
  applies: ({ fields }) => isFuelBill(fields),
  key: ({ fields }) => fields.plate,
  keyName: 'plate',
  registers: ['vehicle'],
  parameters: { fillsPerDay, refuelAllowance },
  judge: (bills, { parametersOn, registers }) => {
    const fills = odometerOrder(bills, ({ fields }) => fields.odo)
    const perDay = Map.groupBy(fills, ({ on }) => dateOf(on))
    return judgeEach(fills, (fill, index) => {
      const before = fills[index - 1]
      if (before === undefined) return undefined
      const date = dateOf(fill.on)
      const parameters = parametersOn(date)
      if ('outcome' in parameters) return parameters
      const { fillsPerDay: daily, refuelAllowance: allowance } = parameters.values
      // Fills on one day beyond the usual number are another rule's flag; one event is told once.
      if (dateOf(before.on) === date && (perDay.get(date)?.length ?? 0) > daily) return undefined
      const { plate, litres, odo, voucherNo } = fill.fields
      if (plate === undefined) return undetermined('inputMissing', 'plate')
      if (litres === undefined) return undetermined('inputMissing', 'litres')
      if (odo === undefined || before.fields.odo === undefined) return undetermined('inputMissing', 'odo')
      if (odo < before.fields.odo) return undetermined('notUsable', 'odo')
      const vehicle = vehicleOn(registers, plate, fill.on)
      if ('outcome' in vehicle) return vehicle
      const { ratedLPer100km: rated } = vehicle
      if (rated === undefined) return vehicleLacks('ratedLPer100km')
      const km = hundredths(odo - before.fields.odo)
      if (litres * 10_000 <= km * rated + allowance * 10_000) return undefined
      const limit = hundredths(explained(km, rated) + allowance)
      const values = { plate, litres, km, rated, allowance, limit, before: before.on }
      return { ...flag(values), at: fill, records: [before, fill], window: `${plate} ${fill.on} ${voucherNo}` }
    })
  },
  say: {
    zh: ({ plate, litres, km, rated, allowance, limit, before }) =>
      `${plate}自${before}加油后行驶${showHundredths(km)}公里又加油${showHundredths(litres)}升，按百公里${showHundredths(rated)}升加容差${showHundredths(allowance)}升不超过${showHundredths(limit)}升`,
    en: ({ plate, litres, km, rated, allowance, limit, before }) =>
      `${plate} took ${showHundredths(litres)} L ${showHundredths(km)} km after the fill of ${before}; ${showHundredths(rated)} L/100 km and ${showHundredths(allowance)} L allowance explain ${showHundredths(limit)} L`,
  },
})
