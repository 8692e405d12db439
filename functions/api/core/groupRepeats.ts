import type { RepeatedRow, ShownRepeat } from '../../../schemas/repeatedRow.ts'

/** Repeats with those of one first row together, in the order in which each group first repeats, and how many groups there are. */
export function groupRepeats(rows: readonly RepeatedRow[]): {
  readonly repeats: readonly ShownRepeat[]
  readonly groups: number
} {
  const groups = Map.groupBy(rows, ({ content }) => content)
  const repeats = [...groups.values()].flatMap((group) =>
    group.map(({ sheet, row, first }) => ({ sheet, row, ...(first && { first }), times: group.length })),
  )
  return { repeats, groups: groups.size }
}
