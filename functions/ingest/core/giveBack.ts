import { createWriteStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import type { Batch } from '../../../schemas/batch.ts'
import { type RejectedRow, rejectedRowSchema } from '../../../schemas/rejectedRow.ts'
import { sheetKindOf } from '../../../schemas/sheetKinds.ts'
import { streamLines } from '../../shared/files/ndjson.ts'
import { objectKeys } from '../../shared/files/objectKeys.ts'
import { errorsCsv } from '../annotate/errorsCsv.ts'
import { inFileOrder } from '../annotate/problemRows.ts'
import type { SheetFile } from '../read/sheet.ts'
import type { IngestMeans } from './ingestUpload.ts'
import type { SheetReading } from './readSheetRows.ts'

/** Keeps the file at `path` with its problems marked, and the problems as a list, for the clerk to correct; of a register refused for its rows too. */
export async function giveBack(
  { jurisdiction, id, kind, fileName }: Batch,
  path: string,
  file: SheetFile,
  { rows, warnedRows, problems: counts, headerRows }: SheetReading,
  { objects, annotate }: Pick<IngestMeans, 'objects' | 'annotate'>,
): Promise<void> {
  if (rows.rejected + warnedRows === 0) return
  const rejected = await objects.get(objectKeys.rejected(jurisdiction, id))
  const warned = await objects.get(objectKeys.warned(jurisdiction, id))
  const names = file.sheets.map(({ name }) => name)
  const problems = () => inFileOrder(names, problemLines(rejected), problemLines(warned))
  const marked = `${path}.annotated`
  const confidential = sheetKindOf(kind).confidential !== undefined
  await annotate(path, marked, { file, problems, counts, headerRows, rows: rows.read, confidential })
  await objects.upload(objectKeys.annotated(jurisdiction, id), marked)
  const errors = `${path}.errors`
  await pipeline(errorsCsv(inFile(fileName, problems())), createWriteStream(errors))
  await objects.upload(objectKeys.errors(jurisdiction, id), errors)
}

async function* inFile(file: string, rows: AsyncIterable<RejectedRow>) {
  for await (const row of rows) yield { file, ...row }
}

async function* problemLines(packed: Uint8Array): AsyncGenerator<RejectedRow> {
  for await (const line of streamLines(packed)) yield rejectedRowSchema.parse(JSON.parse(line))
}
