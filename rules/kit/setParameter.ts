import { CellFault } from '../../schemas/field/cellFault.ts'
import { isoDate } from '../../schemas/values/isoDate.ts'
import { type Catalogue, allRules } from './catalogueShape.ts'
import type { LocalStandards, Parameter } from './parameter.ts'
import type { BothLanguages } from './vocabulary.ts'

/** What was asked cannot be tried: an unknown parameter, a value that is none. Says what is known. */
export class TrialRefused extends Error {
  override readonly name = 'TrialRefused'
  readonly told: BothLanguages

  constructor(told: BothLanguages) {
    super(told.en)
    this.told = told
  }
}

const parametersOf = (catalogue: Catalogue): ReadonlyMap<string, Parameter<unknown>> =>
  new Map(allRules(catalogue).flatMap(({ parameters }) => Object.values(parameters).map((each) => [each.id, each])))

/** The same letters in another order or number are most likely the same name mistyped. */
function nearest(id: string, known: Iterable<string>): readonly string[] {
  const [subject = ''] = id.split('.')
  const all = [...known].toSorted()
  const own = all.filter((name) => name.startsWith(`${subject}.`))
  return own.length > 0 ? own : all
}

/** A parameter with the value it is tried at. */
export interface TriedValue {
  readonly parameter: Parameter<unknown>
  readonly value: string
}

/** Reads `reception.mealCapPerHead=50`. @throws TrialRefused */
export function readTriedValue(text: string, catalogue: Catalogue): TriedValue {
  const split = text.indexOf('=')
  const [id, value] = split < 0 ? [text, ''] : [text.slice(0, split).trim(), text.slice(split + 1).trim()]
  const known = parametersOf(catalogue)
  const parameter = known.get(id)
  if (parameter === undefined) {
    const names = nearest(id, known.keys()).join(', ')
    throw new TrialRefused({
      zh: `没有参数“${id}”。已有参数：${names}`,
      en: `there is no parameter "${id}"; known are ${names}`,
    })
  }
  if (value === '' || parameter.type.read(value) instanceof CellFault)
    throw new TrialRefused({
      zh: `“${value}”不是参数${id}的值：应为${parameter.type.name}，单位${parameter.unit}`,
      en: `"${value}" is no value of ${id}: it takes ${parameter.type.name}, in ${parameter.unit}`,
    })
  return { parameter, value }
}

const always = isoDate('0001-01-01')

/**
 * The standards with some parameters at other values, on every day: what province and county set for them gives way. The
 * rest is untouched.
 */
export function withTriedValues(standards: LocalStandards, tried: readonly TriedValue[]): LocalStandards {
  const names = new Set(tried.map(({ parameter }) => parameter.id))
  return [
    ...standards.filter(({ name }) => !names.has(name)),
    ...tried.map(({ parameter, value }) => ({
      jurisdiction: 'county',
      name: parameter.id,
      from: always,
      until: undefined,
      value,
      unit: parameter.unit,
      source: 'trial',
    })),
  ]
}
