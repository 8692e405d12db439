import type { RecordKind, RecordRow } from '../../schemas/records/kinds.ts'
import type { Subjects } from '../../schemas/records/traits.ts'
import type { UnitCode } from '../../schemas/values/ids.ts'
import type { IsoDate, IsoMoment } from '../../schemas/values/isoDate.ts'
import type { BoundParameters, ParameterRecord } from './bindParameters.ts'
import type { Flagged, FlagVerdict } from './outcome.ts'
import type { PageFamily } from './pageFamily.ts'
import type { RuleAbout, RuleEnvironment } from './recordRule.ts'
import type { Undetermined } from './undetermined.ts'
import type { FlagValues } from './vocabulary.ts'

/** Which fields of which kinds a window rule reads. */
export type WindowReads = { readonly [Kind in RecordKind]?: readonly (keyof RecordRow<Kind> & string)[] }

/** What is kept of a record for window rules, as stored: the fields' types are not yet known to the compiler. */
export interface StoredFact {
  readonly kind: RecordKind
  readonly batch: string
  readonly sheet: string
  readonly row: number
  /** Short digest of the record's content: the same row in two batches has the same. */
  readonly content: string
  readonly unit: UnitCode
  readonly on: IsoMoment
  readonly fields: Readonly<Record<string, unknown>>
}

type FieldsOf<Kind extends RecordKind, Reads extends WindowReads> = Reads[Kind] extends readonly (infer Name)[]
  ? Pick<RecordRow<Kind>, Name & keyof RecordRow<Kind>>
  : never

/** A stored fact whose fields have been checked against the record schema. */
export type FactOf<Reads extends WindowReads> = {
  [Kind in keyof Reads & RecordKind]: Omit<StoredFact, 'fields' | 'kind'> & {
    readonly kind: Kind
    readonly fields: FieldsOf<Kind, Reads>
  }
}[keyof Reads & RecordKind]

/** One flag of a window: `at` is the record that tips it, `records` all that it rests on. */
export interface WindowFlag<Fact, Values extends FlagValues> extends FlagVerdict<Values> {
  readonly at: Fact
  readonly records: readonly Fact[]
  /** Names the flag among those of its rule and unit, whatever batch or row it came in by. */
  readonly window: string
  /** Whom it concerns, when that is neither the page's group nor said by `at`. */
  readonly subjects?: Subjects
}

export interface WindowJudgement<Fact, Values extends FlagValues> {
  readonly flags: readonly WindowFlag<Fact, Values>[]
  /** Records of the window that could not be judged, with the reason. */
  readonly undetermined?: readonly { readonly fact: Fact; readonly because: Undetermined }[]
}

/** A flag with its types closed over. */
export interface RaisedWindowFlag {
  readonly flag: Flagged
  readonly at: StoredFact
  readonly records: readonly StoredFact[]
  readonly window: string
  readonly subjects?: Subjects
}

export interface WindowOutcomes {
  readonly flags: readonly RaisedWindowFlag[]
  readonly undetermined: readonly { readonly fact: StoredFact; readonly because: Undetermined }[]
  /** Facts the rule is about, whatever became of them. */
  readonly judged: readonly StoredFact[]
}

export interface WindowRule extends RuleAbout {
  readonly shape: 'window'
  readonly family: PageFamily
  readonly reads: WindowReads
  readonly parameters: ParameterRecord
  /** Judges every window among the facts, which must be in time order. */
  readonly judgeAll: (facts: readonly StoredFact[], environment: RuleEnvironment) => WindowOutcomes
}

export interface WindowContext<P extends ParameterRecord> extends RuleEnvironment {
  /** The rule's parameters on a date. */
  readonly parametersOn: (date: IsoDate) => ReturnType<BoundParameters<P>['on']>
}
