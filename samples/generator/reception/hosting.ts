import type { OfficialCode, UnitCode } from '../../../schemas/values/ids.ts'
import type { Random } from '../basis/random.ts'
import { type Stint, inPost } from '../registers/officials.ts'
import type { CountyUnit } from '../registers/units.ts'

const restaurants =
  '某县迎宾饭店 某县城关家常菜馆 某县老街饭庄 某县东河农家餐馆 某县顺和餐饮店 某县新集饭店 某县古城面馆 某县国道食府 某县青山餐厅 某县双河饭店 某县清溪小馆 某县聚和餐馆'.split(
    ' ',
  )
export const hotels = ['某县宾馆', '某县招待所', '某县城东商务酒店', '某县新城酒店']

/** Where a unit takes its guests: its own canteen or the county's, or one of a few restaurants. */
export function vendorsOf(random: Random, units: readonly CountyUnit[]): ReadonlyMap<UnitCode, readonly string[]> {
  return new Map(
    units.map((unit) => {
      const own = `${unit.name}食堂`
      return [unit.code, [own, '某县机关食堂', ...Array.from({ length: 5 }, () => random.pick(restaurants))]]
    }),
  )
}

/** Who of a unit may act on a day. */
export function staffOf(
  stints: readonly Stint[],
): (random: Random, unit: UnitCode, day: number) => OfficialCode | undefined {
  const byUnit = Map.groupBy(stints, ({ unit }) => unit.code)
  return (random, unit, day) => {
    const staff = byUnit.get(unit) ?? []
    const start = random.below(Math.max(1, staff.length))
    for (let step = 0; step < staff.length; step++) {
      const stint = staff[(start + step) % staff.length]
      if (stint !== undefined && inPost(stint, day)) return stint.code
    }
    return undefined
  }
}
