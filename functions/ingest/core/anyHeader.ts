import type { SheetKindName } from '../../../schemas/sheetKinds.ts'
import type { HeaderReader } from './columnPlan.ts'
import { columnsOf } from './columns.ts'
import { sheetKindOf } from '../../../schemas/sheetKinds.ts'
import { templateHeader } from './templateHeader.ts'

/** Reads a header without being told the kind: the kind whose required columns are all there and that knows most of the row. */
export function anyHeader(kinds: readonly SheetKindName[]): HeaderReader {
  const readers = kinds.map((kind) => ({ kind, read: templateHeader(kind) }))
  return (cells) => {
    const answers = readers.map(({ kind, read }) => ({
      answer: read(cells),
      recognised: columnsOf(sheetKindOf(kind), cells).indexOf.size,
    }))
    const best = answers
      .toSorted((a, b) => b.recognised - a.recognised)
      .toSorted((a, b) => Number(b.answer.found) - Number(a.answer.found))[0]
    return best?.answer ?? { found: false, recognised: 0, missing: [], repeated: [] }
  }
}
