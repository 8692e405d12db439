import { CellFault, cellFaultText } from '../schemas/field/cellFault.ts'
import { halfWidth } from '../schemas/field/normalise.ts'
import type { RegisterRow } from '../schemas/registers/kinds.ts'
import { addDays } from '../schemas/values/calendarArithmetic.ts'
import { catalogue } from './catalogue.ts'
import { allRules } from './kit/catalogueShape.ts'
import { type Parameter, jurisdictions } from './kit/parameter.ts'
import type { BothLanguages } from './kit/vocabulary.ts'

type Standard = RegisterRow<'standard'>

/** A standard that cannot be judged by, with the place it stands in. */
export interface StandardFault<Place> extends BothLanguages {
  readonly place: Place
  readonly code:
    | 'UNKNOWN_PARAMETER'
    | 'UNKNOWN_JURISDICTION'
    | 'WRONG_UNIT'
    | 'WRONG_VALUE'
    | 'DATES_REVERSED'
    | 'DATES_OVERLAP'
    | 'DATES_GAP'
}

interface Placed<Place> {
  readonly place: Place
  readonly row: Standard
}

const parameters: ReadonlyMap<string, Parameter<unknown>> = new Map(
  allRules(catalogue).flatMap((rule) => Object.values(rule.parameters).map((one) => [one.id, one] as const)),
)

/** Whether rules know a parameter of this id. */
export const isKnownParameter = (id: string): boolean => parameters.has(id)

/** Units as Chinese sheets write them. */
const unitWords: Readonly<Record<string, string>> = {
  元: 'yuan',
  人: 'person',
  人数: 'people',
  餐: 'meal',
  晚: 'night',
  夜: 'night',
  工作日: 'workdays',
  天: 'days',
  日: 'days',
  月: 'months',
  年: 'years',
  桌: 'tables',
  辆: 'cars',
  次: 'times',
  升: 'l',
  公里: 'km',
  是: 'yes',
  否: 'no',
  地区: 'regions',
  '％': '%',
}
const unitKey = (unit: string): string =>
  halfWidth(unit)
    .toLowerCase()
    .split('/')
    .map((part) => unitWords[part.trim()] ?? part.trim())
    .join('/')
/** A bare 人 is a number of people, within a unit it is each person. */
const sameUnit = (one: string, other: string): boolean =>
  unitKey(one) === unitKey(other) || (unitKey(one) === 'person' && other === 'people')

function faultOf({ jurisdiction, name, unit, value, from, until }: Standard): Omit<StandardFault<never>, 'place'>[] {
  const faults: Omit<StandardFault<never>, 'place'>[] = []
  if (!jurisdictions.some((known) => known === jurisdiction))
    faults.push({
      code: 'UNKNOWN_JURISDICTION',
      zh: `层级“${jurisdiction}”应为 ${jurisdictions.join('、')} 之一`,
      en: `the jurisdiction "${jurisdiction}" is none of ${jurisdictions.join(', ')}`,
    })
  if (until !== undefined && until < from)
    faults.push({
      code: 'DATES_REVERSED',
      zh: `失效日期${until}早于生效日期${from}`,
      en: `it ends on ${until}, before it begins on ${from}`,
    })
  const parameter = parameters.get(name)
  if (parameter === undefined)
    return [
      ...faults,
      { code: 'UNKNOWN_PARAMETER', zh: `没有名为 ${name} 的参数`, en: `there is no parameter ${name}` },
    ]
  if (!sameUnit(unit, parameter.unit))
    faults.push({
      code: 'WRONG_UNIT',
      zh: `${name}的计量单位应为 ${parameter.unit}，实为 ${unit}`,
      en: `${name} is in ${parameter.unit}, not in ${unit}`,
    })
  const read = parameter.type.read(value)
  if (read instanceof CellFault)
    faults.push({
      code: 'WRONG_VALUE',
      zh: `${name}的标准值“${value}”${cellFaultText[read.code].zh}`,
      en: `the value "${value}" of ${name} ${cellFaultText[read.code].en}`,
    })
  return faults
}

/** Values of one authority follow one another day by day: two on one day, or a hole in between, leave open which holds. */
function chainFaults<Place>(rows: readonly Placed<Place>[]): readonly StandardFault<Place>[] {
  const inOrder = rows.toSorted((a, b) => (a.row.from < b.row.from ? -1 : a.row.from > b.row.from ? 1 : 0))
  return inOrder.slice(1).flatMap(({ place, row }, index): StandardFault<Place>[] => {
    const before = inOrder[index]?.row
    if (before === undefined) return []
    const { name, from } = row
    if (before.until === undefined || before.until >= from)
      return [
        {
          place,
          code: 'DATES_OVERLAP',
          zh: `${name}自${from}起与${before.from}起的一行重叠；请将前一行的失效日期填为${addDays(from, -1)}`,
          en: `${name} from ${from} overlaps the row from ${before.from}; end that one on ${addDays(from, -1)}`,
        },
      ]
    if (addDays(before.until, 1) === from) return []
    return [
      {
        place,
        code: 'DATES_GAP',
        zh: `${name}在${before.until}之后、${from}之前没有标准值；请补齐这段时间`,
        en: `${name} has no value after ${before.until} and before ${from}; fill the gap`,
      },
    ]
  })
}

/** Everything wrong with a standards sheet, in the order of its rows, the chains of dates last. */
export function standardFaults<Place>(rows: readonly Placed<Place>[]): readonly StandardFault<Place>[] {
  const single = rows.flatMap(({ place, row }) => faultOf(row).map((fault) => ({ ...fault, place })))
  const chains = Map.groupBy(rows, ({ row }) => `${row.jurisdiction}|${row.name}`)
  return [...single, ...[...chains.values()].flatMap((chain) => chainFaults(chain))]
}
