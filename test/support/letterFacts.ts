import type { StoredFact } from '../../rules/kit/windowTypes.ts'
import type { UnitCode } from '../../schemas/values/ids.ts'
import { isoDate } from '../../schemas/values/isoDate.ts'

/** The stored facts of a reception, as the toy rule of letters reads them. Row numbers tell facts apart. */
export const letterFact = (
  row: number,
  date: string,
  letterNo: string | undefined,
  changes: Partial<StoredFact> = {},
): StoredFact => ({
  kind: 'reception',
  batch: 'b1',
  sheet: '一',
  row,
  content: `c${row}`,
  unit: 'U001' as UnitCode,
  on: isoDate(date),
  fields: { letterNo, amount: 100 },
  ...changes,
})

/** The facts by the month they stand in. */
export function byMonth(facts: readonly StoredFact[]): Map<string, StoredFact[]> {
  const pages = new Map<string, StoredFact[]>()
  for (const fact of facts) {
    const month = fact.on.slice(0, 7)
    pages.set(month, [...(pages.get(month) ?? []), fact])
  }
  return pages
}
