import type { SheetKindName } from '../../../schemas/sheetKinds.ts'
import type { HeaderReader } from './columnPlan.ts'
import { templateHeader } from './templateHeader.ts'

/** Reads a header without being told the kind: the kind whose required columns are all there and that knows most of the row. */
export function anyHeader(kinds: readonly SheetKindName[]): HeaderReader {
  const readers = kinds.map(templateHeader)
  return (cells) => {
    const [best] = readers
      .map((read) => read(cells))
      .toSorted((a, b) => Number(b.found) - Number(a.found) || b.recognised - a.recognised)
    return best ?? { found: false, recognised: 0, missing: [], repeated: [] }
  }
}
