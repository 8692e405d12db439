import type { RecordKind, RecordRow } from '../../schemas/records/kinds.ts'
import { officialFields } from '../../schemas/records/officialFields.ts'
import type { PageFamily, PagePlace } from './pageFamily.ts'
import type { WindowRule } from './windowTypes.ts'

/** Which fields of a kind are kept in a family's pages: what its window rules read, and whom the record concerns. */
export interface FactLayout<Kind extends RecordKind> {
  readonly family: PageFamily
  readonly columns: readonly string[]
  readonly place: (record: RecordRow<Kind>) => PagePlace | undefined
  readonly values: (record: RecordRow<Kind>) => readonly unknown[]
}

/** The layouts of one kind, one for each family that has a rule reading it. Columns are sorted, so two runs write the same bytes. */
export function factLayouts<Kind extends RecordKind>(
  kind: Kind,
  rules: readonly WindowRule[],
): readonly FactLayout<Kind>[] {
  const columns = new Map<PageFamily, Set<keyof RecordRow<Kind> & string>>()
  for (const rule of rules) {
    const reads = rule.reads[kind]
    if (reads === undefined) continue
    const known = columns.get(rule.family) ?? new Set()
    for (const name of reads) known.add(name)
    columns.set(rule.family, known)
  }
  return [...columns].flatMap(([family, names]) => {
    const place = family.place[kind]
    if (place === undefined) throw new Error(`${family.name} has no place for ${kind}, yet a rule reads it there`)
    for (const name of officialFields[kind]) names.add(name)
    const sorted = [...names].toSorted()
    return [{ family, columns: sorted, place, values: (record: RecordRow<Kind>) => sorted.map((name) => record[name]) }]
  })
}
