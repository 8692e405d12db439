import type { ParameterReference } from '../../schemas/ruleReference.ts'
import { type LocalStandards, type Parameter, jurisdictions } from '../kit/parameter.ts'
import { instruments } from '../instruments/instruments.ts'

type Dated = ParameterReference['values'][number]

/** A parameter with all its dated values: the nation's, and those that a province or county set, narrower first. */
export function parameterReference<Value>(parameter: Parameter<Value>, standards: LocalStandards): ParameterReference {
  const local = jurisdictions.toReversed().flatMap((jurisdiction) =>
    standards
      .filter(({ name, jurisdiction: set }) => name === parameter.id && set === jurisdiction)
      .toSorted((a, b) => (a.from < b.from ? -1 : 1))
      .map(({ from, until, value, source }): Dated => ({
        jurisdiction,
        from,
        ...(until !== undefined && { until }),
        value,
        mark: 'local',
        source,
      })),
  )
  const national = parameter.values.map(({ from, until, value, instrument, article, mark, source }): Dated => ({
    jurisdiction: 'nation',
    ...(from !== undefined && { from }),
    ...(until !== undefined && { until }),
    value: parameter.type.show(value),
    ...(instrument !== undefined && {
      instrument: { id: instrument, zh: instruments[instrument].zh, en: instruments[instrument].en },
    }),
    ...(article !== undefined && { article }),
    mark,
    source,
  }))
  const { id, zh, en, unit, type } = parameter
  return { id, zh, en, unit, type: type.name, values: [...local, ...national] }
}
