import { type IsoDate, type IsoMoment, yearOf } from '../../schemas/values/isoDate.ts'

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
  letterNo === undefined || holdsYear.test(letterNo) ? letterNo : `${letterNo}|${yearOf(letterDate ?? on)}`
