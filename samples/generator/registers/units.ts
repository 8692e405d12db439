import type { RegisterRow } from '../../../schemas/registers/kinds.ts'
import { isoDate } from '../../../schemas/values/isoDate.ts'
import type { UnitCode } from '../../../schemas/values/ids.ts'
import { unitCodeOf } from '../basis/identity.ts'
import type { Random } from '../basis/random.ts'
import { fullTitleOf, unitName } from './unitNames.ts'

/** A unit and how busy it is beside the others. */
export interface CountyUnit {
  readonly code: UnitCode
  readonly name: string
  readonly kind: string
  readonly fullTitle: string
  readonly weight: number
}

const kindWeight: Readonly<Record<string, number>> = { 县直: 1, 乡镇: 1.2, 事业单位: 0.6 }

export function makeUnits(random: Random, count: number): readonly CountyUnit[] {
  return Array.from({ length: count }, (_, index) => {
    const name = unitName(index)
    // The Party committee's and the government's offices receive most visitors.
    const busy = index < 2 ? 4 : (kindWeight[name.kind] ?? 1)
    return {
      code: unitCodeOf(`U${String(index + 1).padStart(3, '0')}`),
      name: name.name,
      kind: name.kind,
      fullTitle: fullTitleOf(name),
      weight: busy * (0.7 + random.unit() * 0.6),
    }
  })
}

export const unitRegister = (units: readonly CountyUnit[]): readonly RegisterRow<'unit'>[] =>
  units.map(({ code, name, kind, fullTitle }) => ({
    code,
    name,
    parent: unitCodeOf('GOV'),
    kind,
    region: '某县',
    fullTitle,
    validFrom: isoDate('2010-01-01'),
    validUntil: undefined,
  }))
