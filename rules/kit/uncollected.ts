import type { RecordKind, RecordRow } from '../../schemas/records/kinds.ts'
import type { RegisterRow } from '../../schemas/registers/kinds.ts'
import { type RecordRule, type RuleAbout, recordRule } from './recordRule.ts'
import { type RegisterRule, registerRule } from './registerRule.ts'
import type { JudgedRegister } from './registerTraits.ts'
import { undetermined } from './undetermined.ts'

const neverSaid = { zh: () => '', en: () => '' }

/**
 * A row of the law that needs data no sheet of this system holds (positions, maps, travel claims). It stays in the
 * catalogue and in every coverage count as not judged, so that nobody takes silence for a pass.
 */
export const uncollectedRecordRule = <const Kind extends RecordKind>(
  about: RuleAbout & {
    readonly kind: Kind
    /** What would have to be collected. */
    readonly input: string
    readonly applies?: (record: RecordRow<Kind>) => boolean
  },
): RecordRule<Kind> => {
  const { input, ...rest } = about
  const outcome = undetermined('dataNotCollected', input)
  return recordRule({ ...rest, notCollected: input, reads: [], judge: () => outcome, say: neverSaid })
}

/** The same for a register: a fact of a car, official or unit that its register has no column for. */
export const uncollectedRegisterRule = <const Kind extends JudgedRegister>(
  about: RuleAbout & {
    readonly register: Kind
    readonly judgedBy: 'whileHeld'
    readonly input: string
    readonly applies?: (row: RegisterRow<Kind>) => boolean
  },
): RegisterRule<Kind> => {
  const { input, ...rest } = about
  const outcome = undetermined('dataNotCollected', input)
  return registerRule({ ...rest, notCollected: input, reads: [], judge: () => outcome, say: neverSaid })
}
