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

/** The rules of a catalogue that pass a test. */
export const filterRules = (
  { recordRules, windowRules, registerRules }: Catalogue,
  keep: (rule: AnyRule) => boolean,
): Catalogue => ({
  recordRules: {
    reception: recordRules.reception.filter(keep),
    trip: recordRules.trip.filter(keep),
    vehicleCost: recordRules.vehicleCost.filter(keep),
    expense: recordRules.expense.filter(keep),
    eventReport: recordRules.eventReport.filter(keep),
    personalFiling: recordRules.personalFiling.filter(keep),
    gift: recordRules.gift.filter(keep),
  },
  windowRules: windowRules.filter(keep),
  registerRules: {
    unit: registerRules.unit.filter(keep),
    official: registerRules.official.filter(keep),
    vehicle: registerRules.vehicle.filter(keep),
    budget: registerRules.budget.filter(keep),
  },
})
