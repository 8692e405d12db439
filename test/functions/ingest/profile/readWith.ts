import { profileHeader } from '../../../../functions/ingest/profile/profileHeader.ts'
import { pipelineLane } from '../../../../functions/ingest/core/lanes.ts'
import { readSheetRows } from '../../../../functions/ingest/core/readSheetRows.ts'
import { type RepeatSet, repeatSet } from '../../../../functions/ingest/core/repeatSet.ts'
import type { SheetFile } from '../../../../functions/ingest/read/sheet.ts'
import type { Profile } from '../../../../schemas/profile.ts'
import type { RejectedRow } from '../../../../schemas/rejectedRow.ts'
import type { IsoDate } from '../../../../schemas/values/isoDate.ts'
import type { SheetKindName } from '../../../../schemas/sheetKinds.ts'

export interface ReadRecord {
  readonly row: number
  readonly kind: SheetKindName
  readonly record: Readonly<Record<string, unknown>>
}

/** Reads a sheet by a profile and keeps everything that comes of it. */
export async function readWith(
  profile: Profile,
  file: SheetFile,
  {
    wanted,
    repeats = repeatSet(),
    today,
  }: { readonly wanted?: SheetKindName; readonly repeats?: RepeatSet; readonly today?: IsoDate } = {},
) {
  const accepted: ReadRecord[] = []
  const rejected: RejectedRow[] = []
  const repeated: number[] = []
  const reading = await readSheetRows(
    file,
    profileHeader(profile, wanted, today),
    (kind) => pipelineLane(kind),
    repeats,
    {
      accepted: ({ row, kind, json }) => void accepted.push({ row, kind, record: JSON.parse(json) }),
      rejected: (row) => void rejected.push(row),
      repeated: ({ row }) => void repeated.push(row),
    },
  )
  return { ...reading, records: accepted, rejectedRows: rejected, repeated }
}
