import { hundredths } from '../../schemas/values/hundredths.ts'
import { parameter } from '../kit/parameter.ts'
import { measured } from '../kit/parameterTypes.ts'

/** While fewer of those who must report appear in a year's lists, the lists are still coming in and nobody is missing. */
export const listedShare = parameter({
  id: 'filing.listedShare',
  zh: '年度报告名单视为完整的最低比例',
  en: 'Share of reportable officials from which a year’s lists count as whole',
  unit: '%',
  type: measured,
  values: [{ mark: 'inferred', source: '§6', value: hundredths(5000) }],
})
