import { type RecordKind, isRecordKind } from '../../schemas/records/kinds.ts'
import type { RecordRule } from './recordRule.ts'
import type { RegisterRule } from './registerRule.ts'
import type { JudgedRegister } from './registerTraits.ts'
import type { WindowRule } from './windowTypes.ts'

/** Record rules by the kind they judge. */
export type RecordRules = { readonly [Kind in RecordKind]: readonly RecordRule<Kind>[] }
/** Register rules by the register they judge. */
export type RegisterRules = { readonly [Kind in JudgedRegister]: readonly RegisterRule<Kind>[] }

/** The rules a judgement is made by: the whole catalogue, or a draft of it for a trial. */
export interface Catalogue {
  readonly recordRules: RecordRules
  readonly windowRules: readonly WindowRule[]
  readonly registerRules: RegisterRules
}

/** A rule of whatever shape, without what judges: what it says of itself. */
export type AnyRule =
  | { readonly [Kind in RecordKind]: RecordRule<Kind> }[RecordKind]
  | WindowRule
  | { readonly [Kind in JudgedRegister]: RegisterRule<Kind> }[JudgedRegister]

/** The sheets whose rows a rule judges. */
export function sheetNamesOf(rule: AnyRule): readonly (RecordKind | JudgedRegister)[] {
  switch (rule.shape) {
    case 'record':
      return [rule.kind]
    case 'window':
      return Object.keys(rule.reads).filter(isRecordKind)
    case 'register':
      return [rule.register]
  }
}

/** Every rule of a catalogue, whatever its shape. */
export const allRules = ({ recordRules, windowRules, registerRules }: Catalogue): readonly AnyRule[] => [
  ...Object.values(recordRules).flat(),
  ...windowRules,
  ...Object.values(registerRules).flat(),
]
