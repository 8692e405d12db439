import type { RecordRow } from '../../schemas/records/kinds.ts'
import type { IsoDate } from '../../schemas/values/isoDate.ts'
import { type Verdict, flag, notApplicable, pass } from '../kit/outcome.ts'
import type { RuleEnvironment } from '../kit/recordRule.ts'
import { undetermined } from '../kit/undetermined.ts'
import { uncertainFrom } from './inForce.ts'
import { reportableOn } from './reportable.ts'

interface FilingValues {
  readonly [name: string]: string | boolean
  readonly officialCode: string
  /** The year or the day the report is about. */
  readonly about: string
  readonly dueOn: IsoDate
  /** The day it was filed, or `never`. */
  readonly filedOn: string
  /** Whether a revision nobody has seen may bind. */
  readonly uncertain: boolean
}

/**
 * A filing against its last day, that day included. A row without a date of filing shows a missing paper and no breach:
 * when it was written down the last day may not have come.
 */
export function judgeFiling(
  { officialCode, filedOn }: RecordRow<'personalFiling'>,
  about: { readonly text: string; readonly on: IsoDate; readonly dueOn: IsoDate },
  { registers }: RuleEnvironment,
): Verdict<FilingValues> {
  const reportable = reportableOn(registers, officialCode, about.on)
  if (typeof reportable !== 'boolean') return reportable
  if (!reportable) return notApplicable
  if (filedOn !== undefined && filedOn <= about.dueOn) return pass
  const uncertain = about.on >= uncertainFrom
  const values = { officialCode, about: about.text, dueOn: about.dueOn, filedOn: filedOn ?? 'never', uncertain }
  return flag(values, filedOn === undefined && !uncertain ? { grade: 'missingEvidence' } : {})
}

/** Since the revision of 2023 only the annual day is known. */
export const textUncertain = undetermined('textUncertain', 'PERS-2023')

export const sayFiling = (zh: string, en: string) => ({
  zh: ({ officialCode, about, dueOn, filedOn, uncertain }: FilingValues): string =>
    `${officialCode}${about}${zh}应于${dueOn}前报送，${filedOn === 'never' ? '无报送日期' : `实际${filedOn}报送`}${
      uncertain ? '（2023年修订文本未公开，规定版本不确定）' : ''
    }`,
  en: ({ officialCode, about, dueOn, filedOn, uncertain }: FilingValues): string =>
    `${officialCode}: the ${en} (${about}) was due by ${dueOn}; ${filedOn === 'never' ? 'no date of filing' : `filed on ${filedOn}`}${
      uncertain ? ' (the 2023 revision is not public: rule version uncertain)' : ''
    }`,
})
