import type { BothLanguages, Mark } from '../kit/vocabulary.ts'

/** A legal text with the days it was in force; `mark` says how sure the dates are. */
export interface Instrument extends BothLanguages {
  readonly issuer: string
  /** As exactly as sources give it: `YYYY-MM-DD`, or `YYYY-MM` when nobody gives the day. Both ends are included. */
  readonly from?: string
  readonly until?: string
  readonly mark: Mark
}

/** One line of a register of texts. */
export const instrument = (
  zh: string,
  en: string,
  issuer: string,
  from: string | undefined,
  until: string | undefined,
  mark: Mark,
): Instrument => ({
  zh,
  en,
  issuer,
  ...(from === undefined ? {} : { from }),
  ...(until === undefined ? {} : { until }),
  mark,
})

/** Whether the text was in force on a day `YYYY-MM-DD`; a month counts whole. */
export const inForceOn = ({ from, until }: Instrument, day: string): boolean =>
  (from === undefined || from <= day) && (until === undefined || day.slice(0, until.length) <= until)
