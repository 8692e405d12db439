import type { RejectedRow } from '../../../schemas/rejectedRow.ts'

/** Problem rows of one file: called for a fresh pass each time. */
export type ProblemRows = () => AsyncIterable<RejectedRow>

/**
 * Two lists of problem rows, each in the order of the file, as one in that order. `sheets` are the names in their order.
 */
export async function* inFileOrder(
  sheets: readonly string[],
  first: AsyncIterable<RejectedRow>,
  second: AsyncIterable<RejectedRow>,
): AsyncGenerator<RejectedRow> {
  const order = new Map(sheets.map((name, index) => [name, index]))
  const before = (a: RejectedRow, b: RejectedRow): boolean => {
    const [sheetA, sheetB] = [order.get(a.sheet) ?? 0, order.get(b.sheet) ?? 0]
    return sheetA === sheetB ? a.row <= b.row : sheetA < sheetB
  }
  const [left, right] = [first[Symbol.asyncIterator](), second[Symbol.asyncIterator]()]
  let [a, b] = [await left.next(), await right.next()]
  while (a.done !== true || b.done !== true) {
    if (b.done === true || (a.done !== true && before(a.value, b.value))) {
      if (a.done !== true) yield a.value
      a = await left.next()
    } else {
      yield b.value
      b = await right.next()
    }
  }
}
