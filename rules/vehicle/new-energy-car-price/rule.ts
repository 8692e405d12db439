import { fen, showYuan } from '../../../schemas/values/fen.ts'
import { flag, pass } from '../../kit/outcome.ts'
import { registerRule } from '../../kit/registerRule.ts'
import { newEnergyCarPrice } from '../../parameters/vehicleCaps.ts'
import { isNewEnergy } from '../carCaps.ts'

/** A new-energy sedan above its price cap; vans and buses under special approval are not sedans (law row V04). */
export default registerRule({
  id: 'vehicle.new-energy-car-price',
  version: 1,
  row: 'V04',
  sameAs: ['VF-24'],
  register: 'vehicle',
  judgedBy: 'boughtOn',
  severity: 'high',
  title: { zh: '新能源轿车超价格标准', en: 'New-energy sedan above its price' },
  purpose: {
    zh: '配备新能源轿车的价格不得超过规定标准，按购置日期适用。',
    en: 'A new-energy sedan stays within its price as of the day it was bought.',
  },
  boundary: {
    zh: '不含税价格超过上限即违规；恰为上限合规；差额为超出额。',
    en: 'A price without tax above the cap is a breach; exactly the cap is not; the difference is the excess.',
  },
  excludes: {
    zh: '特批和特种专业车辆不适用；价格未登记为无法判断。',
    en: 'Specially approved and special-purpose cars; without a price undetermined.',
  },
  inForce: [{ from: '2017-12-05', grade: 'breach', instrument: 'VEH-2017', mark: 'verified' }],
  applies: (car) => isNewEnergy(car) && car.specialApproval === undefined && car.category !== 'specialPurpose',
  reads: ['priceExTax'],
  parameters: { newEnergyCarPrice },
  judge: ({ plate, priceExTax: price }, { newEnergyCarPrice: cap }) =>
    price <= cap ? pass : flag({ plate, price, cap }, { excess: fen(price - cap) }),
  say: {
    zh: ({ plate, price, cap }) => `${plate}为新能源轿车，不含税价格${showYuan(price)}元，上限${showYuan(cap)}元`,
    en: ({ plate, price, cap }) =>
      `${plate} is a new-energy sedan of ${showYuan(price)} yuan; at most ${showYuan(cap)}`,
  },
})
