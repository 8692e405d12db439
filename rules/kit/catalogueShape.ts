import type { RecordKind } from '../../schemas/records/kinds.ts'
import type { RecordRule } from './recordRule.ts'
import type { WindowRule } from './windowTypes.ts'

/** Record rules by the kind they judge. */
export type RecordRules = { readonly [Kind in RecordKind]: readonly RecordRule<Kind>[] }

/** The rules a judgement is made by: the whole catalogue, or a draft of it for a trial. */
export interface Catalogue {
  readonly recordRules: RecordRules
  readonly windowRules: readonly WindowRule[]
}
