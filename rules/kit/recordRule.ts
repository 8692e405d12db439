import type { RecordKind, RecordRow } from '../../schemas/records/kinds.ts'
import type { RegisterKind } from '../../schemas/registers/kinds.ts'
import { ownCode } from '../../schemas/ownCode.ts'
import type { IsoDate } from '../../schemas/values/isoDate.ts'
import type { Calendar } from '../calendar/calendar.ts'
import { type Outcome, type Verdict, notApplicable } from './outcome.ts'
import { type Say, flagRaiser } from './raiseFlag.ts'
import { type ParameterRecord, type ParameterValues, bindParameters, spanChanges } from './bindParameters.ts'
import type { RegisterLookup } from './registers.ts'
import { undetermined } from './undetermined.ts'
import type { WordListAbout } from '../words/wordList.ts'
import { type BothLanguages, type FlagValues, type InForce, type Severity, covers } from './vocabulary.ts'

/** What every rule says of itself; the catalogue, its pages and the findings read it. */
export interface RuleAbout {
  /** Stable name, `subject.what-it-is`. */
  readonly id: string
  /** Raised whenever the same record could be judged differently. */
  readonly version: number
  /** The row of the law sheet it encodes, and other rows that say the same. */
  readonly row: string
  readonly sameAs?: readonly string[]
  readonly title: BothLanguages
  readonly purpose: BothLanguages
  readonly severity: Severity
  readonly inForce: readonly InForce[]
  /** Where exactly the line runs: the last thing within it, the first beyond it. */
  readonly boundary?: BothLanguages
  /** What the rule leaves alone though it looks alike. */
  readonly excludes?: BothLanguages
  /** The word lists it reads texts by. */
  readonly words?: readonly WordListAbout[]
  readonly statistical?: Statistical
  /** Registers that must have been loaded. */
  readonly registers?: readonly Exclude<RegisterKind, 'standard' | 'returnDuty'>[]
  /** What would have to be collected for it: no sheet of this system holds it. */
  readonly notCollected?: string
  /** The day each version entered the catalogue, oldest first; absent for a first version that was there from the start. */
  readonly introduced?: readonly string[]
  /** Per cent of judged records it may flag before that is worth a warning; 20 when it says nothing. */
  readonly expectedShare?: number
}

/** A rule that looks at how numbers lie together. It only leads, and says nothing below its least sample. */
export interface Statistical {
  /** Which of its `parameters` are least samples. */
  readonly leastSample: readonly string[]
  readonly measure: BothLanguages
}

/** Everything outside the record that a judgement may rest on. */
export interface RuleEnvironment {
  readonly registers: RegisterLookup
  readonly calendar: Calendar
  /** On a trial: later days are judged by the texts and limits of this one, as if nothing had come after it. */
  readonly lawAsOf?: IsoDate
}

/** The day whose texts and limits hold for what happened on `date`. */
export const lawDay = (date: IsoDate, { lawAsOf }: Pick<RuleEnvironment, 'lawAsOf'>): IsoDate =>
  lawAsOf !== undefined && lawAsOf < date ? lawAsOf : date

/** The row with the named fields known to be present. */
export type Complete<Row, Reads extends keyof Row> = Row & { readonly [Name in Reads]: Exclude<Row[Name], undefined> }

/** A record rule with its types closed over, ready to be bound to an environment. */
export interface RecordRule<Kind extends RecordKind> extends RuleAbout {
  readonly shape: 'record'
  readonly kind: Kind
  readonly reads: readonly string[]
  readonly parameters: ParameterRecord
  /** Dates on which the rule's text or a parameter may change. */
  changesOn(environment: RuleEnvironment): readonly string[]
  /** The rule as it stands on one date. */
  asOf(date: IsoDate, environment: RuleEnvironment): (record: RecordRow<Kind>) => Outcome
}

interface Definition<
  Kind extends RecordKind,
  Reads extends keyof RecordRow<Kind> & string,
  P extends ParameterRecord,
  Values extends FlagValues,
> extends RuleAbout {
  readonly kind: Kind
  /** Which records the rule is about; the others are not applicable. */
  readonly applies?: (record: RecordRow<Kind>) => boolean
  /** Fields that must be present; without one the outcome is undetermined and names it. */
  readonly reads: readonly Reads[]
  readonly parameters?: P
  readonly judge: (
    record: Complete<RecordRow<Kind>, Reads>,
    parameters: ParameterValues<P>,
    environment: RuleEnvironment,
  ) => Verdict<Values>
  readonly say: Say<Values>
}

/** A rule on one date as a function of the record alone, compiled for this rule. */
const ruleCall = <Row>(
  reads: readonly (keyof Row & string)[],
  given: Readonly<Record<'applies' | 'judge' | 'values' | 'environment' | 'raise', unknown>>,
): ((record: Row) => Outcome) =>
  ownCode(
    `(record) => {
      if (applies !== undefined && !applies(record)) return notApplicable
      ${reads
        .map((name) => JSON.stringify(name))
        .map((name) => `if (record[${name}] === undefined) return missing[${name}]`)
        .join('\n')}
      const verdict = judge(record, values, environment)
      return verdict.outcome === 'flagged' ? raise(verdict) : verdict
    }`,
    {
      ...given,
      notApplicable,
      missing: Object.fromEntries(reads.map((name) => [name, undetermined('inputMissing', name)])),
    },
  )

/** Defines a rule that looks at one record alone. */
export function recordRule<
  const Kind extends RecordKind,
  const Reads extends keyof RecordRow<Kind> & string,
  Values extends FlagValues,
  const P extends ParameterRecord = ParameterRecord,
>(definition: Definition<Kind, Reads, P, Values>): RecordRule<Kind> {
  const { judge, say, reads, applies, parameters, ...about } = definition
  const { registers = [] } = about
  return {
    ...about,
    shape: 'record',
    reads,
    parameters: parameters ?? {},
    changesOn: (environment) => [
      ...spanChanges(about.inForce),
      ...bindParameters(parameters, environment.registers.standard).changesOn,
    ],
    asOf(date, environment) {
      const day = lawDay(date, environment)
      const inForce = about.inForce.find((span) => covers(span, day))
      if (inForce === undefined) return () => notApplicable
      const bound = bindParameters(parameters, environment.registers.standard).on(day)
      const missingRegister = registers.find((register) => environment.registers[register] === undefined)
      const blocked = missingRegister === undefined ? undefined : undetermined('registerNotLoaded', missingRegister)
      const cannot = blocked ?? ('outcome' in bound ? bound : undefined)
      return ruleCall<RecordRow<Kind>>(reads, {
        applies,
        judge: cannot === undefined ? judge : () => cannot,
        values: 'outcome' in bound ? undefined : bound.values,
        environment,
        raise: 'outcome' in bound ? undefined : flagRaiser(inForce, bound.limits, say),
      })
    },
  }
}
