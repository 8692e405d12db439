import type { LocalStandards } from '../../../rules/kit/parameter.ts'
import type { BothLanguages } from '../../../rules/kit/vocabulary.ts'
import type { IsoDate } from '../../../schemas/values/isoDate.ts'

/** Local standards as they were loaded on a day. */
export interface StandardsThen {
  readonly rows: LocalStandards
  /** None had been loaded yet: these are the first that were. */
  readonly isLater: boolean
}

/** What must be said of the standards a trial was judged by. */
export function notedStandards(asOf: IsoDate | undefined, then: StandardsThen | undefined): readonly BothLanguages[] {
  if (asOf === undefined || then?.isLater !== true) return []
  return [
    {
      zh: `${asOf}时尚未登记本地标准；按最早登记的一份，依其中当时已生效的数值判断`,
      en: `no local standards were loaded on ${asOf}; the first ones loaded judged, by the values that held on that day`,
    },
  ]
}
