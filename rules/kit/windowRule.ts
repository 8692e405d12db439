import { type RecordKind, recordKinds } from '../../schemas/records/kinds.ts'
import { dateOf, type IsoDate } from '../../schemas/values/isoDate.ts'
import { type ParameterRecord, bindParameters } from './bindParameters.ts'
import type { PageFamily } from './pageFamily.ts'
import { type Say, flagRaiser } from './raiseFlag.ts'
import { type RuleAbout, lawDay } from './recordRule.ts'
import { type Undetermined, undetermined } from './undetermined.ts'
import { type FlagValues, covers } from './vocabulary.ts'
import type {
  FactOf,
  RaisedWindowFlag,
  StoredFact,
  WindowContext,
  WindowJudgement,
  WindowReads,
  WindowRule,
} from './windowTypes.ts'

interface Definition<
  Reads extends WindowReads,
  P extends ParameterRecord,
  Values extends FlagValues,
> extends RuleAbout {
  readonly family: PageFamily
  readonly reads: Reads
  readonly parameters?: P
  /** Which facts the rule is about. */
  readonly applies?: (fact: FactOf<Reads>) => boolean
  /** Facts that are only looked at to judge others: they are not due, and no coverage counts them. */
  readonly contextOnly?: (fact: FactOf<Reads>) => boolean
  /** The window a fact belongs to; `undefined` when it has none, which makes it undetermined by `keyName`. */
  readonly key: (fact: FactOf<Reads>) => string | undefined
  readonly keyName: string
  /** Judges one window, its facts in time order. */
  readonly judge: (
    window: readonly FactOf<Reads>[],
    context: WindowContext<P>,
  ) => WindowJudgement<FactOf<Reads>, Values>
  readonly say: Say<Values>
}

/** A stored fact that does not have the fields its own schema says; the store is damaged and nothing may be concluded. */
export class FactDamaged extends Error {
  override readonly name = 'FactDamaged'
}

const fieldHolds = (kind: RecordKind, name: string, value: unknown): boolean => {
  const fields: Readonly<Record<string, { readonly required: boolean; is(value: unknown): boolean }>> =
    recordKinds[kind].fields
  const field = fields[name]
  return field !== undefined && (value === undefined ? !field.required : field.is(value))
}

type SoundFacts = ReadonlyMap<unknown, StoredFact>
const sound = new WeakMap<readonly StoredFact[], SoundFacts>()

/** Checks every field of stored facts, once for all the rules that are given the same list. @throws FactDamaged */
function soundFacts(facts: readonly StoredFact[]): SoundFacts {
  const known = sound.get(facts)
  if (known !== undefined) return known
  const checked = new Map<unknown, StoredFact>()
  for (const fact of facts) {
    const { kind, batch, row, fields } = fact
    for (const name in fields) {
      if (!fieldHolds(kind, name, fields[name])) throw new FactDamaged(`${batch} ${row}: ${name}`)
    }
    checked.set(fact, fact)
  }
  sound.set(facts, checked)
  return checked
}

const firstLacking = (names: readonly string[], fields: StoredFact['fields']): string | undefined => {
  for (const name of names) if (fields[name] === undefined && !Object.hasOwn(fields, name)) return name
  return undefined
}

/** Defines a rule that looks at several records together. */
export function windowRule<
  const Reads extends WindowReads,
  Values extends FlagValues,
  const P extends ParameterRecord = ParameterRecord,
>(definition: Definition<Reads, P, Values>): WindowRule {
  const { judge, say, reads, applies, contextOnly, key, keyName, parameters, family, ...about } = definition
  const { registers = [] } = about
  const namesOf = (kind: RecordKind): readonly string[] | undefined => reads[kind]
  /** `candidate` is `stored`, of a sound list, seen without its type, so that the guard can give it the checked one. */
  const isFact = (candidate: unknown, stored: StoredFact): candidate is FactOf<Reads> =>
    candidate === stored && namesOf(stored.kind) !== undefined
  const inForceOn = (day: IsoDate) => about.inForce.find((span) => covers(span, day))

  return {
    ...about,
    shape: 'window',
    family,
    reads,
    parameters: parameters ?? {},
    judgeAll(facts, environment) {
      const bound = bindParameters(parameters, environment.registers.standard)
      const windows = new Map<string, FactOf<Reads>[]>()
      const judged: StoredFact[] = []
      const flags: RaisedWindowFlag[] = []
      const unjudged: { fact: StoredFact; because: Undetermined }[] = []
      let lastMoment: string | undefined
      let inForceThen = false
      const originals = soundFacts(facts)
      const context = new Set<StoredFact>()
      for (const stored of facts) {
        const fact: unknown = stored
        const names = namesOf(stored.kind)
        if (names === undefined) continue
        const lacking = firstLacking(names, stored.fields)
        if (lacking !== undefined) {
          // Kept before the rule read this field: the batch must be checked again before the rule can speak of it.
          judged.push(stored)
          unjudged.push({ fact: stored, because: undetermined('inputMissing', lacking) })
          continue
        }
        if (!isFact(fact, stored) || (applies !== undefined && !applies(fact))) continue
        // Facts come in time order: many of one day stand together.
        if (stored.on !== lastMoment) {
          lastMoment = stored.on
          inForceThen = inForceOn(lawDay(dateOf(stored.on), environment)) !== undefined
        }
        if (!inForceThen) continue
        const isDue = contextOnly?.(fact) !== true
        if (isDue) judged.push(stored)
        else context.add(stored)
        const window = key(fact)
        if (window === undefined) {
          if (isDue) unjudged.push({ fact: stored, because: undetermined('inputMissing', keyName) })
          continue
        }
        const same = windows.get(window)
        if (same === undefined) windows.set(window, [fact])
        else same.push(fact)
      }
      const original = (fact: FactOf<Reads>): StoredFact => {
        const stored = originals.get(fact)
        if (stored === undefined) throw new Error(`${about.id} named a record that is not in its window`)
        return stored
      }
      const missingRegister = registers.find((register) => environment.registers[register] === undefined)
      if (missingRegister !== undefined) {
        const because = undetermined('registerNotLoaded', missingRegister)
        return { flags, undetermined: judged.map((fact) => ({ fact, because })), judged }
      }
      const around = { ...environment, parametersOn: (date: IsoDate) => bound.on(lawDay(date, environment)) }
      for (const window of windows.values()) {
        const judgement = judge(window, around)
        for (const { fact, because } of judgement.undetermined ?? []) {
          const stored = original(fact)
          if (!context.has(stored)) unjudged.push({ fact: stored, because })
        }
        for (const raised of judgement.flags) {
          const day = lawDay(dateOf(raised.at.on), environment)
          const inForce = inForceOn(day)
          if (inForce === undefined) continue
          const limits = bound.on(day)
          flags.push({
            at: original(raised.at),
            records: raised.records.map(original),
            window: raised.window,
            ...(raised.subjects === undefined ? {} : { subjects: raised.subjects }),
            flag: flagRaiser(inForce, 'outcome' in limits ? [] : limits.limits, say)(raised),
          })
        }
      }
      return { flags, undetermined: unjudged, judged }
    },
  }
}
