import { type Catalogue, allRules } from '../../../rules/kit/catalogueShape.ts'
import { type LocalStandards, type Parameter, limitInForce, valueOn } from '../../../rules/kit/parameter.ts'
import { measured, people, switchedOn, yuan } from '../../../rules/kit/parameterTypes.ts'
import type { BothLanguages } from '../../../rules/kit/vocabulary.ts'
import type { IsoDate } from '../../../schemas/values/isoDate.ts'

/** How a value is written: a number may be slid, a switch is on or off, anything else is a text. */
export const valueForms = ['number', 'switch', 'text'] as const
export type ValueForm = (typeof valueForms)[number]

export interface ParameterNow extends BothLanguages {
  readonly id: string
  readonly unit: string
  readonly form: ValueForm
  /** Digits a number may have behind the point. */
  readonly digits: number
  /** What holds on the day, as the standards sheet writes it, and who set it; absent when nobody did. */
  readonly value?: string
  readonly source?: string
  readonly rules: readonly (BothLanguages & { readonly id: string })[]
}

/** A type keeps its name whatever it is wrapped in. */
function formOf({ type, unit }: Parameter<unknown>): Pick<ParameterNow, 'form' | 'digits'> {
  if (unit === 'yes/no' || type.name === switchedOn.name) return { form: 'switch', digits: 0 }
  if (type.name === people.name) return { form: 'number', digits: 0 }
  if (type.name === yuan.name || type.name === measured.name) return { form: 'number', digits: 2 }
  return { form: 'text', digits: 0 }
}

/** Every parameter a rule judges by, as it stands on a day under the local standards. */
export function parametersNow(catalogue: Catalogue, standards: LocalStandards, day: IsoDate): readonly ParameterNow[] {
  const found = new Map<
    string,
    { readonly parameter: Parameter<unknown>; readonly rules: ParameterNow['rules'][number][] }
  >()
  for (const { id, title, parameters } of allRules(catalogue)) {
    for (const parameter of Object.values(parameters)) {
      const known = found.get(parameter.id) ?? { parameter, rules: [] }
      found.set(parameter.id, known)
      known.rules.push({ id, ...title })
    }
  }
  return [...found.values()]
    .map(({ parameter, rules }) => {
      const held = valueOn(parameter.under(standards), day)
      const limit = held === undefined || held.value === undefined ? undefined : limitInForce(parameter, held)
      const { id, zh, en, unit } = parameter
      return {
        id,
        zh,
        en,
        unit,
        ...formOf(parameter),
        ...(limit && { value: limit.value, source: limit.source }),
        rules,
      }
    })
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
}
