import { type ReturnsBook, type YearPlace, emptyYear } from '../../functions/shared/returns/returnsBook.ts'
import type { UnitYear } from '../../schemas/returns.ts'

/** Returns in memory; one change at a time. */
export function memoryReturnsBook(): ReturnsBook {
  const years = new Map<string, UnitYear>()
  const nameOf = ({ kind, unit, year }: YearPlace): string => `${kind}|${unit}|${year}`
  const get = (place: YearPlace): UnitYear => years.get(nameOf(place)) ?? emptyYear(place)
  return {
    get: async (place) => get(place),
    async change(place, by, audited) {
      const { year, result } = by(get(place))
      if (year === undefined) return result
      await audited?.trail.append(audited.entry)
      years.set(nameOf(place), year)
      return result
    },
    ofYear: async (kind, year) => [...years.values()].filter((each) => each.kind === kind && each.year === year),
  }
}
