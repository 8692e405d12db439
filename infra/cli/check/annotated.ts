import { annotateFile } from '../../../functions/ingest/annotate/annotateFile.ts'
import { openSheet } from '../../../functions/ingest/read/sheet.ts'
import type { RejectedRow } from '../../../schemas/rejectedRow.ts'
import { sheetKindOf } from '../../../schemas/sheetKinds.ts'
import { withFile } from '../openFile.ts'
import type { FileResult } from './result.ts'

/** Writes the checked file back as a workbook with its problems marked. */
export async function writeAnnotated(
  path: string,
  { file: from, kinds, problems: counts, headerRows, rows }: FileResult,
  problems: () => AsyncIterable<RejectedRow>,
): Promise<void> {
  const file = await openSheet(from, { fileName: from })
  const confidential = kinds.some((kind) => sheetKindOf(kind).confidential !== undefined)
  const annotation = { file, problems, counts, headerRows, rows: rows.read, confidential }
  await withFile(path, () => annotateFile(from, path, annotation))
}
