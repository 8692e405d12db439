import type { IsoDate } from '../../../schemas/values/isoDate.ts'
import { flag, notApplicable, pass } from '../../kit/outcome.ts'
import { registerRule } from '../../kit/registerRule.ts'
import { replacementYears } from '../../parameters/vehicleCaps.ts'

/** The same day so many years later, as text: 29 February becomes a day that orders between 28 February and 1 March. */
const anniversary = (date: IsoDate, years: number): string =>
  `${String(Number(date.slice(0, 4)) + years).padStart(4, '0')}${date.slice(4)}`

/**
 * A car that left the fleet before it had served the years after which it may be replaced, without approval. Why it left
 * (accident, transfer out of the county) is not in the register, so this is a lead though the text forbids it (law row V07).
 */
export default registerRule({
  id: 'vehicle.early-disposal',
  version: 1,
  row: 'V07',
  sameAs: ['VF-24'],
  register: 'vehicle',
  judgedBy: 'validUntil',
  severity: 'medium',
  title: { zh: '未达更新年限处置车辆', en: 'Vehicle disposed of before its time' },
  purpose: {
    zh: '公务用车使用年限超过8年的可以更新，达到年限仍能使用的应继续使用；提前更新须经批准。',
    en: 'A car may be replaced after more than eight years; earlier only with approval.',
  },
  boundary: {
    zh: '处置日不晚于购置满更新年限之日且无批准文号为疑点；满年限次日起处置为合规。',
    en: 'Leaving the fleet on or before the day the years are full, without approval, is a lead; from the day after it passes.',
  },
  excludes: {
    zh: '仍在台账、以后续行延续、租赁的车辆不适用；购置日期未登记为无法判断。',
    en: 'Cars still held, continued in a later row, or leased; without a day of purchase undetermined.',
  },
  inForce: [
    { from: '2011-01-06', until: '2017-12-04', grade: 'lead', instrument: 'VEH-2011', mark: 'recalledMedium' },
    { from: '2017-12-05', grade: 'lead', instrument: 'VEH-2017', article: '22', mark: 'verified' },
  ],
  // A car still held has nothing to judge; a car that only changed units or data goes on in a later row.
  applies: ({ validUntil, source }) => validUntil !== undefined && source !== 'leased',
  reads: ['boughtOn'],
  parameters: { replacementYears },
  judge: ({ plate, boughtOn, specialApproval }, { replacementYears: years }, { registers }, on) => {
    const goesOn = registers.vehicle?.rows.some(
      (row) => row.plate === plate && row.validFrom !== undefined && row.validFrom > on,
    )
    if (goesOn === true) return notApplicable
    if (specialApproval !== undefined || on > anniversary(boughtOn, years)) return pass
    return flag({ plate, boughtOn, disposedOn: on, years })
  },
  say: {
    zh: ({ plate, boughtOn, disposedOn, years }) =>
      `${plate}于${boughtOn}购置，${disposedOn}处置，使用未超过${years}年，无批准文号`,
    en: ({ plate, boughtOn, disposedOn, years }) =>
      `${plate}, bought on ${boughtOn}, left the fleet on ${disposedOn} after no more than ${years} years and without approval`,
  },
})
