import { fen, showYuan } from '../../../schemas/values/fen.ts'
import { dateOf, yearOf } from '../../../schemas/values/isoDate.ts'
import { flag } from '../../kit/outcome.ts'
import { windowRule } from '../../kit/windowRule.ts'
import { officialYear } from '../../pages/families.ts'
import { centralYearlyTotal, yearlyTotal } from '../../parameters/gift.ts'

/** Domestic gifts of one official in a year that were kept and together pass the yearly total (law row GI-03). */
export default windowRule({
  id: 'gift.yearly-total',
  version: 1,
  row: 'GI-03',
  family: officialYear,
  severity: 'medium',
  title: { zh: '礼品年度累计超限', en: 'Gifts of a year over the total' },
  purpose: {
    zh: '一年内国内交往中收受未上交的礼品累计超过限额的，超出部分应上交；本地未定限额的参照中央国家机关600元，作为疑点。',
    en: 'What domestic gifts of a year come to beyond the total is handed in; where no place set one, the central organs’ 600 yuan make a lead.',
  },
  boundary: {
    zh: '一年内未上交的国内礼品合计大于限额为超限，恰为限额不算。',
    en: 'More than the total is beyond it; exactly the total is not.',
  },
  excludes: {
    zh: '已上交的、涉外的礼品不计入；按收受日期所在年度计。',
    en: 'What was handed in and what came in foreign affairs does not count; the year is that of receipt.',
  },
  inForce: [{ from: '1995-09-02', grade: 'lead', instrument: 'GIFTREG-1995', mark: 'verified' }],
  reads: { gift: ['officialCode', 'foreign', 'value', 'handedInOn'] },
  parameters: { yearlyTotal, centralYearlyTotal },
  applies: ({ fields }) => !fields.foreign && fields.value >= 0,
  key: ({ fields, on }) => `${fields.officialCode} ${yearOf(on)}`,
  keyName: 'officialCode',
  judge: (gifts, { parametersOn }) => {
    const kept = gifts.filter(({ fields }) => fields.handedInOn === undefined)
    let sum = 0
    for (const gift of kept) {
      const parameters = parametersOn(dateOf(gift.on))
      if ('outcome' in parameters)
        return { flags: [], undetermined: kept.map((fact) => ({ fact, because: parameters })) }
      const { yearlyTotal: local, centralYearlyTotal: central } = parameters.values
      const limit = local ?? central
      sum += gift.fields.value
      if (sum <= limit) continue
      const all = fen(kept.reduce((total, { fields }) => total + fields.value, 0))
      const { officialCode } = gift.fields
      const year = yearOf(gift.on)
      const values = { officialCode, year, count: kept.length, sum: all, limit, reference: local === undefined }
      const grade = local === undefined ? 'lead' : 'breach'
      const verdict = flag(values, { grade, excess: fen(all - limit) })
      return { flags: [{ ...verdict, at: gift, records: kept, window: `${officialCode} ${year}` }] }
    }
    return { flags: [] }
  },
  say: {
    zh: ({ officialCode, year, count, sum, limit, reference }) =>
      `${officialCode}${year}年收受未上交礼品${count}件共${showYuan(sum)}元，限额${showYuan(limit)}元${
        reference ? '（参照中央国家机关，本地未定标准）' : ''
      }`,
    en: ({ officialCode, year, count, sum, limit, reference }) =>
      `${officialCode} kept ${count} gifts of ${year}, ${showYuan(sum)} yuan together; the total is ${showYuan(limit)}${
        reference ? ' (the central organs’ figure; no local one is set)' : ''
      }`,
  },
})
