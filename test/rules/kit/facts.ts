import type { StoredFact } from '../../../rules/kit/windowTypes.ts'
import type { RecordKind } from '../../../schemas/records/kinds.ts'
import type { UnitCode } from '../../../schemas/values/ids.ts'
import { isoDate } from '../../../schemas/values/isoDate.ts'

/** A stored fact as the pipeline keeps it. */
export const storedFact = (
  kind: RecordKind,
  unit: string,
  row: number,
  date: string,
  fields: Readonly<Record<string, unknown>>,
): StoredFact => ({
  kind,
  batch: 'b',
  sheet: '',
  row,
  content: String(row),
  unit: unit as UnitCode,
  on: isoDate(date),
  fields,
})
