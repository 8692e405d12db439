import { dateOf } from '../../../schemas/values/isoDate.ts'
import { flag } from '../../kit/outcome.ts'
import { unjudged } from '../../kit/unjudged.ts'
import { windowRule } from '../../kit/windowRule.ts'
import { unitMonth } from '../../pages/families.ts'
import { mealsPerLetter } from '../../parameters/reception.ts'
import { letterName } from '../letterName.ts'

interface Bill {
  readonly fields: { readonly amount: number }
}

/** A meal for each sitting that was not paid back: by its own rows, or by a refund of the same amount elsewhere. */
function standingMeals<Fact extends Bill>(sittings: readonly (readonly Fact[])[]): readonly Fact[] {
  const sums = sittings.map((rows) => ({ rows, total: rows.reduce((sum, { fields }) => sum + fields.amount, 0) }))
  const standing = sums.filter(({ total }) => total > 0)
  for (const refund of sums.filter(({ total }) => total < 0)) {
    const index = standing.findLastIndex(({ total }) => total + refund.total === 0)
    if (index >= 0) standing.splice(index, 1)
  }
  return standing.flatMap(({ rows }) => rows.find(({ fields }) => fields.amount > 0) ?? [])
}

/**
 * Host-paid work meals counted by official letter; meals the guests paid back do not count (law row R08). Meals of several
 * guest units under one number are most likely letters of several senders: a lead, as long as none has too many by itself.
 */
export default windowRule({
  id: 'reception.one-meal-per-letter',
  version: 5,
  introduced: ['2026-11-23', '2026-11-26', '2026-11-26', '2026-11-26', '2026-11-27'],
  row: 'R08',
  sameAs: ['RF-01'],
  family: unitMonth,
  severity: 'medium',
  title: { zh: '一函多餐', en: 'More than one host-paid meal per letter' },
  purpose: {
    zh: '同一公函（同一批来宾）接待方只可安排一次工作餐；来宾已缴费的不计。',
    en: 'For one official letter the host may give one work meal; meals the guests paid back do not count.',
  },
  boundary: {
    zh: '同一公函由接待方付费的工作餐次数超过上限即违规；恰为上限合规。',
    en: 'More host-paid work meals under one letter than the limit is a breach; exactly the limit is not.',
  },
  excludes: {
    zh: '来宾已缴费或已全额退回的不计；同日同餐次同一商户的多张票据算一餐；没有公函号的为无法判断。',
    en: 'Meals the guests paid, and those paid back in full, are left out; several bills of one sitting at one house are one meal; without a letter number undetermined.',
  },
  inForce: [
    { from: '2006-10-20', until: '2013-11-30', grade: 'lead', instrument: 'RECEP-2006', mark: 'recalledMedium' },
    { from: '2013-12-01', grade: 'breach', instrument: 'RECEP-2013', article: '10', mark: 'verified' },
  ],
  reads: {
    reception: [
      'item',
      'letterNo',
      'letterDate',
      'guestUnit',
      'guestPaid',
      'voucherNo',
      'amount',
      'mealKind',
      'vendor',
    ],
  },
  applies: ({ fields }) => fields.item === 'workMeal' && fields.guestPaid !== true && fields.amount !== 0,
  contextOnly: ({ fields }) => fields.amount < 0,
  key: ({ on, fields }) => letterName(fields.letterNo, fields.letterDate, on),
  keyName: 'letterNo',
  parameters: { mealsPerLetter },
  judge: (bills, { parametersOn }) => {
    const [first] = bills
    if (first === undefined) return { flags: [] }
    const parameters = parametersOn(dateOf(first.on))
    if ('outcome' in parameters)
      return unjudged(
        bills.filter(({ fields }) => fields.amount > 0),
        parameters,
      )
    const limit = parameters.values.mealsPerLetter
    // Two bills of one lunch at one house are one meal; without the kind of meal each voucher is taken for one.
    const sittings = Map.groupBy(bills, ({ on, fields: { mealKind, vendor = '', voucherNo, guestUnit } }) =>
      JSON.stringify([dateOf(on), guestUnit, ...(mealKind === undefined ? [voucherNo] : [mealKind, vendor])]),
    )
    const meals = standingMeals([...sittings.values()])
    const at = meals[limit]
    const { letterNo, letterDate } = first.fields
    const window = letterName(letterNo, letterDate, first.on)
    if (at === undefined || letterNo === undefined || window === undefined) return { flags: [] }
    const bySender = Map.groupBy(meals, ({ fields }) => fields.guestUnit)
    const oneSender = [...bySender.values()].some((own) => own.length > limit)
    const verdict = flag({ letterNo, meals: meals.length, limit }, oneSender ? {} : { grade: 'lead' })
    return { flags: [{ ...verdict, at, records: bills, window }] }
  },
  say: {
    zh: ({ letterNo, meals, limit }) => `公函${letterNo}下接待方付费工作餐${meals}次，上限${limit}次`,
    en: ({ letterNo, meals, limit }) => `${meals} host-paid work meals on letter ${letterNo}; at most ${limit}`,
  },
})
