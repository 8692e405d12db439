import { type IsoDate, type IsoMoment, yearOf } from '../../schemas/values/isoDate.ts'

/** `市财函[2025]第 12号` is `市财函〔2025〕12号`: brackets and spaces are typed in many ways. */
const written = (letterNo: string): string =>
  letterNo
    .replace(/\s+/gu, '')
    .replace(/[([{【「]/gu, '〔')
    .replace(/[)\]}】」]/gu, '〕')
    .replace(/第(?=\d)/gu, '')

const holdsYear = /(?:19|20)\d\d/u

/**
 * Tells an official letter from others of its number: numbers start again each year, so one without a year in it is the
 * letter of the year it was dated, or else of the year in which it was used.
 */
export const letterName = (
  letterNo: string | undefined,
  letterDate: IsoDate | undefined,
  on: IsoMoment,
): string | undefined =>
  letterNo === undefined
    ? undefined
    : holdsYear.test(letterNo)
      ? written(letterNo)
      : `${written(letterNo)}|${yearOf(letterDate ?? on)}`
