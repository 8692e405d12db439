import { dateOf } from '../../../schemas/values/isoDate.ts'
import { flag } from '../../kit/outcome.ts'
import { rollingRuns } from '../../kit/rollingWindow.ts'
import { windowRule } from '../../kit/windowRule.ts'
import { unitMonth } from '../../pages/families.ts'
import { visitsIn30Days, visitsIn365Days } from '../../parameters/receptionSigns.ts'
import { redFlag } from '../basis.ts'
import { letterName } from '../letterName.ts'

/** The same guest unit again and again (law row RF-11). Bills of one letter are one visit, and so are those of one day without one. */
export default windowRule({
  id: 'reception.frequent-guests',
  version: 4,
  introduced: ['2026-11-23', '2026-11-26', '2026-11-26', '2026-11-27'],
  row: 'RF-11',
  sameAs: ['R02'],
  family: unitMonth,
  severity: 'low',
  title: { zh: '同一来宾单位接待过于频繁', en: 'The same guests too often' },
  purpose: {
    zh: '同一来宾单位短期内多次来访，可能重复考察或虚列接待对象。',
    en: 'The same guests again and again may be repeat visits, or a name that is put on every bill.',
  },
  boundary: {
    zh: '30日或365日内（含首尾日）接待同一来宾单位达到次数即为疑点；少一次不算。',
    en: 'As many visits of one guest unit as the number within 30 or 365 days, both ends counted, is a lead; one fewer is not.',
  },
  excludes: {
    zh: '同一公函的多张单据算一次，无公函的并入同日的一次；退款不计。',
    en: 'Bills of one letter are one visit, those without one belong to the visit of their day; refunds are left out.',
  },
  inForce: redFlag('inferred'),
  reads: { reception: ['guestUnit', 'letterNo', 'letterDate', 'amount'] },
  applies: ({ fields }) => fields.amount > 0,
  key: ({ fields }) => fields.guestUnit,
  keyName: 'guestUnit',
  parameters: { visitsIn30Days, visitsIn365Days },
  judge: (bills, { parametersOn }) => {
    const letterOf = ({ on, fields }: (typeof bills)[number]) => letterName(fields.letterNo, fields.letterDate, on)
    const daysOfLetters = new Set(bills.filter((bill) => letterOf(bill) !== undefined).map(({ on }) => dateOf(on)))
    const seen = new Set<string>()
    const visits = bills.filter((bill) => {
      const letter = letterOf(bill)
      const day = dateOf(bill.on)
      // A bill without its letter belongs to the visit of that day.
      if (letter === undefined && daysOfLetters.has(day)) return false
      const visit = letter ?? day
      if (seen.has(visit)) return false
      seen.add(visit)
      return true
    })
    const refused = visits.flatMap((fact) => {
      const because = parametersOn(dateOf(fact.on))
      return 'outcome' in because ? [{ fact, because }] : []
    })
    const often = (within: number, name: 'visitsIn30Days' | 'visitsIn365Days') =>
      rollingRuns(visits, within - 1, (few) => {
        const last = few.at(-1)
        const bound = last === undefined ? undefined : parametersOn(dateOf(last.on))
        return bound !== undefined && !('outcome' in bound) && few.length >= bound.values[name]
      }).map(({ at, records }) => {
        const values = { guestUnit: at.fields.guestUnit, visits: records.length, days: within }
        return { ...flag(values), at, records, window: `${at.fields.guestUnit}|${within}|${dateOf(at.on)}` }
      })
    return { flags: [...often(30, 'visitsIn30Days'), ...often(365, 'visitsIn365Days')], undetermined: refused }
  },
  say: {
    zh: ({ guestUnit, visits, days }) => `“${guestUnit}”来访${visits}次，${days}日内已达频次界限`,
    en: ({ guestUnit, visits, days }) =>
      `“${guestUnit}” came ${visits} times, often enough within ${days} days to be noted`,
  },
})
