import { addDays, weekday } from '../../../schemas/values/calendarArithmetic.ts'
import { type IsoMoment, dateOf } from '../../../schemas/values/isoDate.ts'
import { flag } from '../../kit/outcome.ts'
import { windowRule } from '../../kit/windowRule.ts'
import { vehicleMonth } from '../../pages/families.ts'
import { commutingLegs } from '../../parameters/vehicle.ts'
import { commuting, dwelling } from '../words/commute.ts'

/** Trips come in time order: a day's Monday is worked out once. */
let lastDay = ''
let lastMonday = ''

function mondayOf(moment: IsoMoment): string {
  if (!moment.startsWith(lastDay) || lastDay === '') {
    const date = dateOf(moment)
    lastMonday = addDays(date, 1 - weekday(date))
    lastDay = date
  }
  return lastMonday
}

/** Both ends of the hour count. */
const between = (moment: IsoMoment, from: string, until: string): boolean => {
  const time = moment.slice(11, 16)
  return time >= from && time <= until
}

interface Leg {
  readonly on: IsoMoment
  readonly fields: { readonly from: string | undefined; readonly to: string; readonly purpose: string }
}

/** From a home in the morning, to a home in the evening, or a purpose that says so. */
const isCommute = ({ on, fields: { from, to, purpose } }: Leg): boolean =>
  commuting.find(purpose) !== undefined ||
  (between(on, '07:00', '09:00') && from !== undefined && dwelling.find(from) !== undefined) ||
  (between(on, '17:00', '19:00') && dwelling.find(to) !== undefined)

/** An official car that takes someone to work and home again (law row VF-16). Homes are known by the words of the log only. */
export default windowRule({
  id: 'vehicle.commuting',
  version: 3,
  introduced: ['2026-11-23', '2026-11-26', '2026-11-27'],
  row: 'VF-16',
  family: vehicleMonth,
  severity: 'medium',
  title: { zh: '公务用车用于上下班', en: 'Commuting by official car' },
  purpose: {
    zh: '一周内三次以上早晚往返住处与单位的行程为疑点；住处只从用车记录的文字识别。',
    en: 'Three legs a week between a home and the office are a reason to look; homes are known by the log’s words only.',
  },
  boundary: {
    zh: '同一车辆一周（周一至周日）内上下班行程达到次数即为疑点；出发时刻7:00—9:00、17:00—19:00含首尾。',
    en: 'As many commuting legs of one car in a week (Monday to Sunday) as the number is a lead; hours 7:00–9:00 and 17:00–19:00 include both ends.',
  },
  excludes: {
    zh: '住宅只凭登记用语识别；通勤班车和相关调研不算。',
    en: 'Homes are known by the words of the log only; shuttle buses and work on the subject.',
  },
  words: [dwelling, commuting],
  inForce: [{ grade: 'lead', instrument: 'PRACTICE', mark: 'inferred' }],
  reads: { trip: ['plate', 'from', 'to', 'purpose'] },
  key: ({ fields, on }) => `${fields.plate} ${mondayOf(on)}`,
  keyName: 'plate',
  parameters: { commutingLegs },
  judge: (trips, { parametersOn }) => {
    const [first] = trips
    if (first === undefined) return { flags: [] }
    const parameters = parametersOn(dateOf(first.on))
    if ('outcome' in parameters)
      return { flags: [], undetermined: trips.map((fact) => ({ fact, because: parameters })) }
    const { commutingLegs: limit } = parameters.values
    const legs = trips.filter(isCommute)
    const at = legs[limit - 1]
    if (at === undefined) return { flags: [] }
    const { plate } = first.fields
    const week = mondayOf(first.on)
    return {
      flags: [{ ...flag({ plate, week, legs: legs.length, limit }), at, records: legs, window: `${plate} ${week}` }],
    }
  },
  say: {
    zh: ({ plate, week, legs }) => `${plate}在${week}起的一周内有${legs}次上下班行程`,
    en: ({ plate, week, legs }) => `${plate} made ${legs} commuting legs in the week from ${week}`,
  },
})
