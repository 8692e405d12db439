import { uncollectedRecordRule } from '../../kit/uncollected.ts'
import { since2013 } from '../basis.ts'

/** Guests travel together in few cars, without traffic control. How many cars went is on no sheet (law row R12). */
export default uncollectedRecordRule({
  id: 'reception.escort-cars',
  version: 1,
  row: 'R12',
  kind: 'reception',
  severity: 'low',
  title: { zh: '陪同车辆过多', en: 'Too many escort cars' },
  purpose: {
    zh: '安排集中乘车，合理使用车型，严格控制随行车辆；未采集随行车辆数。',
    en: 'Guests travel together with few cars; the number of cars is not collected.',
  },
  inForce: since2013('lead', '11', 'recalledHigh'),
  input: 'escortCars',
  applies: (bill) => bill.item === 'transport' && bill.amount > 0,
})
