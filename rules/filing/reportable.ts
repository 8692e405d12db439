import type { OfficialCode } from '../../schemas/values/ids.ts'
import type { IsoDate } from '../../schemas/values/isoDate.ts'
import type { RegisterLookup } from '../kit/registers.ts'
import { type Undetermined, undetermined } from '../kit/undetermined.ts'

/** Whether an official had to report on a day, by the official register as it stood then. */
export function reportableOn(registers: RegisterLookup, code: OfficialCode, date: IsoDate): boolean | Undetermined {
  if (registers.official === undefined) return undetermined('registerNotLoaded', 'official')
  const post = registers.official.on(code, date)
  if (post === undefined) return undetermined('notInRegister', 'official')
  return post.reportable ?? undetermined('inputMissing', 'official.reportable')
}
