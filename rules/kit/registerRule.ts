import type { RegisterRow } from '../../schemas/registers/kinds.ts'
import { type IsoDate, isoDate } from '../../schemas/values/isoDate.ts'
import { type ParameterRecord, type ParameterValues, bindParameters } from './bindParameters.ts'
import { type Outcome, type Verdict, notApplicable } from './outcome.ts'
import { type Say, flagRaiser } from './raiseFlag.ts'
import { type Complete, type RuleAbout, type RuleEnvironment, lawDay } from './recordRule.ts'
import { type HeldSpan, type JudgedRegister, registerTraits } from './registerTraits.ts'
import { undetermined } from './undetermined.ts'
import { type DateSpan, type FlagValues, type InForce, covers } from './vocabulary.ts'

/** What a rule says of one register row, and the date whose text and limits it was judged by. */
export interface RegisterJudgement {
  readonly on: IsoDate | undefined
  readonly outcome: Outcome
}

/** A rule about one row of a register: what a car may cost, in whose name it stands. */
export interface RegisterRule<Kind extends JudgedRegister> extends RuleAbout {
  readonly shape: 'register'
  readonly register: Kind
  readonly judgedBy: string
  readonly reads: readonly string[]
  readonly parameters: ParameterRecord
  readonly judge: (row: RegisterRow<Kind>, environment: RuleEnvironment) => RegisterJudgement
}

/**
 * The date a row is judged by. An act (a purchase, a disposal) is judged by its own day, named by a field. A state
 * (`whileHeld`) is judged by the newest text that was in force while the row held, as of the first day both were.
 */
type JudgedBy<Kind extends JudgedRegister> = 'whileHeld' | (keyof RegisterRow<Kind> & string)

interface Definition<
  Kind extends JudgedRegister,
  Reads extends keyof RegisterRow<Kind> & string,
  P extends ParameterRecord,
  Values extends FlagValues,
> extends RuleAbout {
  readonly register: Kind
  readonly judgedBy: JudgedBy<Kind>
  /** Which rows the rule is about; the others are not applicable. */
  readonly applies?: (row: RegisterRow<Kind>) => boolean
  /** Fields that must be present; without one the outcome is undetermined and names it. */
  readonly reads: readonly Reads[]
  readonly parameters?: P
  readonly judge: (
    row: Complete<RegisterRow<Kind>, Reads>,
    parameters: ParameterValues<P>,
    environment: RuleEnvironment,
    on: IsoDate,
  ) => Verdict<Values>
  readonly say: Say<Values>
}

const hasAll = <Row, Reads extends keyof Row>(row: Row, reads: readonly Reads[]): row is Complete<Row, Reads> =>
  reads.every((name) => row[name] !== undefined)

const meet = (held: HeldSpan, span: DateSpan): boolean =>
  (held.from === undefined || span.until === undefined || held.from <= span.until) &&
  (held.until === undefined || span.from === undefined || span.from <= held.until)

/** Whether a text had begun on the day whose law is tried. */
const isKnown = ({ from }: DateSpan, asOf: IsoDate | undefined): boolean =>
  asOf === undefined || from === undefined || from <= asOf

/** A text as it stood on that day: its end was not known yet. */
const knownOf = (span: DateSpan, asOf: IsoDate | undefined): DateSpan =>
  asOf === undefined || span.until === undefined || span.until < asOf
    ? span
    : { ...(span.from !== undefined && { from: span.from }) }

const isDate = (value: unknown): value is IsoDate => typeof value === 'string'
const beginning = isoDate('0001-01-01')

/** The first day on which both the row and the text hold. */
const firstCommonDay = (held: HeldSpan, span: DateSpan): IsoDate => {
  const from = span.from === undefined ? beginning : isoDate(span.from)
  return held.from === undefined || held.from < from ? from : held.from
}

const nothingToSay: RegisterJudgement = { on: undefined, outcome: notApplicable }

/** Defines a rule that looks at one register row. */
export function registerRule<
  const Kind extends JudgedRegister,
  const Reads extends keyof RegisterRow<Kind> & string,
  Values extends FlagValues,
  const P extends ParameterRecord = ParameterRecord,
>(definition: Definition<Kind, Reads, P, Values>): RegisterRule<Kind> {
  const { judge, say, reads, applies, parameters, ...about } = definition
  const { judgedBy, registers = [] } = about
  const { held } = registerTraits[about.register]

  const standing = (
    row: RegisterRow<Kind>,
    environment: RuleEnvironment,
  ): { readonly on: IsoDate; readonly inForce: InForce } | RegisterJudgement => {
    const { lawAsOf } = environment
    if (judgedBy === 'whileHeld') {
      const inForce = about.inForce.findLast(
        (span) => isKnown(span, lawAsOf) && meet(held(row), knownOf(span, lawAsOf)),
      )
      return inForce === undefined ? nothingToSay : { on: firstCommonDay(held(row), inForce), inForce }
    }
    const on = row[judgedBy]
    if (!isDate(on)) return { on: undefined, outcome: undetermined('inputMissing', `${about.register}.${judgedBy}`) }
    const inForce = about.inForce.find((span) => covers(span, lawDay(on, environment)))
    return inForce === undefined ? nothingToSay : { on, inForce }
  }

  return {
    ...about,
    shape: 'register',
    reads,
    parameters: parameters ?? {},
    judge(row, environment) {
      if (applies !== undefined && !applies(row)) return nothingToSay
      const stands = standing(row, environment)
      if ('outcome' in stands) return stands
      const { on, inForce } = stands
      const missing = reads.find((name) => row[name] === undefined)
      if (missing !== undefined || !hasAll(row, reads))
        return { on, outcome: undetermined('inputMissing', `${about.register}.${missing ?? ''}`) }
      const missingRegister = registers.find((register) => environment.registers[register] === undefined)
      if (missingRegister !== undefined) return { on, outcome: undetermined('registerNotLoaded', missingRegister) }
      const bound = bindParameters(parameters, environment.registers.standard).on(lawDay(on, environment))
      if ('outcome' in bound) return { on, outcome: bound }
      const verdict = judge(row, bound.values, environment, on)
      return { on, outcome: verdict.outcome === 'flagged' ? flagRaiser(inForce, bound.limits, say)(verdict) : verdict }
    },
  }
}
