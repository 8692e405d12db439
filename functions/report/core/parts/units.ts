import type { RegisterLookup } from '../../../../rules/kit/registers.ts'
import { SubjectUnknown } from './officials.ts'

/** The units a statement covers: the one named, or all of a year that have a budget or are in the register. @throws SubjectUnknown */
export function unitsOf({ unit, budget }: RegisterLookup, named: string | undefined, year: number): readonly string[] {
  const registered = (unit?.rows ?? [])
    .filter(
      ({ validFrom, validUntil }) =>
        (validFrom === undefined || validFrom <= `${year}-12-31`) &&
        (validUntil === undefined || validUntil >= `${year}-01-01`),
    )
    .map(({ code }): string => code)
  const budgeted = (budget?.rows ?? []).filter((row) => row.year === year).map((row): string => row.unit)
  const known = [...new Set([...registered, ...budgeted])].toSorted()
  if (named === undefined) return known
  if (known.length > 0 && !known.includes(named)) {
    throw new SubjectUnknown({
      zh: `单位名录中没有${named}在${year}年的记录，请先补登`,
      en: `the unit register does not know ${named} in ${year}; add it first`,
    })
  }
  return [named]
}
