import { fen, showYuan } from '../../../schemas/values/fen.ts'
import { showHundredths } from '../../../schemas/values/hundredths.ts'
import { dateOf } from '../../../schemas/values/isoDate.ts'
import { flag } from '../../kit/outcome.ts'
import { yearPeriod } from '../../kit/periods.ts'
import type { Undetermined } from '../../kit/undetermined.ts'
import { windowRule } from '../../kit/windowRule.ts'
import { vehicleMonth } from '../../pages/families.ts'
import { repairShare } from '../../parameters/vehicle.ts'
import { vehicleLacks, vehicleOn } from '../registered.ts'

/** A year's repairs of one car against its price (law row VF-19, price half). Refunds count against them. */
export default windowRule({
  id: 'vehicle.repairs-against-price',
  version: 1,
  row: 'VF-19',
  family: vehicleMonth,
  severity: 'medium',
  title: { zh: '年度维修费占车价比例过高', en: 'Yearly repairs high against the price' },
  purpose: {
    zh: '一年维修费超过车辆价格10%的为疑点。',
    en: 'Repairs above a tenth of the car’s price in one year are a reason to look.',
  },
  boundary: {
    zh: '全年维修费（扣除退款）超过车价×比例为疑点；恰为该数不算；差额为超出额。',
    en: 'A year’s repairs, refunds taken off, above the share of the price is a lead; exactly that is not; the difference is the excess.',
  },
  excludes: {
    zh: '车价未登记或不在台账为无法判断。',
    en: 'Without a price or register row undetermined.',
  },
  inForce: [{ grade: 'lead', instrument: 'PRACTICE', mark: 'inferred' }],
  reads: { vehicleCost: ['costKind', 'amount', 'plate'] },
  applies: ({ fields }) => fields.costKind === 'repair',
  key: ({ fields, on }) => (fields.plate === undefined ? undefined : `${fields.plate} ${yearPeriod(on)}`),
  keyName: 'plate',
  registers: ['vehicle'],
  parameters: { repairShare },
  judge: (bills, { parametersOn, registers }) => {
    const last = bills.at(-1)
    if (last?.fields.plate === undefined) return { flags: [] }
    const because = (reason: Undetermined) => ({
      flags: [],
      undetermined: bills.map((fact) => ({ fact, because: reason })),
    })
    const parameters = parametersOn(dateOf(last.on))
    if ('outcome' in parameters) return because(parameters)
    const { repairShare: share } = parameters.values
    const { plate } = last.fields
    const vehicle = vehicleOn(registers, plate, last.on)
    if ('outcome' in vehicle) return because(vehicle)
    const { priceExTax: price } = vehicle
    if (price === undefined) return because(vehicleLacks('priceExTax'))
    const limit = fen(Math.floor((price * share) / 10_000))
    const total = fen(bills.reduce((sum, { fields }) => sum + fields.amount, 0))
    if (total <= limit) return { flags: [] }
    let running = 0
    const at = bills.find(({ fields }) => (running += fields.amount) > limit) ?? last
    const year = yearPeriod(last.on)
    const verdict = flag({ plate, year, total, price, share, limit }, { excess: fen(total - limit) })
    return { flags: [{ ...verdict, at, records: bills, window: `${plate} ${year}` }] }
  },
  say: {
    zh: ({ plate, year, total, price, share, limit }) =>
      `${plate}在${year}年维修费${showYuan(total)}元，车价${showYuan(price)}元的${showHundredths(share)}%为${showYuan(limit)}元`,
    en: ({ plate, year, total, price, share, limit }) =>
      `${plate} cost ${showYuan(total)} yuan of repairs in ${year}; ${showHundredths(share)}% of its price of ${showYuan(price)} is ${showYuan(limit)}`,
  },
})
