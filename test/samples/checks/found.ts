import type { LawRow, MadeRow } from '../../../samples/generator/basis/planted.ts'

/** Law rows that a check found broken, by row. */
export type Found<Row> = Map<MadeRow<Row>, Set<LawRow>>

export function mark<Row>(found: Found<Row>, row: MadeRow<Row>, law: LawRow): void {
  const laws = found.get(row) ?? new Set()
  laws.add(law)
  found.set(row, laws)
}

/** Where what was found differs from what was planted, in words; empty when both agree on every row. */
export function differences<Row>(made: readonly MadeRow<Row>[], found: Found<Row>): readonly string[] {
  return made.flatMap((each, index) => {
    const planted = each.planted.toSorted().join(' ')
    const seen = [...(found.get(each) ?? [])].toSorted().join(' ')
    return planted === seen ? [] : [`row ${index}: planted [${planted}], found [${seen}] ${JSON.stringify(each.row)}`]
  })
}

/** The rows of a list that share a key, in order. */
export const grouped = <Row, Key>(
  made: readonly MadeRow<Row>[],
  keyOf: (row: Row) => Key | undefined,
): readonly (readonly MadeRow<Row>[])[] => {
  const groups = Map.groupBy(made, ({ row }) => keyOf(row))
  groups.delete(undefined)
  return [...groups.values()]
}
