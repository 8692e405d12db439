import type { Measure } from '../../rules/reference/valueNames.ts'
import { shownDate, shownMoney, shownPlate } from '../words/shown.ts'
import type { Language } from '../words/words.ts'

export type FlagValue = string | number | boolean

const yesOrNo = { zh: ['是', '否'], en: ['yes', 'no'] } as const
const nothing = { zh: '无', en: 'none' } as const
const isDate = /^\d{4}-\d{2}-\d{2}(?:[ T]\d{2}:\d{2}(?::\d{2})?)?$/u

/** A value of a finding as people write it; a date's or amount's place may also hold that there was none. */
export function shownValue(value: FlagValue, measure: Measure, language: Language): string {
  if (typeof value === 'boolean') return yesOrNo[language][value ? 0 : 1]
  if (value === '' || value === 'never') return nothing[language]
  if (typeof value === 'number') {
    if (measure === 'fen') return shownMoney(value, language)
    return measure === 'hundredths' ? String(value / 100) : String(value)
  }
  if (measure === 'plate') return shownPlate(value)
  return isDate.test(value) ? shownDate(value, language) : value
}
