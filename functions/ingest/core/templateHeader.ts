import { type SheetKindName, sheetKindOf } from '../../../schemas/sheetKinds.ts'
import type { HeaderReader } from './columnPlan.ts'
import { columnsOf } from './columns.ts'

/** Reads the header of a sheet that follows the template of a kind, in any column order. */
export function templateHeader(kindName: SheetKindName): HeaderReader {
  const kind = sheetKindOf(kindName)
  return (cells) => {
    const columns = columnsOf(kind, cells)
    const recognised = columns.indexOf.size
    if (columns.missing.length > 0 || columns.repeated.length > 0) {
      return { found: false, recognised, missing: columns.missing, repeated: columns.repeated }
    }
    return {
      found: true,
      recognised,
      plan: {
        unknownColumns: columns.unknown,
        headers: columns.headers,
        ...kind.confidential,
        columnOf: (_kind, field) => columns.indexOf.get(field),
        planRow: (row) => ({
          kind: kindName,
          cellOf: (field) => {
            const index = columns.indexOf.get(field)
            return index === undefined ? '' : (row[index] ?? '')
          },
        }),
      },
    }
  }
}
