import { type CoverageBook, monthsWithin, yearsOf } from '../../functions/shared/coverage/coverageBook.ts'
import type { MonthCoverage } from '../../schemas/coverage.ts'

/** Coverage in memory, and how often something was put in or taken off. */
export function memoryCoverageBook(): CoverageBook & { readonly writes: () => number } {
  const batches = new Map<string, ReturnType<typeof yearsOf>>()
  let writes = 0
  return {
    writes: () => writes,
    async put(batch, places) {
      writes++
      batches.set(batch, yearsOf(places))
    },
    async takeOff(batch) {
      writes++
      batches.delete(batch)
    },
    async read({ of, code }, span) {
      return [...batches].flatMap(([batch, years]) => {
        const months = [...years.values()]
          .filter((year) => year.of === of && year.code === code)
          .flatMap((year): readonly MonthCoverage[] => monthsWithin(year.months, span))
        return months.length === 0 ? [] : [{ batch, months }]
      })
    },
  }
}
